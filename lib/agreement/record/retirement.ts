import type { CalendarDate } from '../dates/calendar-date';
import { agreementDay } from '../dates/day';
import { type AgreementRecord, zonesAt } from './record';
import type { View } from './view';

/**
 * The agreement's day since which it is no longer followed, in a view: null where its revision says no such thing, and
 * on a day before. A page of an earlier revision reads as it did.
 */
export function retiredSince(
  record: AgreementRecord,
  { on, revision }: Pick<View, 'on' | 'revision'>,
): CalendarDate | null {
  const standing = record.retirements?.find(
    ({ fromRevision, untilRevision }) =>
      fromRevision <= revision && (untilRevision === null || revision < untilRevision),
  );
  if (!standing) return null;
  const since = agreementDay(standing.retiredAt, zonesAt(record, standing.fromRevision));
  return since <= on ? since : null;
}

/** Whether an agreement is no longer followed, at its latest revision. */
export function isRetired({ retirements = [] }: AgreementRecord): boolean {
  return retirements.some(({ untilRevision }) => untilRevision === null);
}
