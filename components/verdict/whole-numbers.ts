/** A piece of a sentence; `isWhole`: a number and the word after it, such as “192 days”, which stand in one line. */
export interface Piece {
  text: string;
  isWhole: boolean;
}

// Also with what parts thousands; after a full stop only where the sentence goes on, as in the Norwegian “4. desember”.
const NUMBERS = /(\d+(?:[.,\u00a0\u202f]\d{3})*(?:\. (?=\p{Ll})| )\p{L}+)/u;

/** The pieces of a sentence in their order, numbers with the words that they count apart. */
export function wholeNumbers(sentence: string): Piece[] {
  return sentence
    .split(NUMBERS)
    .map((text, index) => ({ text, isWhole: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
