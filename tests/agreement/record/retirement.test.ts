import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { isRetired, retiredSince } from '@/lib/agreement/record/retirement';
import { viewOfDay } from '@/lib/agreement/record/view';
import { statusAt } from '@/lib/agreement/status/status';
import { recordOf } from '../../fixtures/records/record';

const AT_NOON = new Date('2027-03-01T12:00:00Z');

/** Revision 2 retires the agreement, revision 4 takes it up again. */
const record: AgreementRecord = {
  ...recordOf([[], [], [], []]),
  retirements: [{ retiredAt: AT_NOON, fromRevision: 2, untilRevision: 4 }],
};
const retired: AgreementRecord = {
  ...record,
  revision: 3,
  retirements: [{ retiredAt: AT_NOON, fromRevision: 2, untilRevision: null }],
};

describe('an agreement is no longer followed', () => {
  test.each([
    [1, '2027-04-01', null],
    [2, '2027-02-28', null],
    [2, '2027-03-01', '2027-03-01'],
    [3, '2027-04-01', '2027-03-01'],
    [4, '2027-04-01', null],
  ])('at revision %i on %s since %s', (revision, on, since) => {
    expect(retiredSince(record, { on: calendarDate(on), revision })).toBe(since);
  });

  test('until it is taken up again', () => {
    expect(isRetired(retired)).toBe(true);
    expect(isRetired(record)).toBe(false);
    expect(isRetired(recordOf([[]]))).toBe(false);
  });

  test('and then nothing of it is stale, which is all that changes', () => {
    const view = viewOfDay(calendarDate('2027-04-01'), 3);
    const followed = statusAt({ ...retired, retirements: [] }, view);
    const left = statusAt(retired, view);
    expect(followed.milestones.map(({ freshness }) => freshness?.stale)).toEqual([
      true,
      true,
      true,
    ]);
    expect(left.milestones.map(({ freshness }) => freshness?.stale)).toEqual([false, false, false]);
    expect(left.freshness).toEqual({ lastChecked: null, stale: false });
    expect(left.milestones.map(({ judgement }) => judgement)).toEqual(
      followed.milestones.map(({ judgement }) => judgement),
    );
    expect([followed.retiredSince, left.retiredSince]).toEqual([null, '2027-03-01']);
  });
});
