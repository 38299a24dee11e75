import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
  LAST_DATE,
} from '@/lib/agreement/dates/calendar-date';

/** A day-by-day rule between two dates; `at` gives a date's place on it in per cent. */
export interface Ruler {
  from: CalendarDate;
  to: CalendarDate;
  days: number;
  at: (date: CalendarDate) => number;
}

/** Where a ruler is divided: the first days of months, quarters, years, decades or centuries, `months` apart. */
export interface Divisions {
  months: number;
  days: CalendarDate[];
}

// What lies before the first day is out of sight, however far.
const BEFORE = -3;

/** A rule from the first day of the month in which a date lies to another date, at least. */
export function rulerBetween(first: CalendarDate, last: CalendarDate): Ruler {
  const from = calendarDate(`${first.slice(0, 7)}-01`);
  // Room for the heaviest mark where it stands on the last day, as far as there are dates.
  const room = Math.ceil(daysBetween(from, last) * 0.015);
  const to = daysAfter(last, Math.min(room, daysBetween(last, LAST_DATE)));
  const days = Math.max(1, daysBetween(from, to));
  const at = (date: CalendarDate) =>
    round(Math.max(BEFORE, 100 * (daysBetween(from, date) / days)));
  return { from, to, days, at };
}

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
