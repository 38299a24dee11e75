import { folded, tidied, wordsOf } from './fold';

/** So many characters (UTF-16 units) are taken as what is searched for. */
export const LONGEST_QUERY = 200;

/**
 * What is searched for, folded and in the notation of `websearch_to_tsquery` (PostgreSQL, 12.3.2): what is to be there,
 * and each word or phrase that is not; and the words that are to be there.
 */
export interface SearchWords {
  query: string;
  not: string[];
  words: string[];
}

const PART = /(-?)("[^"]*"?|[^\s"]+)/g;

/**
 * What somebody who typed this is looking for: all of the words; in quotation marks, in this order; with a hyphen in
 * front, not there; with "or" or "eller" between, either. Null where it names no word to be found.
 */
export function searchWords(typed: string): SearchWords | null {
  const parts = [...foldedQuery(typed).matchAll(PART)].map(([, sign, part = '']) => ({
    part: withEndQuote(part),
    isWanted: sign !== '-',
  }));
  const wanted = parts
    .filter(({ isWanted }) => isWanted)
    .map(({ part }) => (part === 'eller' ? 'or' : part));
  const not = parts.filter(({ part, isWanted }) => !isWanted && inPart(part).length > 0);
  const words = wanted.filter((part) => part !== 'or').flatMap(inPart);
  if (words.length === 0) return null;
  return {
    query: wanted.join(' '),
    not: not.map(({ part }) => part),
    words: [...new Set(words)],
  };
}

/** What somebody types for a search: `searchWords` makes the same search of it. */
export function typedFor({ query, not }: SearchWords): string {
  return [query, ...not.map((part) => `-${part}`)].join(' ');
}

/** The same search with some of its words in another spelling. */
export function respelt(search: SearchWords, spellings: ReadonlyMap<string, string>): SearchWords {
  const other = (word: string) => spellings.get(word) ?? word;
  return {
    ...search,
    query: search.query.replace(/[\p{L}\p{M}\p{N}]+/gu, other),
    words: search.words.map(other),
  };
}

// A quotation mark that nobody closed runs to the end of what was typed.
function withEndQuote(part: string): string {
  return /^"[^"]*$/.test(part) ? `${part}"` : part;
}

function inPart(part: string): string[] {
  return wordsOf(folded(part));
}

function foldedQuery(typed: string): string {
  const plain = tidied(typed).replace(/[“”„«»]/g, '"');
  const words = folded(plain);
  const signs = [...plain.matchAll(/"|(?<![^\s"])-(?=["\p{L}\p{N}])/gu)];
  return signs.reduce((text, { 0: sign, index }) => put(text, sign, index), words).trim();
}

function put(text: string, sign: string, at: number): string {
  return `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;
}
