import type { ItemContent } from '../item';
import { languageOf } from './language-of-item';
import { hasCapital, type Term } from './term';
import { type StemLanguage, wordKeys } from './words/stems';
import { type Token, tokensOf } from './words/tokens';

/** Where words of a term stand in an item: their text, the place of the first among its words, how many they are, and whether in its title. */
export interface Found {
  text: string;
  at: number;
  length: number;
  inTitle: boolean;
}

/** The words of an item, title before summary, and where each is that is found by a key. */
export interface ItemWords {
  language: StemLanguage;
  keys: ReadonlyMap<string, readonly number[]>;
  /** Where words of a term first stand; null where they do not. */
  find(term: Term): Found | null;
  /** Every place where words of a term stand. */
  findAll(term: Term): Found[];
}

type KeysOf = (folded: string, held: StemLanguage) => readonly string[];

/** Reads the words of an item, so that terms can be found in it. `stems`: how keys are made, where they are kept from item to item. */
export function wordsOfItem(
  { title, summary, language }: Pick<ItemContent, 'title' | 'summary' | 'language'>,
  stems: KeysOf = wordKeys,
): ItemWords {
  const inTitle = tokensOf(title);
  const inSummary = tokensOf(summary ?? '');
  const tokens: (Token | null)[] = [...inTitle, null, ...inSummary];
  const held = languageOf({ language }, [...inTitle, ...inSummary]);
  const keys = new Map<string, number[]>();
  const keysAt = tokens.map((token, at) => {
    const own = token === null ? [] : stems(token.folded, held);
    for (const key of own) {
      const places = keys.get(key);
      if (places === undefined) keys.set(key, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
    return own;
  });

  const standsAt = ({ words }: Term, at: number): boolean =>
    words.every((word, offset) => {
      const token = tokens[at + offset];
      return (
        token !== null &&
        token !== undefined &&
        (keysAt[at + offset] ?? []).some((key) => word.keys.has(key)) &&
        hasCapital(token.text, word.capital)
      );
    });
  const findAll = (term: Term): Found[] => {
    const [first] = term.words;
    if (first === undefined) return [];
    const places = new Set([...first.keys].flatMap((key) => keys.get(key) ?? []));
    return [...places]
      .filter((at) => standsAt(term, at))
      .sort((a, b) => a - b)
      .map((at) => {
        const isTitle = at < inTitle.length;
        const [start, end] = [tokens[at]?.start, tokens[at + term.words.length - 1]?.end];
        const text = (isTitle ? title : (summary ?? '')).slice(start, end);
        return { text, at, length: term.words.length, inTitle: isTitle };
      });
  };
  return { language: held, keys, findAll, find: (term) => findAll(term)[0] ?? null };
}
