import { type StemLanguage, stemsOf } from './words/stems';
import { tokensOf } from './words/tokens';

/** A word of a term: by what it is found, and which capitals it must have to be meant ("US", "Polish"). */
interface TermWord {
  keys: ReadonlySet<string>;
  capital: 'none' | 'first' | 'all';
}

/** One or more words that stand for something where they follow each other. */
export interface Term {
  text: string;
  words: readonly TermWord[];
}

/** A term of common words, found in any of their forms. */
export function wordTerm(text: string, held: StemLanguage): Term {
  const words = tokensOf(text).map(({ folded }) => ({
    keys: new Set(stemsOf(folded, held)),
    capital: 'none' as const,
  }));
  return { text, words };
}

/** The terms of a list of common words, as tables have them: parted by commas. */
export function wordTerms(list: string, held: StemLanguage): Term[] {
  return list.split(', ').map((text) => wordTerm(text, held));
}

/** A term of proper words, found in either language and in the Norwegian genitive; where `cased`, with the capitals that it has. */
export function nameTerm(text: string, cased = false): Term {
  const words = tokensOf(text).map(({ text: word, folded }) => ({
    keys: new Set([...stemsOf(folded, 'any'), ...stemsOf(`${folded}s`, 'any')]),
    capital: cased ? capitalOf(word) : ('none' as const),
  }));
  return { text, words };
}

/** Whether a word as written has the capitals that a word of a term must have. */
export function hasCapital(word: string, capital: TermWord['capital']): boolean {
  if (capital === 'none') return true;
  return capital === 'first' ? /^\p{Lu}/u.test(word) : /^\p{Lu}+s?$/u.test(word);
}

function capitalOf(word: string): TermWord['capital'] {
  if (/^\p{Lu}+$/u.test(word)) return 'all';
  return /^\p{Lu}/u.test(word) ? 'first' : 'none';
}
