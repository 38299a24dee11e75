import { z } from 'zod';
import { CalendarDate } from '../dates/calendar-date';
import { Words } from '../description/words';

/** No calendar tells of more days. */
const MOST_DAYS = 1_000;

/** On which days both Houses of the UK Parliament sit, within the dates that a calendar covers, and where that is written. */
export const SittingCalendar = z
  .strictObject({
    from: CalendarDate,
    until: CalendarDate,
    days: z.array(CalendarDate).max(MOST_DAYS),
    source: Words,
  })
  .refine(({ from, until }) => from <= until, { error: 'not before it begins', path: ['until'] })
  .refine(({ from, until, days }) => days.every((day) => from <= day && day <= until), {
    error: 'days that it covers',
    path: ['days'],
  });
export type SittingCalendar = z.infer<typeof SittingCalendar>;

/** The dates in a list, each once and in order, and what in it is none. Dates are ISO 8601, apart by spaces, lines, commas or semicolons. */
export function datesIn(list: string): { dates: CalendarDate[]; others: string[] } {
  const words = list.split(/[\s,;]+/).filter((word) => word !== '');
  const dates = words.flatMap((word) => CalendarDate.safeParse(word).data ?? []);
  const others = words.filter((word) => !CalendarDate.safeParse(word).success);
  return { dates: [...new Set(dates)].sort(), others };
}
