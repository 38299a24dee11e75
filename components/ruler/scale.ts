import { scaleLinear } from 'd3-scale';
import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
} from '@/lib/agreement/calendar-date';

/** A day-by-day rule between two dates; `at` gives a date's place on it in per cent. */
export interface Ruler {
  from: CalendarDate;
  to: CalendarDate;
  days: number;
  at: (date: CalendarDate) => number;
}

/** A rule from the first day of the month in which a date lies to another date, at least. */
export function rulerBetween(first: CalendarDate, last: CalendarDate): Ruler {
  const from = calendarDate(`${first.slice(0, 7)}-01`);
  // Room for the heaviest mark where it stands on the last day.
  const to = daysAfter(last, Math.ceil(daysBetween(from, last) * 0.015));
  const days = Math.max(1, daysBetween(from, to));
  const scale = scaleLinear([0, days], [0, 100]);
  return { from, to, days, at: (date) => round(scale(daysBetween(from, date))) };
}

/** The first days of the months on a ruler, in order. */
export function monthsOn({ from, to }: Ruler): CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: CalendarDate): CalendarDate {
  return calendarDate(`${daysAfter(month, 31).slice(0, 7)}-01`);
}

function round(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
