import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Edtf, extentOf } from '@/lib/agreement/dates/edtf';

export interface DatedSpan {
  first: CalendarDate;
  last: CalendarDate;
}

/** What is dated by a day, or by a month, a year or a part of a year: then it lies somewhere between two days. */
export interface Dated extends DatedSpan {
  of: Edtf;
}

/** A date of the record with its first and last day. */
export function dated(of: Edtf): Dated {
  return { of, ...extentOf(of) };
}

/** Whether the day itself is known. */
export function isDay({ first, last }: DatedSpan): boolean {
  return first === last;
}
