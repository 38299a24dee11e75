import { visiblePart } from '../entries/visible';

const NO_PART_OF_A_WORD = /[^\p{L}\p{M}\p{N}]/gu;

/** A text as it is searched and shown among results: what cannot be seen is left out, white space is joined. */
export function tidied(text: string): string {
  return visiblePart(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * A text in small letters, with spaces for all that is no letter, mark or digit. It is as long as the text (UTF-16), so
 * that a place in one is the same place in the other; and no database's locale has a say in what a word is.
 */
export function folded(text: string): string {
  return Array.from(text, small)
    .join('')
    .replace(NO_PART_OF_A_WORD, (other) => ' '.repeat(other.length));
}

/** The words of a folded text, in turn. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

// Of a few letters, such as the Turkish İ, the small one is longer.
function small(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
