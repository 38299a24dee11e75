import { z } from 'zod';
import { CalendarDate, calendarDate, endOfMonth } from './calendar-date';
import { extentOfPart, type PartOfYear, partOfCode } from './part-of-year';
import { meteorologicalSeason, type Season, seasonOfCode } from './season';

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * A day, a month, a part of a year or a year in the forms of EDTF (ISO 8601-2) that the record uses: `2025-12-04`,
 * `2025-12`, `2025-22`, `2025`. Seasons are 21–24 and, northern, 25–28; quarters 33–36, terms of four months 37–39,
 * halves of a year 40–41.
 */
export const Edtf = z
  .string()
  .regex(
    FORM,
    'a day, a month, a year or a part of a year: 2025-12-04, 2025-12, 2025, 2025-22 (summer), 2025-34 (second quarter)',
  )
  .refine(
    names,
    'a day, month, season (21–28), quarter (33–36), four-month term (37–39), half (40–41) or year that exists',
  )
  .brand<'Edtf'>()
  .meta({
    description:
      'An EDTF day, month, season (21–28), quarter (33–36), four-month term (37–39), half (40–41) or year',
    examples: ['2025-22', '2025-34', '2025-12-04'],
  });
export type Edtf = z.infer<typeof Edtf>;

/** Reads text as EDTF; throws where it is none of the record's forms. */
export function edtf(text: string): Edtf {
  return Edtf.parse(text);
}

/** What an EDTF text names: the kind of period, with its year, month or part of a year. */
export type Period =
  | { precision: 'day'; date: CalendarDate }
  | { precision: 'month'; first: CalendarDate }
  | { precision: 'season'; year: number; season: Season }
  | { precision: PartOfYear; year: string; number: number }
  | { precision: 'year'; year: string };

/** Tells an EDTF text apart into the period it names. */
export function periodOf(text: Edtf): Period {
  if (text.length === 10) return { precision: 'day', date: dayItself(text) };
  if (text.length === 4) return { precision: 'year', year: text };
  const code = Number(text.slice(5));
  const season = seasonOfCode(code);
  if (season) return { precision: 'season', year: Number(text.slice(0, 4)), season };
  const part = partOfCode(code);
  if (part) return { precision: part.part, year: text.slice(0, 4), number: part.number };
  return { precision: 'month', first: calendarDate(`${text}-01`) };
}

/** The first and last calendar day of a period; seasons are the Met Office's (meteorological). */
export function extentOf(text: Edtf): { first: CalendarDate; last: CalendarDate } {
  const period = periodOf(text);
  switch (period.precision) {
    case 'day':
      return { first: period.date, last: period.date };
    case 'month':
      return { first: period.first, last: endOfMonth(period.first) };
    case 'season':
      return meteorologicalSeason(period.season, period.year);
    case 'quarter':
    case 'term':
    case 'half':
      return extentOfPart(period.precision, period.number, period.year);
    case 'year':
      return {
        first: calendarDate(`${period.year}-01-01`),
        last: calendarDate(`${period.year}-12-31`),
      };
  }
}

/** The day from which something dated so counts: the last of its period. */
export function lastDay(text: Edtf): CalendarDate {
  return extentOf(text).last;
}

/** The earliest day on which something dated so can have happened. */
export function firstDay(text: Edtf): CalendarDate {
  return extentOf(text).first;
}

/** Whether it is a day, a month or a year: what ISO 8601-1, HTML and a publisher's date have a form for. */
export function isDayMonthOrYear(text: Edtf): boolean {
  return ['day', 'month', 'year'].includes(periodOf(text).precision);
}

/** An EDTF day has been parsed as a calendar date already; records are sorted by it, so it is not parsed again. */
function dayItself(text: string): CalendarDate {
  return text as CalendarDate;
}

function names(text: string): boolean {
  // A year's last season runs into the next year, which must still be writable.
  if (text < '0001' || text.startsWith('9999')) return false;
  if (text.length === 10) return CalendarDate.safeParse(text).success;
  if (text.length === 4) return true;
  const code = Number(text.slice(5));
  if (code >= 1 && code <= 12) return true;
  return seasonOfCode(code) !== null || partOfCode(code) !== null;
}
