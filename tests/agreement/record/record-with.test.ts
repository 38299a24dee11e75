import { expect, it } from 'vitest';
import { recordWith } from '@/lib/agreement/record/record-with';
import { correction, note, recordOf, status } from '../../fixtures/records/record';

const RECORDING = {
  recordedAt: new Date('2026-12-02T12:00:00Z'),
  recordedBy: 'Ada',
  approvedBy: 'Bo',
};

it('puts contents on a record as its next revision, in order, and leaves the record as it was', () => {
  const before = recordOf([[note()], [status()]]);
  const after = recordWith(before, [note({ title: 'More' }), correction('1-1', null)], RECORDING);
  expect(after.revision).toBe(3);
  expect(after.entries.map(({ id }) => id)).toEqual(['1-1', '2-1', '3-1']);
  expect(after.entries[2]).toMatchObject({ title: 'More', revision: 3, order: 1, ...RECORDING });
  expect(after.corrections).toMatchObject([
    { id: '3-2', revision: 3, order: 2, corrects: '1-1', replacement: null, ...RECORDING },
  ]);
  expect(before.revision).toBe(2);
  expect(before.entries.map(({ id }) => id)).toEqual(['1-1', '2-1']);
  expect(before.corrections).toEqual([]);
});
