import { type CalendarDate, daysBetween } from '@/lib/agreement/dates/calendar-date';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested, type Judgement } from '@/lib/agreement/status/outcome';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { type Dated, type DatedSpan, dated } from './dated';

/**
 * How one reading's due day stands to the day that is held against it, or to the first and last on which that can have
 * been: days after it, at least and at most, or days before it, at least (`before`) and at most (`longBefore`).
 */
export interface Measure {
  reading: JudgedReading;
  due: CalendarDate;
  until: DatedSpan;
  least: number;
  most: number;
  before: number;
  longBefore: number;
}

/** The date of a claim; null where it has none, or the parties contradict each other: no side's date is drawn. */
export function dateOf(judgement: Judgement): Dated | null {
  return judgement.on === null || isContested(judgement) ? null : dated(judgement.on);
}

/** The days against which a due day is held, as the clock does; null where nothing is counted. */
export function heldAgainst(judgement: Judgement, on: CalendarDate): DatedSpan | null {
  if (isContested(judgement)) return null;
  if (judgement.outcome === 'met') return dateOf(judgement);
  const claimed = isFinal(judgement.outcome) ? dateOf(judgement) : null;
  const stands = claimed?.last ?? on;
  return { first: stands, last: stands };
}

/** A reading held against the days of a judgement on a day; where nothing is counted, nothing is measured. */
export function measureOf(reading: JudgedReading, judgement: Judgement, on: CalendarDate): Measure {
  const { due } = reading;
  const { outcome } = judgement;
  const until = heldAgainst(judgement, on) ?? { first: due, last: due };
  const daysTo = (day: CalendarDate) => Math.max(0, daysBetween(due, day));
  // Nothing was left, nor to spare, where it ended otherwise.
  const counts = outcome === 'met' || !isFinal(outcome);
  const daysFrom = (day: CalendarDate) => (counts ? Math.max(0, daysBetween(day, due)) : 0);
  return {
    reading,
    due,
    until,
    least: daysTo(until.first),
    most: daysTo(until.last),
    before: daysFrom(until.last),
    longBefore: daysFrom(until.first),
  };
}

/** Whether anything lies between a due day and the day held against it. */
export function isMeasured({ most, before }: Measure): boolean {
  return most > 0 || before > 0;
}
