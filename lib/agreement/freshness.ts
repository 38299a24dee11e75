import { type CalendarDate, daysBetween, latest } from './calendar-date';
import { lastDay } from './edtf';
import { type Entry, milestonesOf } from './entry';
import type { Milestone } from './milestone';

/** When somebody last looked, and whether that is too long ago; a milestone nobody looked for is stale. */
export interface Freshness {
  lastChecked: CalendarDate | null;
  stale: boolean;
}

/** Days after which a milestone that is not final counts as stale, where it sets no limit of its own. */
const STALE_AFTER_DAYS = 90;

/** The freshness of a milestone on a day: from the latest of its checks and statuses in view. */
export function freshnessOf(
  entries: readonly Entry[],
  milestone: Milestone,
  on: CalendarDate,
): Freshness {
  const [first, ...rest] = entries
    .filter(({ kind }) => kind === 'check' || kind === 'status')
    .filter((entry) => milestonesOf(entry).includes(milestone.slug))
    .map(({ occurredOn }) => lastDay(occurredOn));
  if (first === undefined) return { lastChecked: null, stale: true };
  const lastChecked = latest(first, ...rest);
  const limit = milestone.staleAfterDays ?? STALE_AFTER_DAYS;
  return { lastChecked, stale: daysBetween(lastChecked, on) > limit };
}

/** The freshness of an agreement: that of the one of its open steps that was looked for longest ago. */
export function oldestOf(steps: readonly Freshness[]): Freshness {
  const [first, ...rest] = steps;
  if (!first) return { lastChecked: null, stale: false };
  return rest.reduce((oldest, step) => (isOlder(step, oldest) ? step : oldest), first);
}

function isOlder(a: Freshness, b: Freshness): boolean {
  if (a.lastChecked === b.lastChecked) return a.stale && !b.stale;
  if (a.lastChecked === null || b.lastChecked === null) return a.lastChecked === null;
  return a.lastChecked < b.lastChecked;
}
