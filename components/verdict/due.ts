import { type Edtf, lastDay, periodOf } from '@/lib/agreement/dates/edtf';
import type { Bound } from '@/lib/agreement/entries/entry';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import type { Target } from '@/lib/agreement/targets/target';
import type { I18n } from '../i18n/i18n';

/** A target that names a date, with the reading that gives its due day. */
export interface Due {
  edtf: Edtf;
  bound: Bound;
  reading: JudgedReading;
  /** Whether another date was given later: then this one is told as the first. */
  restated: boolean;
}

/** What a target is due by in sentences; null where it names no date. */
export function dueOf(
  target: Target | null,
  reading: JudgedReading | null,
  restated: boolean,
): Due | null {
  if (!target?.edtf || !reading) return null;
  return { edtf: target.edtf, bound: target.bound, reading, restated };
}

/** The end from which days are counted: "the end of summer", with its year where that of `seenIn` is another. */
export function endWords(due: Due, seenIn: string, i18n: I18n): string {
  return first(due, named('end', due, seenIn, i18n), i18n);
}

/** The due day itself, for a sentence: a date, or "the last day of summer", with its year where `seenIn` lies in another. */
export function dayValues(
  due: Due,
  seenIn: string,
  i18n: I18n,
): { form: 'date' | 'day' | 'period'; lastDay: string } {
  const isDay = periodOf(due.edtf).precision === 'day';
  return {
    // A date that is told as the first of several is not told as the due day as well.
    form: isDay ? (due.restated ? 'day' : 'date') : 'period',
    lastDay: first(due, named('lastDay', due, seenIn, i18n), i18n),
  };
}

/** By when it is due, the year always named: "by the end of 2035", "in September 2026", "on 9 May 2025". */
export function dueByWords(due: Due, i18n: I18n): string {
  const { t, date } = i18n;
  const { edtf, bound } = due;
  const { precision } = periodOf(edtf);
  const words =
    bound === 'by'
      ? t(precision === 'day' ? 'due.byDay' : 'due.by', { end: named('end', due, '', i18n) })
      : t('due.within', { precision, date: date(edtf) });
  return first(due, words, i18n);
}

/** When something was or is said to be, as a sentence goes on: "on 4 December 2025", "in April 2026". */
export function whenWords(on: Edtf, { t, date }: I18n): string {
  return t('due.within', { precision: periodOf(on).precision, date: date(on) });
}

/** The season a target names, for the readings' names; "other" where it names none. */
export function seasonOf({ edtf }: Pick<Target, 'edtf'>): string {
  const period = edtf === null ? null : periodOf(edtf);
  return period?.precision === 'season' ? period.season : 'other';
}

function named(
  what: 'end' | 'lastDay',
  { edtf, reading: { due } }: Due,
  seenIn: string,
  { t, date }: I18n,
): string {
  const period = periodOf(edtf);
  switch (period.precision) {
    case 'day':
      return date(edtf);
    case 'month':
    case 'year':
    case 'quarter':
    case 'half':
      return t(`due.${what}.period`, { period: date(edtf) });
    case 'term':
      // "The end of August 2026" says plainly what "the end of May to August 2026" means.
      return t(`due.${what}.period`, { period: date(lastDay(edtf).slice(0, 7)) });
    case 'season': {
      const isSameYear = seenIn.slice(0, 4) === due.slice(0, 4);
      const year = period.season === 'winter' ? `${period.year}–${period.year + 1}` : period.year;
      return t(`due.${what}.season`, {
        season: period.season,
        year: isSameYear ? 'none' : String(year),
      });
    }
  }
}

function first({ restated }: Due, due: string, { t }: I18n): string {
  return restated ? t('due.first', { due }) : due;
}
