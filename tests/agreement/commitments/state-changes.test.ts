import { describe, expect, it } from 'vitest';
import { stateChanges } from '@/lib/agreement/commitments/state-changes';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import {
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';
import { sampleRecord } from '../../fixtures/records/samples';

const told = (record: AgreementRecord, until = '2026-11-29') =>
  stateChanges(record, calendarDate(until)).map(
    ({ on, milestone, before, state }) => `${on} ${milestone}: ${before ?? 'nothing'} → ${state}`,
  );

describe('the states that commitments came to', () => {
  it('follow what was promised, the date that passed, and what was met', () => {
    expect(told(sampleRecord('uk-norway'))).toEqual([
      '2025-02-20 signature: nothing → due',
      '2025-09-01 signature: due → overdue',
      '2025-12-04 signature: overdue → met late',
    ]);
  });

  it('are those until a day, and on the due day nothing is overdue yet', () => {
    expect(told(sampleRecord('uk-norway'), '2025-08-31')).toEqual([
      '2025-02-20 signature: nothing → due',
    ]);
    expect(told(sampleRecord('uk-norway'), '2025-09-01')).toHaveLength(2);
  });

  it('are of the day on which a claim was published, where that is later', () => {
    const late = status({ citations: [citation({ voice: ['GB'], published: '2025-12-06' })] });
    expect(told(recordOf([[target(), late]])).at(-1)).toBe(
      '2025-12-06 signature: overdue → met late',
    );
  });

  it('are none where nothing was promised, or nothing is on the record', () => {
    expect(told(recordOf([[]]))).toEqual([]);
    expect(told(recordOf([[status(), note()]]))).toEqual([]);
  });

  it('go without what was withdrawn, whenever that was', () => {
    const withdrawn = recordOf([[target(), status()], [correction('1-2', null)]]);
    expect(told(withdrawn)).toEqual([
      '2025-02-20 signature: nothing → due',
      '2025-09-01 signature: due → overdue',
    ]);
  });

  it('tell a promise that was met again after it was taken back', () => {
    const day = (occurredOn: string, said: 'met' | 'not met') =>
      status({ occurredOn, status: said, citations: [citation({ voice: ['GB'] })] });
    const record = recordOf([
      [target(), day('2025-08-01', 'met'), day('2025-10-01', 'not met'), day('2025-11-01', 'met')],
    ]);
    expect(told(record)).toEqual([
      '2025-02-20 signature: nothing → due',
      '2025-08-01 signature: due → met on time',
      '2025-10-01 signature: met on time → not met',
      '2025-11-01 signature: not met → met late',
    ]);
  });

  it('of a record of 5,000 entries are found in seconds', () => {
    const notes = Array.from({ length: 5_000 }, () => note());
    const claims = Array.from({ length: 300 }, (_none, index) =>
      status({
        occurredOn: `20${(10 + (index % 15)).toString()}-0${1 + (index % 9)}-1${index % 9}`,
      }),
    );
    const record = recordOf([[target(), ...notes, ...claims]]);
    const begun = performance.now();
    stateChanges(record, calendarDate('2026-11-29'));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
