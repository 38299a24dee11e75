import type { Phrases } from './tokens';

/** How a period is meant by what stands before it; "at its end" is what has a meaning before "the end of" only. */
export type Lead = 'by' | 'in' | 'on' | 'in or on' | 'put off to' | 'before' | 'at its end';

/** A calendar unit, and how many of them after the one in which something was said. */
export interface Relative {
  unit: 'year' | 'quarter' | 'month';
  after: number;
}

export interface Length {
  unit: 'day' | 'month';
  count: number;
}

/** The words by which one language says when something is promised for. */
export interface DateWords {
  leads: Phrases<Lead>;
  /** What may stand before a period and adds nothing to it. */
  articles: Phrases<true>;
  /** What may stand between a month, a season or a part of a year and its year; "of" binds it to what follows. */
  joins: Phrases<'of' | 'beside'>;
  /** "The end of", before a period. */
  ends: Phrases<true>;
  /** The end of a year in one phrase. */
  yearEnds: Phrases<true>;
  /** Periods that are counted from when it was said, and need nothing before them. */
  relative: Phrases<Relative>;
  /** Periods that are the present one only after "the end of". */
  present: Phrases<Relative>;
  /** Years as they stand after a month, a season or a part of a year. */
  years: Phrases<Relative>;
  /** Whether a day needs nothing before it, as "9. mai" does not. */
  dayStandsAlone: boolean;
  /** Seasons that with their year need nothing before them, as "sommeren 2026". */
  standAlone: ReadonlySet<string>;
  /** What stands before the season in which it is said, or the next if none is. */
  thisSeason: ReadonlySet<string>;
  /** Seasons that without a year mean something else as well. */
  otherwise: ReadonlySet<string>;
  /** What stands before a length of time: by when something is done, or over what time. */
  spans: Phrases<'within' | 'over'>;
  numbers: Phrases<number>;
  units: Phrases<Length>;
  /** Lengths in one phrase, such as "half a year". */
  lengths: Phrases<Length>;
  /** What stands between a length of time and the day from which it is counted. */
  anchors: Phrases<true>;
  now: Phrases<true>;
  /** What makes the period after it vague, or another than it says. */
  vague: ReadonlySet<string>;
  /** The same before periods that need nothing before them. */
  vagueBeforeRelative: ReadonlySet<string>;
  /** Where "over" stands after it, it means "more than". */
  moreThan: ReadonlySet<string>;
  /** What makes the period before it one of several. */
  alternatives: Phrases<true>;
  /** The same where another number, month or season follows. */
  ranges: Phrases<true>;
}

/** The year that comes so many after the one in which the words were said. */
export const year = (after: number): Relative => ({ unit: 'year', after });
/** The same of a month. */
export const month = (after: number): Relative => ({ unit: 'month', after });
/** The same of a quarter. */
export const quarter = (after: number): Relative => ({ unit: 'quarter', after });
/** So many days, weeks, months or years. */
export const length = (unit: Length['unit'], count: number): Length => ({ unit, count });
