import { newestFirst } from '../dates/newest-first';
import type { AgreementStatus } from '../status/status';
import type { Entry } from './entry';

/** An entry with the agreement on whose record it is. */
export interface Change {
  status: AgreementStatus;
  entry: Entry;
}

/**
 * What was last put on the records in view, the last recorded first and of what was recorded together the last to occur;
 * at most `count`. Checks, which found nothing, and background are left out.
 */
export function latestChanges(statuses: readonly AgreementStatus[], count: number): Change[] {
  const changes = statuses.flatMap((status) =>
    status.entries.filter(tellsNews).map((entry) => ({ status, entry })),
  );
  return changes.toSorted((a, b) => byNews(a.entry, b.entry)).slice(0, count);
}

/** Orders entries by when they were recorded, the last first, and of those recorded together the last to occur. */
export function byNews(a: Entry, b: Entry): number {
  return b.recordedAt.getTime() - a.recordedAt.getTime() || newestFirst(a, b);
}

/** Whether an entry counts as a change: no check, which found nothing, and no background. */
export function tellsNews(entry: Entry): boolean {
  return entry.kind !== 'check' && !(entry.kind === 'note' && entry.background);
}
