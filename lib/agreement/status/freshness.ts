import { type CalendarDate, daysBetween } from '../dates/calendar-date';
import { type Edtf, lastDay } from '../dates/edtf';
import type { Milestone } from '../description/milestone';
import { type Entry, milestonesOf } from '../entries/entry';

/** When somebody last looked, as precisely as that is known, and whether it is too long ago; a milestone nobody looked for is stale. */
export interface Freshness {
  lastChecked: Edtf | null;
  stale: boolean;
}

/** Days after which a milestone that is not final counts as stale, where it sets no limit of its own. */
export const STALE_AFTER_DAYS = 90;

/** The freshness of a milestone on a day: from the latest of its checks and statuses in view. A month or year counts by its last day. */
export function freshnessOf(
  entries: readonly Entry[],
  milestone: Milestone,
  on: CalendarDate,
): Freshness {
  const looked = entries
    .filter(({ kind }) => kind === 'check' || kind === 'status')
    .filter((entry) => milestonesOf(entry).includes(milestone.slug))
    .map(({ occurredOn }) => occurredOn);
  const lastChecked = looked.toSorted(byLastDay).at(-1);
  if (lastChecked === undefined) return { lastChecked: null, stale: true };
  const limit = milestone.staleAfterDays ?? STALE_AFTER_DAYS;
  return { lastChecked, stale: daysBetween(lastDay(lastChecked), on) > limit };
}

/** The freshness of an agreement: that of the one of its open steps that was looked for longest ago. */
export function oldestOf(steps: readonly Freshness[]): Freshness {
  const [first, ...rest] = steps;
  if (!first) return { lastChecked: null, stale: false };
  return rest.reduce((oldest, step) => (isOlder(step, oldest) ? step : oldest), first);
}

function isOlder(a: Freshness, b: Freshness): boolean {
  if (a.lastChecked === null || b.lastChecked === null) {
    return a.lastChecked === b.lastChecked ? a.stale && !b.stale : a.lastChecked === null;
  }
  const order = byLastDay(a.lastChecked, b.lastChecked);
  return order === 0 ? a.stale && !b.stale : order < 0;
}

function byLastDay(a: Edtf, b: Edtf): number {
  return lastDay(a).localeCompare(lastDay(b));
}
