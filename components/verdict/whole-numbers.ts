/** A piece of a sentence, and of which kind it is where it stands in one line: a number and the word after it, such as “192 days”; a date with its year, where there is room for that. */
export interface Piece {
  text: string;
  kind: 'whole' | 'date' | null;
}

// Also with what parts thousands; after a full stop only where the sentence goes on, as in the Norwegian “4. desember”.
const NUMBERS =
  /((?:\d{1,2}\.? )?\p{L}{3,9} (?:19|20)\d\d(?!\d)|\d+(?:[.,\u00a0\u202f]\d{3})*(?:\. (?=\p{Ll})| )(?:\p{L}+|%))/u;
const DATE = / (?:19|20)\d\d$/;

/** The pieces of a sentence in their order, numbers with the words that they count apart. */
export function wholeNumbers(sentence: string): Piece[] {
  return sentence
    .split(NUMBERS)
    .map((text, index) => ({ text, kind: index % 2 === 1 ? kindOf(text) : null }))
    .filter(({ text }) => text !== '');
}

function kindOf(text: string): Piece['kind'] {
  return DATE.test(text) ? 'date' : 'whole';
}

/** A date that ends with its year, without that: “4 December” of “4 December 2025”. */
export function withoutYear(date: string): string {
  return date.slice(0, date.lastIndexOf(' '));
}
