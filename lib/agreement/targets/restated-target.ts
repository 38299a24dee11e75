import { type CalendarDate, daysBetween } from '../dates/calendar-date';
import type { Zones } from '../dates/day';
import type { Judgement } from '../status/outcome';
import { type Timing, timingOf } from './lateness';
import type { StatedTarget } from './target';

/** A stated target held against the milestone's outcome, and against the target that was stated before it. */
export interface TimedTarget extends StatedTarget {
  /** The clock of this target alone, under its default reading. */
  timing: Timing;
  /** Calendar days from the due day of the one before to its own (negative: brought forward); null for the first, and where either names none. */
  movedBy: number | null;
}

/** Judges a milestone's stated targets in their order (record: "Target, reading, window, lateness"), on a day. */
export function timedTargets(
  stated: readonly StatedTarget[],
  outcome: Judgement,
  on: CalendarDate,
  zones: Zones,
): TimedTarget[] {
  let before: Timing | null = null;
  return stated.map((one) => {
    const timing = timingOf(one.target, outcome, on, zones);
    const movedBy = before && daysLater(before, timing);
    before = timing;
    return { ...one, timing, movedBy };
  });
}

/**
 * The place among stated targets of the one that a verdict is against: the first that names a date, which stands for
 * ever; where none does, the first. -1 where there is none.
 */
export function decidingTarget(targets: readonly TimedTarget[]): number {
  const dated = targets.findIndex(({ target }) => target.edtf !== null);
  return dated === -1 ? Math.min(0, targets.length - 1) : dated;
}

function daysLater({ reading: before }: Timing, { reading }: Timing): number | null {
  return before && reading && daysBetween(before.due, reading.due);
}
