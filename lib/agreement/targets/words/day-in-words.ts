import { CalendarDate } from '../../dates/calendar-date';
import { edtf } from '../../dates/edtf';
import { monthNamed } from '../../dates/period-names';
import type { NamedPeriod } from './period-in-words';
import { phraseAt } from './tokens';
import { type SaidWords, yearAfter, yearOf } from './year-in-words';

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * The day that begins at a token: "9 May 2025", "May 9, 2025", "9. mai", "31.12.2026", "2026-12-31". Without a year it
 * is the next such day from the one on which it was said.
 */
export function dayAt(text: SaidWords, at: number): NamedPeriod | null {
  const first = text.tokens[at]?.text ?? '';
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(first) ?? [];
  const written = dottedYear ? isoDay(dottedYear, dottedMonth, dottedDay) : first;
  const { data: day } = CalendarDate.safeParse(written);
  if (day) return named(day, at + 1, false);
  return dayFirst(text, at) ?? monthFirst(text, at);
}

function dayFirst(text: SaidWords, at: number): NamedPeriod | null {
  const { tokens, words } = text;
  const [, day] = DAY.exec(tokens[at]?.text ?? '') ?? [];
  const dotted = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const join = phraseAt(tokens, dotted, words.joins);
  const from = join?.meaning === 'of' ? join.end : dotted;
  const month = monthNamed(tokens[from]?.text ?? '');
  return day && month ? ofYear(text, month, day, from + 1) : null;
}

function monthFirst(text: SaidWords, at: number): NamedPeriod | null {
  const [name = '', number = ''] = text.tokens.slice(at, at + 2).map((token) => token.text);
  const [, day] = DAY.exec(number) ?? [];
  const month = monthNamed(name);
  return day && month ? ofYear(text, month, day, at + 2) : null;
}

function ofYear(text: SaidWords, month: string, day: string, at: number): NamedPeriod | null {
  const year = yearAfter(text, at);
  const now = yearOf(text.said);
  const dates = (year ? [year.year] : [now, now + 1]).flatMap(
    (one) => CalendarDate.safeParse(isoDay(String(one), month, day)).data ?? [],
  );
  const date = year ? dates[0] : dates.find((one) => one >= text.said);
  return date ? named(date, year?.end ?? at, year?.counted ?? true) : null;
}

function named(day: CalendarDate, end: number, counted: boolean): NamedPeriod {
  return { edtf: edtf(day), end, counted, isNow: false };
}

function isoDay(year: string, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
