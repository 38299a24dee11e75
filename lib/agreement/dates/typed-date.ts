import { CalendarDate } from './calendar-date';

/** A day as people here write it: "31.8.2025", "31/08/2025", "31 8 2025". */
const BY_DAY = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})$/;

/** A calendar date that somebody typed, day first, or year first as in ISO 8601; null where there is none. */
export function typedDate(text: string): CalendarDate | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = BY_DAY.exec(typed) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  const read = CalendarDate.safeParse(written);
  return read.success ? read.data : null;
}
