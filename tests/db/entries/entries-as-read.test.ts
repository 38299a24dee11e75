import { expect, it } from 'vitest';
import { EntryContent } from '@/lib/agreement/entries/entry';
import { entriesAsRead } from '@/lib/db/entries/entries-as-read';
import { claim, note } from '../../agreement/a-record';

const MADE = {
  number: 2,
  recordedAt: new Date('2026-01-02T12:00:00Z'),
  recordedBy: 'An editor',
  approvedBy: null,
};
const CLAIM = EntryContent.parse(claim('met', '2025-12-04', ['GB']));
const NOTE = EntryContent.parse(note('2025-12-05'));

it('finds what a revision puts on the record, each in its place', () => {
  const read = entriesAsRead('an-agreement', MADE, [CLAIM, NOTE]) ?? [];
  expect(read.map(({ id }) => id)).toEqual(['2-1', '2-2']);
  expect(read[0]).toMatchObject(CLAIM);
});

it('finds nothing in what is no fact', () => {
  expect(entriesAsRead('an-agreement', MADE, [Object.assign({}, NOTE, { title: '' })])).toBeNull();
});

it('throws what else fails: a fault of ours is not told as no fact', () => {
  const faulty = Object.defineProperty({ ...NOTE }, 'title', {
    enumerable: true,
    get(): never {
      throw new TypeError('a fault of ours');
    },
  });
  expect(() => entriesAsRead('an-agreement', MADE, [faulty])).toThrow('a fault of ours');
});
