import { Words } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';

// Marks that turn the direction of the text around them (Unicode, UAX #9, 2): a title could disguise what follows it.
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line, without control characters or marks of direction. */
export function writtenLine(text: string): string {
  return text
    .toWellFormed()
    .replace(DIRECTIONS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A text as words of the record, as `writtenLine` has it; null where nothing is left or it is too long. */
export function writtenWords(text: string): string | null {
  return refuseUnseenText(Words).safeParse(writtenLine(text)).data ?? null;
}

/** The beginning of a text as words of the record, at most so many characters and an ellipsis where it goes on; null where nothing is left. */
export function firstWords(text: string, most: number): string | null {
  const line = writtenLine(text);
  if (line.length <= most) return writtenWords(line);
  const space = line.slice(0, most).lastIndexOf(' ');
  const cut =
    space > most / 2
      ? line.slice(0, space)
      : line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return writtenWords(`${cut}…`);
}
