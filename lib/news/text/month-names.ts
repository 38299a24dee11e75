import type { Locale, Month } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { nb } from 'date-fns/locale/nb';
import { nn } from 'date-fns/locale/nn';

const MONTHS: readonly Month[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SHORTEST = 3;

/** The months by every beginning of their names in English, bokmål and nynorsk, from three letters on; no two months share one. */
const BY_NAME = new Map(
  [enGB, nb, nn].flatMap((locale) =>
    MONTHS.flatMap((month) => beginningsOf(nameIn(locale, month)).map((name) => [name, month + 1])),
  ),
);

/** The number, 1 to 12, of the month that a word names in English, bokmål or nynorsk, in full or short (Sept, des); null where it names none. */
export function monthNamed(word: string): number | null {
  return BY_NAME.get(word.toLowerCase()) ?? null;
}

function nameIn({ localize }: Locale, month: Month): string {
  return localize.month(month, { width: 'wide' }).toLowerCase();
}

function beginningsOf(name: string): string[] {
  const lengths = Array.from({ length: name.length - SHORTEST + 1 }, (_, more) => SHORTEST + more);
  return lengths.map((length) => name.slice(0, length));
}
