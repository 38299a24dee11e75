import { type FoldedText, foldedText } from './folded-text';

/** A stretch of a text, by the places (UTF-16) at which it begins and ends. */
export interface Stretch {
  begin: number;
  end: number;
}

/** A text in which quotations are looked for, folded once for all of them. */
export interface SearchedText {
  text: string;
  /** As it stands, and with words joined that a line's end divided; the second is folded when it is first needed. */
  foldings: (() => FoldedText)[];
}

// A hyphen at the end of a line, before a small letter: that of a word divided there, as PDFs have them.
const DIVIDED = /(?<=\p{L})[-\u2010\u00ad]\s*\n\s*(?=\p{Ll})/gu;

// What a quotation leaves out, or puts in to be read by itself: an ellipsis, or anything in square brackets.
const LEFT_OUT = /\s*(?:\[[^\][]{0,200}\]|[(（](?:…|\.{3})[)）]|…|\.{3,4})\s*/u;

/** Prepares a text for quotations to be looked for in it. */
export function searchedText(text: string): SearchedText {
  const asItStands = once(() => foldedText(text));
  const joined = once(() => foldedText(withoutDivisions(text)));
  return { text, foldings: text.search(DIVIDED) !== -1 ? [asItStands, joined] : [asItStands] };
}

/**
 * Where the words of a quotation stand in a text, in turn and nearest to its beginning; null where they do not. They
 * are compared as folded (`foldedText`). A quotation that leaves something out (an ellipsis, square brackets) is found
 * where its parts follow each other; words that a line's end divides are also looked for whole.
 */
export function findQuote({ foldings }: SearchedText, quote: string): Stretch | null {
  const whole = [foldedText(quote).text];
  const parts = quote
    .split(LEFT_OUT)
    .map((part) => foldedText(part).text)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  for (const wanted of [whole, parts]) {
    if (!wanted.some((part) => /[\p{L}\p{N}]/u.test(part))) continue;
    for (const folding of foldings) {
      const found = inTurn(folding(), wanted);
      if (found) return found;
    }
  }
  return null;
}

function inTurn({ text, begins, ends }: FoldedText, wanted: readonly string[]): Stretch | null {
  let [first, at] = [-1, 0];
  for (const part of wanted) {
    const found = text.indexOf(part, at);
    if (found === -1) return null;
    if (first === -1) first = found;
    at = found + part.length;
  }
  return { begin: begins[first] ?? 0, end: ends[at - 1] ?? 0 };
}

// What is taken out is replaced by what cannot be seen, so that every place stays the same.
function withoutDivisions(text: string): string {
  return text.replace(DIVIDED, (division) => '\u200b'.repeat(division.length));
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
