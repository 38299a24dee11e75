import type { CalendarDate } from '../../dates/calendar-date';
import type { DateWords } from './date-words';
import { phraseAt, type Token } from './tokens';

/** A text in parts, the words of the language it is read in, and the day on which it was said. */
export interface SaidWords {
  tokens: readonly Token[];
  words: DateWords;
  said: CalendarDate;
}

/** A year of a text: the token after it, and whether it is counted from the day it was said. */
export interface NamedYear {
  year: number;
  end: number;
  counted: boolean;
}

const YEAR = /^(19\d\d|2[01]\d\d|2200)$/;

/** The year that a token names; null where it names none, or two as "2026–27" does. */
export function yearAt({ tokens }: SaidWords, at: number): NamedYear | null {
  const text = tokens[at]?.text ?? '';
  if (!isYear(text) || isYearRange(tokens, at)) return null;
  return { year: Number(text), end: at + 1, counted: false };
}

/** The year that follows a month, a season or a part of a year: "2026", "of 2026", "this year", "neste år". */
export function yearAfter(text: SaidWords, at: number): NamedYear | null {
  const { tokens, words } = text;
  const from = phraseAt(tokens, at, words.joins)?.end ?? at;
  const named = yearAt(text, from);
  const relative = phraseAt(tokens, from, words.years) ?? phraseAt(tokens, at, words.years);
  if (named || !relative) return named;
  const year = yearOf(text.said) + relative.meaning.after;
  return { year, end: relative.end, counted: true };
}

/** The years of a winter, "2025–26" or "2025/2026", by the first of them; null for anything else. */
export function wintersYearsAfter({ tokens, words }: SaidWords, at: number): NamedYear | null {
  const from = phraseAt(tokens, at, words.joins)?.end ?? at;
  const [first, , second] = tokens.slice(from, from + 3).map(({ text }) => text);
  if (!first || !second || !isYear(first) || !isYearRange(tokens, from)) return null;
  const year = Number(first);
  const next = String(year + 1);
  return second === next || second === next.slice(2)
    ? { year, end: from + 3, counted: false }
    : null;
}

/** Whether a number is a year for which targets are taken, 1900 to 2200. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** The year in which a day lies. */
export function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}

function isYearRange(tokens: readonly Token[], at: number): boolean {
  const [mark, number] = tokens.slice(at + 1, at + 3).map(({ text }) => text);
  return /^[-–—/]$/.test(mark ?? '') && /^\d{2}(\d\d)?$/.test(number ?? '');
}
