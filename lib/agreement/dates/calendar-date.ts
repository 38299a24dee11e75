import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths, lastDayOfMonth } from 'date-fns';
import { z } from 'zod';

/** A calendar day without a zone, `YYYY-MM-DD` (ISO 8601), 0001-01-01 to 9999-12-31; days that do not exist are refused. */
export const CalendarDate = z.iso
  .date({ error: 'a calendar date that exists, as YYYY-MM-DD' })
  .refine((text) => !text.startsWith('0000'), 'a calendar date from the year 1 on')
  .brand<'CalendarDate'>()
  .meta({ description: 'A calendar date, YYYY-MM-DD', examples: ['2025-08-31'] });
export type CalendarDate = z.infer<typeof CalendarDate>;

/** The last calendar date that can be written: no day comes after it. */
export const LAST_DATE = '9999-12-31' as CalendarDate;

/** Reads text as a calendar date; throws where it is none (use `CalendarDate.safeParse` at a border). */
export function calendarDate(text: string): CalendarDate {
  return CalendarDate.parse(text);
}

// In milliseconds.
const DAY = 86_400_000;

/** Whole calendar days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  // Such a text names midnight in UTC, where every day is as long (ECMAScript, Date Time String Format): judging a thousand
  // agreements asks this so often that parsing by a library was half of it.
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The calendar date `days` after another (before it, when negative). */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return toCalendarDate(addDays(new UTCDate(date), days));
}

/** The calendar date `months` later: the same day of the month, or the last where that month is shorter. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  return toCalendarDate(addMonths(new UTCDate(date), months));
}

/** The last day of the month in which a date lies. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  return toCalendarDate(lastDayOfMonth(new UTCDate(date)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date that an instant falls on in an IANA time zone; throws for what is no zone. */
export function dateInZone(instant: Date, timeZone: string): CalendarDate {
  const format = formats.get(timeZone) ?? formatIn(timeZone);
  // It is asked for each of a thousand agreements at once: a library's dates with zones take ten times as long.
  const text = format.format(instant);
  return text.length === 10 ? (text as CalendarDate) : calendarDate(text.padStart(10, '0'));
}

// In Swedish a date is written as in ISO 8601.
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('sv', { ...parts, calendar: 'gregory', timeZone });
  formats.set(timeZone, format);
  return format;
}

/** The earlier of calendar dates; at least one is needed. */
export function earliest(first: CalendarDate, ...rest: CalendarDate[]): CalendarDate {
  return [first, ...rest].toSorted()[0] ?? first;
}

/** The later of calendar dates; at least one is needed. */
export function latest(first: CalendarDate, ...rest: CalendarDate[]): CalendarDate {
  return [first, ...rest].toSorted().at(-1) ?? first;
}

function toCalendarDate(date: Date): CalendarDate {
  return calendarDate(date.toISOString().slice(0, 'YYYY-MM-DD'.length));
}
