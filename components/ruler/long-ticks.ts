import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Divisions } from './scale';

/** How far the strokes of the axis's divisions reach from it, in pixels: past the words beside them, and only as far as these. */
export const LONG = 20;
export const SHORT = 8;

/** Whether a division's stroke is a long one: the first, and where a year begins, if shorter times are told apart. */
export function isLong(day: CalendarDate, { months, days }: Divisions): boolean {
  return day === days[0] || (months < 12 && day.slice(5, 7) === '01');
}
