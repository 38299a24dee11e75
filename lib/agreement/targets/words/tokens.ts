/** A word, a number or a mark of a text, in lower case, and where it stands there. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

// ISO days; numbers with their separators and endings ("2,000", "31.12.2026", "9th"); words; marks.
const TOKEN =
  /\d{4}-\d{2}-\d{2}|\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\d]*(?:['’-]\p{L}+)*|[^\s\p{L}\d]/gu;

/** The words, numbers and marks of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    text: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

/** Phrases of a language, each of words that single spaces part, with what they mean. */
export type Phrases<Meaning> = ReadonlyMap<string, Meaning>;

/** Phrases that all mean the same. */
export function phrases<Meaning>(meaning: Meaning, list: readonly string[]): [string, Meaning][] {
  return list.map((phrase) => [phrase, meaning]);
}

const LONGEST = 6;

/** The longest of some phrases that begins at a token: what it means, and the token after it; null where none does. */
export function phraseAt<Meaning>(
  tokens: readonly Token[],
  at: number,
  known: Phrases<Meaning>,
): { meaning: Meaning; end: number } | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ text }) => text);
    const meaning = known.get(words.join(' '));
    if (words.length === length && meaning !== undefined) return { meaning, end: at + length };
  }
  return null;
}
