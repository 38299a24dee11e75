import type { DateWords, Length, Relative } from './date-words';
import { phrases } from './tokens';

const year = (after: number): Relative => ({ unit: 'year', after });
const month = (after: number): Relative => ({ unit: 'month', after });
const quarter = (after: number): Relative => ({ unit: 'quarter', after });
const length = (unit: Length['unit'], count: number): Length => ({ unit, count });

/** When something is promised for, in English. */
export const ENGLISH: DateWords = {
  leads: new Map([
    ...phrases('by' as const, [
      'by',
      'no later than',
      'not later than',
      'by no later than',
      'at the latest by',
      'by or before',
      'on or before',
    ]),
    ...phrases('in' as const, [
      'in',
      'during',
      'within',
      'in the course of',
      'during the course of',
      'over the course of',
    ]),
    ...phrases('on' as const, ['on']),
    ...phrases('in or on' as const, [
      'from',
      'as of',
      'scheduled for',
      'planned for',
      'expected for',
      'set for',
      'slated for',
      'due for',
    ]),
    ...phrases('before' as const, ['before', 'prior to']),
  ]),
  articles: new Map(
    phrases(true, ['the', 'the month of', 'the year', 'the calendar year', 'the coming']),
  ),
  joins: new Map([...phrases('of' as const, ['of']), ...phrases('beside' as const, [',', 'in'])]),
  ends: new Map(phrases(true, ['the end of', 'end of', 'end', 'the close of'])),
  yearEnds: new Map(
    phrases(true, [
      'year-end',
      'the year-end',
      'year end',
      'the year end',
      "year's end",
      "the year's end",
      'the turn of the year',
    ]),
  ),
  relative: new Map([
    ...phrases(year(0), [
      'this year',
      'this calendar year',
      'the current year',
      'later in the year',
      'during the year',
      'in the course of the year',
    ]),
    ...phrases(year(1), ['next year']),
    ...phrases(quarter(0), ['this quarter']),
    ...phrases(quarter(1), ['next quarter']),
    ...phrases(month(0), ['this month']),
    ...phrases(month(1), ['next month']),
  ]),
  present: new Map([
    ...phrases(year(0), ['the year', 'the calendar year']),
    ...phrases(quarter(0), ['the quarter', 'the current quarter']),
    ...phrases(month(0), ['the month', 'the current month']),
  ]),
  years: new Map([
    ...phrases(year(0), ['this year', 'the year', 'the current year']),
    ...phrases(year(1), ['next year']),
  ]),
  dayStandsAlone: false,
  standAlone: new Set(),
  thisSeason: new Set(['this']),
  otherwise: new Set(),
  spans: new Map([
    ...phrases('within' as const, [
      'within',
      'within the next',
      'within the coming',
      'within a period of',
      'within a maximum of',
      'in the next',
      'in the coming',
      'during the next',
      'during the coming',
      'in less than',
      'in no more than',
    ]),
    ...phrases('over' as const, [
      'over',
      'over the next',
      'over the coming',
      'over a period of',
      'over the course of',
    ]),
  ]),
  numbers: new Map([
    ...phrases(1, ['a', 'an', 'one']),
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['fourteen', 14],
    ['fifteen', 15],
    ['eighteen', 18],
    ['twenty', 20],
    ['twenty-four', 24],
    ['thirty', 30],
    ['thirty-six', 36],
    ['forty-five', 45],
    ['sixty', 60],
    ['ninety', 90],
  ]),
  units: new Map([
    ...phrases(length('day', 1), ['day', 'days', 'calendar days']),
    ...phrases(length('day', 7), ['week', 'weeks']),
    ...phrases(length('month', 1), ['month', 'months']),
    ...phrases(length('month', 12), ['year', 'years']),
  ]),
  lengths: new Map([
    ...phrases(length('month', 6), ['half a year']),
    ...phrases(length('day', 14), ['a fortnight']),
  ]),
  anchors: new Map(phrases(true, ['of', 'after', 'from', 'following'])),
  now: new Map(phrases(true, ['now', 'today'])),
  vague: new Set(
    'early earlier earliest late mid middle beginning start after since until till around about approximately roughly circa not never towards last as'.split(
      ' ',
    ),
  ),
  vagueBeforeRelative: new Set('the of - before by end half far'.split(' ')),
  moreThan: new Set('by for in of after than take takes last lasts lasted'.split(' ')),
  alternatives: new Map(
    phrases(true, ['or', 'at the earliest', 'and beyond', 'and next', 'and a half']),
  ),
  ranges: new Map(phrases(true, ['and', 'to', 'through', 'until', '-', '–', '—', '/'])),
};
