import { type CalendarDate, daysAfter, monthsAfter } from '../../dates/calendar-date';
import { type Edtf, edtf, lastDay } from '../../dates/edtf';
import type { Length } from './date-words';
import { dayAt } from './day-in-words';
import { phraseAt } from './tokens';
import type { SaidWords } from './year-in-words';

/** The last day of a length of time that a text names; `edtf` null where it is counted from something without a date. */
export interface NamedSpan {
  edtf: Edtf | null;
  end: number;
  /** Whether it is counted from the day it was said, not from a day that is named. */
  counted: boolean;
}

/**
 * The length of time that begins at a token: "within three weeks" ends on a day, "over three years", which says how
 * long and not by when, in a month. Null where none is named.
 */
export function spanAt(text: SaidWords, at: number): NamedSpan | null {
  const { tokens, words } = text;
  const lead = phraseAt(tokens, at, words.spans);
  const length = lead && lengthAt(text, lead.end);
  if (!lead || !length) return null;
  const anchor = anchorAfter(text, length.end);
  const { end, counted } = anchor;
  if (anchor.day === null) return { edtf: null, end, counted };
  const last = lastOf(anchor.day, length.meaning);
  if (lead.meaning === 'within') return { edtf: edtf(last), end, counted };
  const isMore = words.moreThan.has(tokens[at - 1]?.text ?? '');
  const isVague = isMore || length.meaning.unit === 'day';
  return { edtf: isVague ? null : edtf(last.slice(0, 7)), end, counted };
}

const NUMBER = /^\d{1,3}$/;

function lengthAt(
  { tokens, words }: SaidWords,
  at: number,
): { meaning: Length; end: number } | null {
  const whole = phraseAt(tokens, at, words.lengths);
  if (whole) return whole;
  const digits = tokens[at]?.text ?? '';
  const count = NUMBER.test(digits) ? Number(digits) : words.numbers.get(digits);
  const unit = phraseAt(tokens, at + 1, words.units);
  if (!count || !unit) return null;
  const meaning = { unit: unit.meaning.unit, count: count * unit.meaning.count };
  return { meaning, end: unit.end };
}

/** From which day a length is counted: the one it was said on, or the one that is named; null where that has no date. */
function anchorAfter(
  text: SaidWords,
  at: number,
): { day: CalendarDate | null; end: number; counted: boolean } {
  const { tokens, words, said } = text;
  const anchor = phraseAt(tokens, at, words.anchors);
  const day = anchor && dayAt(text, anchor.end);
  if (day) return { day: lastDay(day.edtf), end: day.end, counted: day.counted };
  const now = anchor && phraseAt(tokens, anchor.end, words.now);
  if (now) return { day: said, end: now.end, counted: true };
  // "From 1,000 to 2,000 soldiers" is no day.
  const isNumber = /^\d/.test(tokens[anchor?.end ?? -1]?.text ?? '');
  return { day: anchor && !isNumber ? null : said, end: at, counted: true };
}

function lastOf(from: CalendarDate, { unit, count }: Length): CalendarDate {
  return unit === 'day' ? daysAfter(from, count) : monthsAfter(from, count);
}
