import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { monthNamed } from './month-names';

// "Thu, ", "Thursday ", "tor. ", "laurdag den ": whether the day is that one is not asked, as readers of RFC 5322 do not.
const WEEKDAY =
  '(?:(?:(?:mon|tue|wed|thu|fri|sat|sun|man|mån|tir|tys|ons|tor|fre|lør|lau|søn)\\p{L}{0,6}|(?:ma|må|ti|ty|on|to|fr|lø|la|sø)(?=\\.))[.,]{0,2} ?(?<=[ ,.])(?:the |den )?|den )?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const NAME = '(?<name>\\p{L}{3,10})\\.?';
const TIME = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?';

// Each form with its authority; what has two meanings (04/12/2025) is none of them.
const FORMS = [
  // ISO 8601, with or without a time after it.
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
  // ISO 8601, basic format.
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  // Highwire Press tags (Google Scholar, "Inclusion guidelines").
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/,
  // RFC 5322, 3.3, and the months as people write them: "4. desember 2025", "1st of Sept. 2025", "04-Dec-2025" (RFC 850).
  new RegExp(`^${WEEKDAY}${DAY}(?:\\. ?| of |[ -])${NAME},?[ -]?(?<year>\\d{4})(?!\\d)`, 'iu'),
  // As it is written in America: "Dec. 4, 2025".
  new RegExp(`^${WEEKDAY}${NAME} ${DAY},? (?<year>\\d{4})(?![\\d:.]\\d)`, 'iu'),
  // ISO C, asctime: "Thu Dec 4 09:30:00 2025", also with the zone before the year.
  new RegExp(`^${WEEKDAY}${NAME} ${DAY} ${TIME}(?: [+-]?\\w{1,5})? (?<year>\\d{4})(?!\\d)`, 'iu'),
  // The Norwegian way of writing a date (Språkrådet, "Dato").
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)/,
];

/** The calendar date in a text as it is written there, in English, bokmål or nynorsk, whatever time and offset follow; null where there is none that is sure. */
export function writtenDate(text: string): CalendarDate | null {
  const line = text.trim().replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const { year, month, day, name } = form.exec(line)?.groups ?? {};
    if (year === undefined || day === undefined) continue;
    const number = month ?? String(monthNamed(name ?? '') ?? 0);
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return CalendarDate.safeParse(date).data ?? null;
  }
  return null;
}
