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
  return changes
    .toSorted(
      (a, b) =>
        b.entry.recordedAt.getTime() - a.entry.recordedAt.getTime() ||
        newestFirst(a.entry, b.entry),
    )
    .slice(0, count);
}

function tellsNews(entry: Entry): boolean {
  return entry.kind !== 'check' && !(entry.kind === 'note' && entry.background);
}
