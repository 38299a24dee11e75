import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
  LAST_DATE,
} from '@/lib/agreement/dates/calendar-date';
import { dayNumber, type Knots, shareOf } from './position';

/** A day-by-day rule between two dates, after which time may go on, not to scale; `at` gives a date's place on it in per cent. */
export interface Ruler {
  from: CalendarDate;
  to: CalendarDate;
  days: number;
  /** Where the scale ends and, after a break, where later time begins, in per cent; null where nothing comes later. */
  later: { after: number; from: number } | null;
  knots: Knots;
  at: (date: CalendarDate) => number;
}

/** Where a ruler is divided: the first days of months, quarters, years, decades or centuries, `months` apart. */
export interface Divisions {
  months: number;
  days: CalendarDate[];
}

// What lies before the first day is out of sight, however far.
const BEFORE = -3;

/** Where the scale ends where time goes on after it, in per cent: in the sketch's proportions. */
const LATER = { after: 88.5, from: 90.5 } as const;

/**
 * A rule from the first day of the month in which a date lies to another date, with `on` within it or in the later time
 * behind its break. Where `endsThere`, no time comes after `on`; else some does, of which nothing is known.
 */
export function rulerBetween(
  first: CalendarDate,
  last: CalendarDate,
  on: CalendarDate = last,
  endsThere = true,
): Ruler {
  const from = calendarDate(`${first.slice(0, 7)}-01`);
  const to = last > from ? last : daysAfter(from, 1);
  const isLater = on > to;
  const later = isLater || !endsThere ? LATER : null;
  const [begins, ends] = [dayNumber(from), dayNumber(to)];
  const shown: Knots[number] = [dayNumber(on), endsThere ? 100 : (LATER.from + 100) / 2];
  const knots: Knots = [
    [begins, 0],
    [ends, later ? LATER.after : 100],
    ...(later ? ([[ends, LATER.from]] as const) : []),
    ...(isLater ? [shown] : []),
  ];
  const at = (date: CalendarDate) => round(Math.min(100, Math.max(BEFORE, shareOf(date, knots))));
  return { from, to, days: daysBetween(from, to), later, knots, at };
}

/** A date some weeks, and as much as a twentieth of the time before it, after another. */
export function weeksAfter(last: CalendarDate, from: CalendarDate): CalendarDate {
  const room = Math.max(WEEKS, Math.ceil(daysBetween(from, last) / 20));
  return daysAfter(last, Math.min(room, daysBetween(last, LAST_DATE)));
}

const WEEKS = 42;

const STEPS = [1, 3, 12, 120] as const;
const CENTURY = 1_200;

// More marks than these no eye tells apart, and what is drawn must not grow with the years.
const MOST = 60;

/** Divides a ruler into as many parts as can be told apart; its first day is always among them. */
export function divisionsOn({ from, to }: Ruler): Divisions {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const months = STEPS.find((step) => (last - first) / step <= MOST) ?? CENTURY;
  const days = [from];
  for (let next = (Math.floor(first / months) + 1) * months; next <= last; next += months) {
    days.push(firstOfMonth(next));
  }
  return { months, days };
}

/** The months from the year 0 to the one in which a date lies. */
export function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOfMonth(number: number): CalendarDate {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return calendarDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}

function round(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
