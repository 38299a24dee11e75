import { describe, expect, it } from 'vitest';
import { phasesOf } from '@/lib/agreement/status/phases';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, note, target, viewOf } from '../a-record';

function phases(entries: readonly unknown[], on: string) {
  const record = aRecord(entries);
  const found = phasesOf(record, statusAt(record, viewOf(record, on)));
  return found.map(({ first, last }) => [first.view.on, last.view.on]);
}

const announced = claim('met', '2025-02-01', ['GB'], { milestone: 'announced' });

describe('the phases of a promise', () => {
  it('begin with the announcement, and turn where a claim is known or a number of days becomes one', () => {
    const entries = [
      announced,
      target('2025-06-30', 'by', '2025-02-10'),
      claim('met', '2025-07-10', ['GB'], { published: '2025-07-12' }),
    ];
    expect(phases(entries, '2025-08-01')).toEqual([
      ['2025-02-01', '2025-02-09'],
      ['2025-02-10', '2025-06-28'],
      ['2025-06-29', '2025-06-29'],
      ['2025-06-30', '2025-06-30'],
      ['2025-07-01', '2025-07-01'],
      ['2025-07-02', '2025-07-11'],
      ['2025-07-12', '2025-08-01'],
    ]);
  });

  it('are none before the announcement, and as many however much news there is', () => {
    expect(phases([announced], '2025-01-31')).toEqual([]);
    const news = Array.from({ length: 40 }, (_, day) =>
      note(new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10)),
    );
    expect(phases([announced, ...news], '2026-02-01')).toEqual([['2025-02-01', '2026-02-01']]);
  });
});
