import { expect, test } from 'vitest';
import { undoing } from '@/app/edit/agreements/[slug]/undoing';
import { correction, note, recordOf } from '../../fixtures/records/record';

const record = recordOf([
  [note(), note({ title: 'Another' })],
  [correction('1-1', note({ title: 'The ministers met' }))],
  [correction('1-1', null)],
]);

test('an entry is undone by withdrawing it, unless it was corrected since', () => {
  expect(undoing(record, '1-2', 'in error')).toEqual({
    kind: 'correction',
    corrects: '1-2',
    reason: 'in error',
    replacement: null,
  });
  expect(undoing(record, '1-1', 'in error')).toBeNull();
});

test('a correction is undone by putting back what stood before it, unless a later one holds', () => {
  expect(undoing(record, '3-1', 'in error')).toMatchObject({
    corrects: '1-1',
    replacement: { kind: 'note', title: 'The ministers met' },
  });
  expect(undoing(record, '2-1', 'in error')).toBeNull();
  expect(undoing(record, '9-9', 'in error')).toBeNull();
});
