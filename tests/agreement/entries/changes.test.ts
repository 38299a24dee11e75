import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/agreement/entries/changes';
import { correction, note, recordOf } from '../../fixtures/records/record';

const record = recordOf([[note()], [note({ title: 'Second' })], [correction('1-1', null)]]);
const idsOf = (after: number, until: number) => {
  const { entries, corrections, described } = changesBetween(record, after, until);
  return [...[...entries, ...corrections].map(({ id }) => id), ...(described ? ['described'] : [])];
};

describe('what revisions changed of a record', () => {
  it('is what they put on it, after the first and up to the last', () => {
    expect(idsOf(0, 1)).toEqual(['1-1', 'described']);
    expect(idsOf(1, 2)).toEqual(['2-1']);
    expect(idsOf(1, 3)).toEqual(['2-1', '3-1']);
    expect(idsOf(3, 3)).toEqual([]);
  });

  it('is also a description that opened or ended a row', () => {
    const [strand] = record.strands;
    if (!strand) throw new Error('a strand is needed');
    const ended = { ...record, strands: [{ ...strand, untilRevision: 3 }] };
    expect(changesBetween(ended, 1, 2).described).toBe(false);
    expect(changesBetween(ended, 2, 3).described).toBe(true);
  });
});
