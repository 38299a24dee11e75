import { daysAfter } from '../../dates/calendar-date';
import { type Edtf, edtf, firstDay, lastDay, periodOf } from '../../dates/edtf';
import { monthNamed, partAbbreviated, seasonNamed } from '../../dates/period-names';
import type { Bound } from '../../entries/entry';
import type { Lead } from './date-words';
import { dayAt } from './day-in-words';
import { type NamedPeriod, periodAt, relativePeriodAt } from './period-in-words';
import { spanAt } from './span-in-words';
import { phraseAt } from './tokens';
import { isYear, type SaidWords, yearAfter, yearOf } from './year-in-words';

/** A date with its bound, as a target has it. */
export interface TargetDate {
  edtf: Edtf;
  bound: Bound;
}

/** Where a text gives a date, from its first token to the one after it; `date` null where it is not clear which. */
export interface DateInWords {
  at: number;
  end: number;
  date: TargetDate | null;
  /** Whether it is counted from the day on which it was said. */
  counted: boolean;
}

/** All dates that a text gives in one language, without those that had passed when it was said. */
export function datesInWords(text: SaidWords): DateInWords[] {
  const found: DateInWords[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const one = spanOf(text, at) ?? ledAt(text, at) ?? unledAt(text, at) ?? yearLeftAt(text, at);
    if (one?.date && isVague(text, one)) found.push({ ...one, date: null });
    else if (one) found.push(one);
    at = one?.end ?? at + 1;
  }
  return found.filter(({ date }) => date === null || lastDay(date.edtf) >= text.said);
}

function spanOf(text: SaidWords, at: number): DateInWords | null {
  const span = spanAt(text, at);
  if (!span) return null;
  const { edtf: last, end, counted } = span;
  return { at, end, date: last && { edtf: last, bound: 'by' }, counted };
}

/** A period after what says how it is meant: "by the end of 2026", "i andre kvartal". */
function ledAt(text: SaidWords, at: number): DateInWords | null {
  const lead = phraseAt(text.tokens, at, text.words.leads);
  if (!lead) return null;
  const ended = endOfAt(text, lead.end);
  if (ended) {
    const isBy = ['by', 'before', 'at its end'].includes(lead.meaning);
    return { ...ended, at, date: isBy ? ended.date : null };
  }
  const period = periodAt(text, lead.end, false);
  if (!period) return null;
  const { end, counted } = period;
  // What has passed is no target, however it is meant: "from 1900 to 2000 soldiers".
  const date =
    lastDay(period.edtf) < text.said
      ? { edtf: period.edtf, bound: 'in' as const }
      : meantAs(lead.meaning, period);
  return { at, end, date, counted };
}

/** The last day of a period, or of a season, whose last day depends on the reading, the season itself as "in". */
function endOfAt(text: SaidWords, at: number): Omit<DateInWords, 'at'> | null {
  const { tokens, words, said } = text;
  const ofYear = phraseAt(tokens, at, words.yearEnds);
  if (ofYear) {
    const year = yearAfter(text, ofYear.end);
    const last = edtf(`${year?.year ?? yearOf(said)}-12-31`);
    const end = year?.end ?? ofYear.end;
    return { date: { edtf: last, bound: 'by' }, end, counted: year?.counted ?? true };
  }
  const ended = phraseAt(tokens, at, words.ends);
  if (!ended) return null;
  const from = tokens[ended.end]?.text === '-' ? ended.end + 1 : ended.end;
  const period = periodAt(text, from, true);
  if (!period) return null;
  const { end, counted } = period;
  const isSeason = periodOf(period.edtf).precision === 'season';
  const date: TargetDate = isSeason
    ? { edtf: period.edtf, bound: 'in' }
    : { edtf: edtf(lastDay(period.edtf)), bound: 'by' };
  return { date, end, counted };
}

function meantAs(lead: Lead, { edtf: period, counted, isNow }: NamedPeriod): TargetDate | null {
  const { precision } = periodOf(period);
  const isDay = precision === 'day';
  switch (lead) {
    case 'by':
      return isNow ? null : { edtf: period, bound: 'by' };
    case 'in':
      return isDay ? null : { edtf: period, bound: 'in' };
    case 'on':
      return isDay ? { edtf: period, bound: 'on' } : null;
    case 'in or on':
      return { edtf: period, bound: isDay ? 'on' : 'in' };
    case 'put off to':
      // "Til 2030" is also "until 2030", "til høsten" only "this coming autumn".
      return precision === 'year' && !counted ? null : { edtf: period, bound: isDay ? 'on' : 'in' };
    case 'before':
      // Before which summer's beginning depends on the reading.
      return isNow || precision === 'season'
        ? null
        : { edtf: edtf(daysAfter(firstDay(period), -1)), bound: 'by' };
    case 'at its end':
      return null;
  }
}

/** A period that needs nothing before it: "later this year", "neste måned", "9. mai". */
function unledAt(text: SaidWords, at: number): DateInWords | null {
  const period = relativePeriodAt(text, at) ?? standingAloneAt(text, at);
  if (!period) return null;
  const { edtf: date, end, counted } = period;
  const isOther = text.words.vagueBeforeRelative.has(text.tokens[at - 1]?.text ?? '');
  const bound = periodOf(date).precision === 'day' ? 'on' : 'in';
  return { at, end, date: isOther ? null : { edtf: date, bound }, counted };
}

function standingAloneAt(text: SaidWords, at: number): NamedPeriod | null {
  const { tokens, words } = text;
  if (words.dayStandsAlone && tokens[at + 1]?.text === '.') return dayAt(text, at);
  if (!words.standAlone.has(tokens[at]?.text ?? '')) return null;
  const season = periodAt(text, at, false);
  return season && !season.counted ? season : null;
}

/** A year to come of which nothing says how it is meant: what else is said may be about it. */
function yearLeftAt({ tokens, said }: SaidWords, at: number): DateInWords | null {
  const { text } = tokens[at] ?? { text: '' };
  if (!isYear(text) || Number(text) < yearOf(said)) return null;
  return { at, end: at + 1, date: null, counted: false };
}

/** Whether what stands before or after a date makes it another, or one of several: "early in 2026", "2026 or 2027". */
function isVague({ tokens, words }: SaidWords, { at, end }: DateInWords): boolean {
  if (words.vague.has(tokens[at - 1]?.text ?? '')) return true;
  if (phraseAt(tokens, end, words.alternatives)) return true;
  const next = phraseAt(tokens, end, words.ranges);
  const text = tokens[next?.end ?? -1]?.text ?? '';
  const isDate = /^\d{1,2}$/.test(text) || isYear(text) || monthNamed(text) || seasonNamed(text);
  return Boolean(isDate || partAbbreviated(text));
}
