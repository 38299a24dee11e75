import { nameTerm, type Term } from '../term';
import { isNoFunctionWord } from './content-words';
import { wordKeys } from './stems';
import { termsOfSubject } from './subject-words';
import { tokensOf } from './tokens';

/**
 * A name of an agreement. `core`: what only it is called by ("Trinity House"), which beside a word such as treaty is
 * its name; null where its words are only those of parties and agreements.
 */
export interface Name {
  text: string;
  whole: Term;
  core: Term | null;
}

// "UK–Poland security and defence treaty (Northolt Treaty)" are two names.
const PARTED = /[()]/;

/** The names in a text that names an agreement, those that could be no other's; `isParty` says which of its words are a party's. */
export function namesIn(text: string, isParty: (folded: string) => boolean): Name[] {
  return text.split(PARTED).flatMap((part): Name[] => {
    const name = part.trim();
    const words = tokensOf(name);
    const telling = words.filter(({ folded }) => isTelling(folded) && !isParty(folded));
    const [first, last] = [telling[0], telling.at(-1)];
    if (first !== undefined && last !== undefined) {
      const core = nameTerm(name.slice(first.start, last.end));
      return [{ text: name, whole: nameTerm(name), core }];
    }
    const named = words.filter(({ folded }) => isParty(folded));
    return named.length > 1 ? [{ text: name, whole: nameTerm(name), core: null }] : [];
  });
}

/** A name by which an editor has it known: enough by itself, whatever its words. */
export function watchedName(text: string): Name {
  return { text, whole: nameTerm(text), core: null };
}

const GENERAL: ReadonlySet<string> = new Set(
  (['agreement', 'defence'] as const)
    .flatMap(termsOfSubject)
    .flatMap(({ words }) => (words.length === 1 ? words.flatMap(({ keys }) => [...keys]) : [])),
);

function isTelling(folded: string): boolean {
  return isNoFunctionWord(folded) && !wordKeys(folded, 'any').some((key) => GENERAL.has(key));
}
