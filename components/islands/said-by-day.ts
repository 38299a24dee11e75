import { daysFrom } from './day-text';

/** What is said from a day on until the next that is given: a number of days stands in it as `COUNT` and the index of a due day. */
export type Said = readonly [from: string, words: string];

/** What a page says of each day by parts, and the due days from which it counts: first those of the readings that are shown. */
export interface SaidByDay {
  dues: readonly string[];
  parts: Readonly<Record<string, readonly Said[]>>;
}

/** Stands before the index of the reading whose count belongs there: a character that no words of the record hold. */
export const COUNT = '\u0001';

/** Stands before and after words that tell how late, as in the server's sentences. */
export const LATE = '\0';

/** What a part says on a day; empty before anything is said. */
export function wordsOn(
  { parts, dues }: SaidByDay,
  part: string,
  day: string,
  format: Intl.NumberFormat,
): string {
  const words = parts[part]?.findLast(([from]) => from <= day)?.[1] ?? '';
  return filled(words, dues, day, format);
}

/** Words with the days between each due day and a day in their places. */
export function filled(
  words: string,
  dues: readonly string[],
  day: string,
  format: Intl.NumberFormat,
): string {
  const [before = '', ...rest] = words.split(COUNT);
  const numbers = rest.map((text) => {
    const due = dues[Number(text[0])] ?? day;
    return format.format(Math.abs(daysFrom(due, day))) + text.slice(1);
  });
  return before + numbers.join('');
}
