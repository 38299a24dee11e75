import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../a-record';

describe('the target of an agreement', () => {
  it('is the first that was stated, whenever it was recorded', () => {
    const record = aRecord([
      target('2025-23', 'by', '2025-09-01'),
      target('2025-22', 'by', '2025-02-20', { revision: 2 }),
    ]);
    const at = (revision: number) => statusAt(record, viewOf(record, '2026-01-01', { revision }));
    expect(at(1).target?.edtf).toBe('2025-23');
    expect(at(2).target?.edtf).toBe('2025-22');
    expect(at(2).restatements.map((restatement) => restatement.target.edtf)).toEqual(['2025-23']);
  });

  it('restated twice is judged by the first, each restatement with its own lateness', () => {
    const record = aRecord([
      target('2025-22', 'by', '2025-02-20'),
      target('2025-22', 'by', '2025-04-01'),
      target('2025-23', 'by', '2025-08-01'),
      target('2025', 'in', '2025-11-01'),
      claim('met', '2025-12-04', ['GB']),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    expect(status.timing.lateness?.days).toBe(95);
    expect(
      status.restatements.map(({ target: { edtf }, timing }) => [
        edtf,
        timing.timeliness,
        timing.lateness,
      ]),
    ).toEqual([
      ['2025-23', 'late', { days: 4, least: 0, most: 94, underEveryReading: false }],
      ['2025', 'on time', null],
    ]);
  });

  it('that returns to earlier words is a restatement too', () => {
    const record = aRecord([
      target('2025-22', 'by', '2025-02-20'),
      target('2025-23', 'by', '2025-08-01'),
      target('2025-22', 'by', '2025-08-02'),
      target('2025-22', 'in', '2025-08-03'),
    ]);
    expect(statusAt(record, viewOf(record, '2025-08-03')).restatements).toHaveLength(3);
    expect(statusAt(record, viewOf(record, '2025-08-01')).restatements).toHaveLength(1);
  });

  it('without an EDTF form is shown, not judged, and restated by other words', () => {
    const record = aRecord([
      target(null, 'by', '2025-02-20', { said: 'early next year' }),
      target(null, 'by', '2025-03-20', { said: 'early next year' }),
      target(null, 'by', '2025-04-20', { said: 'soon' }),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    expect(status.target?.said).toBe('early next year');
    expect(status.timing.timeliness).toBe('not judged');
    expect(status.restatements.map((restatement) => restatement.target.said)).toEqual(['soon']);
  });

  it('of another milestone does not count', () => {
    const record = aRecord([target('2025', 'in', '2025-02-20', { milestone: 'ratification' })]);
    expect(statusAt(record, viewOf(record, '2026-01-01')).timing.timeliness).toBe('no target');
  });
});
