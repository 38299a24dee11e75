import { Words } from '@/lib/agreement/words';

// Marks that turn the direction of the text around them (Unicode, UAX #9, 2): a title could disguise what follows it.
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as words of the record: on one line, without control characters or marks of direction; null where nothing is left or it is too long. */
export function writtenWords(text: string): string | null {
  const line = text
    .toWellFormed()
    .replace(DIRECTIONS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return Words.safeParse(line).data ?? null;
}
