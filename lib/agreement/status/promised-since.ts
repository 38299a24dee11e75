import { type CalendarDate, earliest, latest } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { knownFrom, milestonesOf } from '../entries/entry';
import type { AgreementStatus } from './status';

/**
 * The first day on which a promise on a milestone was known: that of the first of its targets, and not before the
 * agreement's announcement. Null where the view knows of none.
 */
export function promisedSince(
  { entries, announcedOn }: AgreementStatus,
  milestone: string,
): CalendarDate | null {
  const [first, ...rest] = entries
    .filter((entry) => entry.kind === 'target' && milestonesOf(entry).includes(milestone))
    .map((entry) => latest(knownFrom(entry), lastDay(entry.occurredOn)));
  if (first === undefined || announcedOn === null) return null;
  return latest(announcedOn, earliest(first, ...rest));
}
