import { byRecording, type Entry } from '../entries/entry';
import { firstDay, lastDay, periodOf } from './edtf';

/**
 * The order in which entries are shown: by the first day on which they can have occurred, the latest first. Of those
 * that begin alike the shorter period stands above, so that "2025" stands below all that is dated within 2025; of
 * equals the last recorded. What a claim counts from is another order (`byOccurrence`: by the last day).
 */
export function newestFirst(a: Entry, b: Entry): number {
  return (
    firstDay(b.occurredOn).localeCompare(firstDay(a.occurredOn)) ||
    lastDay(a.occurredOn).localeCompare(lastDay(b.occurredOn)) ||
    byRecording(b, a)
  );
}

/** Whether of any of these entries only a month, a year or a part of a year is known. */
export function anyWithoutDay(entries: readonly Entry[]): boolean {
  return entries.some(({ occurredOn }) => periodOf(occurredOn).precision !== 'day');
}
