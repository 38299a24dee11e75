import { type CalendarDate, daysBetween } from './calendar-date';
import type { Zones } from './day';
import { type Timing, timingOf } from './lateness';
import type { Judgement } from './outcome';
import type { StatedTarget } from './target';

/** A stated target held against the milestone's outcome, and against the target that was stated before it. */
export interface Slip extends StatedTarget {
  /** The clock of this target alone, under its default reading. */
  timing: Timing;
  /** Calendar days from the due day of the one before to its own (negative: brought forward); null for the first, and where either names none. */
  slippedBy: number | null;
}

/** Judges a milestone's stated targets in their order (record: "Target, reading, window, lateness"), on a day. */
export function slipsOf(
  stated: readonly StatedTarget[],
  outcome: Judgement,
  on: CalendarDate,
  zones: Zones,
): Slip[] {
  let before: Timing | null = null;
  return stated.map((one) => {
    const timing = timingOf(one.target, outcome, on, zones);
    const slippedBy = before && daysLater(before, timing);
    before = timing;
    return { ...one, timing, slippedBy };
  });
}

/**
 * The place among stated targets of the one that a verdict is against: the first that names a date, which stands for
 * ever; where none does, the first. -1 where there is none.
 */
export function decidingTarget(slips: readonly Slip[]): number {
  const dated = slips.findIndex(({ target }) => target.edtf !== null);
  return dated === -1 ? Math.min(0, slips.length - 1) : dated;
}

function daysLater({ reading: before }: Timing, { reading }: Timing): number | null {
  return before && reading && daysBetween(before.due, reading.due);
}
