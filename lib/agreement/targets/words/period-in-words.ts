import { type CalendarDate, monthsAfter } from '../../dates/calendar-date';
import { Edtf, edtf, extentOf } from '../../dates/edtf';
import { codeOfPart } from '../../dates/part-of-year';
import { monthNamed, partAbbreviated, partNamed, seasonNamed } from '../../dates/period-names';
import type { Relative } from './date-words';
import { dayAt } from './day-in-words';
import { type Phrases, phraseAt, type Token } from './tokens';
import { type SaidWords, wintersYearsAfter, yearAfter, yearAt, yearOf } from './year-in-words';

/** A period that a text names, and the token after it. */
export interface NamedPeriod {
  edtf: Edtf;
  end: number;
  /** Whether it is counted from the day it was said, since its year is not named. */
  counted: boolean;
  /** Whether it has no year and it was said within it: then it may be this one or the next. */
  isNow: boolean;
}

/** The period that begins at a token; after "the end of" also "the year". Null where none is named, or more than one. */
export function periodAt(text: SaidWords, at: number, afterEnd: boolean): NamedPeriod | null {
  const { tokens, words } = text;
  const article = phraseAt(tokens, at, words.articles);
  return (
    (article && calendarPeriodAt(text, article.end)) ??
    calendarPeriodAt(text, at) ??
    relativePeriodAt(text, at) ??
    (afterEnd ? countedAt(text, at, words.present) : null)
  );
}

/** The period counted from when it was said that begins at a token: "next month", "this summer", "i år". */
export function relativePeriodAt(text: SaidWords, at: number): NamedPeriod | null {
  const { tokens, words } = text;
  const counted = countedAt(text, at, words.relative);
  if (counted || !words.thisSeason.has(tokens[at]?.text ?? '')) return counted;
  const season = subYearAt(tokens, at + 1);
  return season?.kind === 'season' ? withoutYear(text, season) : null;
}

function calendarPeriodAt(text: SaidWords, at: number): NamedPeriod | null {
  const day = dayAt(text, at);
  if (day) return day;
  const year = yearAt(text, at);
  if (year) return { edtf: edtf(String(year.year)), end: year.end, counted: false, isNow: false };
  const named = subYearAt(text.tokens, at);
  if (!named) return null;
  const isWinter = named.code === WINTER;
  const ofYear = isWinter ? wintersYearsAfter(text, named.end) : yearAfter(text, named.end);
  if (!ofYear) return withoutYear(text, named);
  const { success, data } = Edtf.safeParse(`${ofYear.year}-${named.code}`);
  return success ? { edtf: data, end: ofYear.end, counted: ofYear.counted, isNow: false } : null;
}

const WINTER = '24';

interface SubYear {
  kind: 'month' | 'season' | 'part';
  code: string;
  at: number;
  end: number;
}

function subYearAt(tokens: readonly Token[], at: number): SubYear | null {
  const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ text }) => text);
  const found = (kind: SubYear['kind'], code: string | null, length: number) =>
    code === null ? null : { kind, code, at, end: at + length };
  return (
    found('month', monthNamed(first), 1) ??
    found('season', seasonNamed(first), 1) ??
    found('part', partAbbreviated(first), 1) ??
    found('part', partNamed(first, second), 2) ??
    (second === '.' ? found('part', partNamed(`${first}.`, third), 3) : null)
  );
}

function withoutYear(text: SaidWords, named: SubYear): NamedPeriod | null {
  const { tokens, words, said } = text;
  const { kind, code, at, end } = named;
  // "The first half of June", and a winter of one year, which may begin or end in it.
  const isOfOther = phraseAt(tokens, end, words.joins)?.meaning === 'of';
  if (isOfOther || yearAfter(text, end) || words.otherwise.has(tokens[at]?.text ?? '')) return null;
  const now = yearOf(said);
  const years = [now - 1, now, now + 1].map((year) => edtf(`${year}-${code}`));
  const present = years.find((one) => extentOf(one).first <= said && extentOf(one).last >= said);
  const next = years.find((one) => extentOf(one).first > said);
  const isThis = kind === 'season' && words.thisSeason.has(tokens[at - 1]?.text ?? '');
  const isNow = present !== undefined && !isThis;
  if (kind === 'season' && isNow) return null;
  const found = present ?? next;
  // "This summer", said in autumn, is the last one.
  if (!found || (isThis && Number(found.slice(0, 4)) > now)) return null;
  return { edtf: found, end, counted: true, isNow };
}

function countedAt(text: SaidWords, at: number, known: Phrases<Relative>): NamedPeriod | null {
  const found = phraseAt(text.tokens, at, known);
  if (!found) return null;
  return {
    edtf: countedFrom(text.said, found.meaning),
    end: found.end,
    counted: true,
    isNow: false,
  };
}

function countedFrom(said: CalendarDate, { unit, after }: Relative): Edtf {
  switch (unit) {
    case 'year':
      return edtf(String(yearOf(said) + after));
    case 'month':
      return edtf(monthsAfter(said, after).slice(0, 7));
    case 'quarter': {
      const [year, month] = monthsAfter(said, 3 * after).split('-');
      return edtf(`${year}-${codeOfPart('quarter', Math.ceil(Number(month) / 3))}`);
    }
  }
}
