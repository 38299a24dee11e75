import { z } from 'zod';
import type { CalendarDate } from '../dates/calendar-date';
import type { Zones } from '../dates/day';
import { type Edtf, extentOf, periodOf } from '../dates/edtf';
import { astronomicalSeason } from '../dates/season';
import type { Bound } from '../entries/entry';

/** The rules that turn a target's words into a window and a due date. */
export const ReadingName = z
  .enum([
    'meteorological-end',
    'astronomical-end',
    'meteorological-start',
    'astronomical-start',
    'year-end',
    'year-start',
    'half-end',
    'half-start',
    'term-end',
    'term-start',
    'quarter-end',
    'quarter-start',
    'month-end',
    'month-start',
    'day',
  ])
  .meta({ description: 'A named rule that turns a target’s words into a window and a due date' });
export type ReadingName = z.infer<typeof ReadingName>;

/** A target read by one rule: the window it names, and the last day of grace. A `start` reading is due when it opens. */
export interface Reading {
  reading: ReadingName;
  opens: CalendarDate;
  closes: CalendarDate;
  due: CalendarDate;
}

type Extent = (edtf: Edtf, zones: Zones) => { first: CalendarDate; last: CalendarDate };

interface Rule {
  reading: ReadingName;
  extent: Extent;
  due: 'first' | 'last';
  /** "In a period" ends with it; only "by" can be read as by its first day. */
  bounds: readonly Bound[];
}

const calendar: Extent = (edtf) => extentOf(edtf);
const astronomical: Extent = (edtf, zones) => {
  const period = periodOf(edtf);
  if (period.precision !== 'season') throw new Error(`${edtf} is not a season`);
  return astronomicalSeason(period.season, period.year, zones);
};

/** The rules by what the target names, the default first: seasons by the Met Office, then from solstice to equinox. */
const RULES: Record<ReturnType<typeof periodOf>['precision'], readonly Rule[]> = {
  season: [
    { reading: 'meteorological-end', extent: calendar, due: 'last', bounds: ['by', 'in'] },
    { reading: 'astronomical-end', extent: astronomical, due: 'last', bounds: ['by', 'in'] },
    { reading: 'meteorological-start', extent: calendar, due: 'first', bounds: ['by'] },
    { reading: 'astronomical-start', extent: astronomical, due: 'first', bounds: ['by'] },
  ],
  year: ofPeriod('year'),
  half: ofPeriod('half'),
  term: ofPeriod('term'),
  quarter: ofPeriod('quarter'),
  month: ofPeriod('month'),
  day: [{ reading: 'day', extent: calendar, due: 'last', bounds: ['by', 'on'] }],
};

/** What is no season is read by its last day, or by its first. */
function ofPeriod(period: 'year' | 'half' | 'term' | 'quarter' | 'month'): readonly Rule[] {
  return [
    { reading: `${period}-end`, extent: calendar, due: 'last', bounds: ['by', 'in'] },
    { reading: `${period}-start`, extent: calendar, due: 'first', bounds: ['by'] },
  ];
}

/** The readings a target admits, the default first; none for words without an EDTF form. */
export function readingsOf(
  { edtf, bound }: { edtf: Edtf | null; bound: Bound },
  zones: Zones,
): Reading[] {
  if (edtf === null) return [];
  return RULES[periodOf(edtf).precision]
    .filter(({ bounds }) => bounds.includes(bound))
    .map(({ reading, extent, due }) => {
      const { first, last } = extent(edtf, zones);
      return { reading, opens: first, closes: last, due: due === 'first' ? first : last };
    });
}

/** True for a reading by the first day of its window, under which nothing can be early. */
export function isStart({ opens, closes, due }: Reading): boolean {
  return due === opens && opens !== closes;
}
