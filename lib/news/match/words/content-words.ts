import type { Localized } from '@/lib/agreement/description/words';
import { type Term, wordTerm } from '../term';
import { fold, tokensOf } from './tokens';

const FUNCTION = wordsIn(
  'a an and at by for from in of on or the to with its their our between into against both parties',
  'av den det de en ei et eit for fra frå hos i med mellom mot og om på til ved som begge parter',
);

// What most aims share tells none of them from another.
const SHARED = wordsIn(
  'continuous continued support supporting protecting protection critical countering counter threats threat strengthening improving improve capabilities capability closer close joint shared security defence cooperation equivalent',
  'vedvarende vedvarande støtte beskyttelse beskytte vern kritisk motvirke motverke trusler truslar styrke styrking bedre betre evne tettere tettare felles sikkerhet tryggleik forsvar samarbeid tilsvarende',
);

/** What news says for the words of aims, where it uses others. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    undersea: ['subsea', 'underwater', 'seabed', 'cables', 'pipelines'],
    undersjøisk: [
      'havbunn',
      'havbotn',
      'sjøkabel',
      'sjøkabler',
      'sjøkablar',
      'rørledning',
      'rørleidning',
    ],
    military: ['troops', 'forces', 'navy', 'marines', 'soldiers'],
    forsvar: ['militær', 'soldater', 'soldatar', 'styrker', 'sjøforsvaret'],
    industry: ['industrial', 'shipyard', 'manufacturer'],
  }),
);

/** The words of a title, in each of its languages, that tell it from others, and what news says for them. */
export function contentWords(title: Localized): Term[] {
  return Object.entries(title).flatMap(([language, text]) => {
    const words = new Set(tokensOf(text).map(({ folded }) => folded));
    return [...words]
      .filter(isNoFunctionWord)
      .flatMap((word) => [...(SHARED.has(word) ? [] : [word]), ...(ALSO.get(word) ?? [])])
      .map((word) => wordTerm(word, language === 'en' ? 'en' : 'no'));
  });
}

/** Whether a folded word says something by itself, in English and Norwegian. */
export function isNoFunctionWord(folded: string): boolean {
  return !FUNCTION.has(folded);
}

function wordsIn(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.split(' ').map(fold)));
}
