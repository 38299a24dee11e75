import { type CalendarDate, calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { announcementDate } from '../ruler/drawing';
import { dateOf } from '../ruler/measure';
import { dayNumber, type Knots, shareOf } from '../ruler/position';

/** The one axis on which the agreements of a table are drawn: its first and last day, and the beginnings of years on it. */
export interface Board {
  from: CalendarDate;
  to: CalendarDate;
  years: CalendarDate[];
  today: CalendarDate;
  /** A day's place in per cent; what lies before or after the axis stands at its ends. */
  at: (day: CalendarDate) => number;
}

// What is older, and what is due later, would leave too little room for what lies between.
const YEARS = { back: 6, ahead: 2 } as const;

/** The axis for some agreements: from the year of the first announcement or outcome to the last due day, within some years; null without any. */
export function boardOf(statuses: readonly AgreementStatus[]): Board | null {
  const today = statuses
    .map(({ view }) => view.on)
    .toSorted()
    .at(-1);
  if (today === undefined) return null;
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  const limit = (by: number) => calendarDate(`${year + by}${rest === '-02-29' ? '-02-28' : rest}`);
  const [earliest, latest] = [limit(-YEARS.back), limit(YEARS.ahead)];
  const begun = statuses.flatMap((status) => {
    const dates = [announcementDate(status), dateOf(status.headline.judgement)];
    return dates.flatMap((one) => one?.first ?? []);
  });
  const due = statuses.flatMap(({ timing }) => timing.readings.map((reading) => reading.due));
  const first = begun.filter((day) => day >= earliest).toSorted()[0] ?? earliest;
  const last =
    due
      .filter((day) => day > today && day <= latest)
      .toSorted()
      .at(-1) ?? today;
  const from = calendarDate(`${first.slice(0, 4)}-01-01`);
  const to = daysAfter(last, 31);
  const knots: Knots = [
    [dayNumber(from), 0],
    [dayNumber(to), 100],
  ];
  const at = (day: CalendarDate) =>
    Math.round(Math.min(100, Math.max(0, shareOf(day, knots))) * 10) / 10;
  const years: CalendarDate[] = [];
  for (let one = Number(from.slice(0, 4)); `${one}-01-01` <= to; one += 1) {
    years.push(calendarDate(`${one}-01-01`));
  }
  return { from, to, years, today, at };
}
