import { describe, expect, it } from 'vitest';
import { entriesInView } from '@/lib/agreement/record/in-view';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { aRecord, check, cited, claim, note, viewOf } from '../a-record';

const ids = (record: AgreementRecord, on: string, known = on) =>
  entriesInView(record, viewOf(record, on, { known })).map(({ id }) => id);

describe('late news', () => {
  const record = aRecord([claim('met', '2025-12-04', ['GB'], { published: '2025-12-10' })]);

  it('is shown from its publication, for the day it speaks of', () => {
    expect(ids(record, '2025-12-09')).toEqual([]);
    expect(ids(record, '2025-12-10')).toEqual(['1-1']);
    expect(ids(record, '2025-12-04', '2025-12-10')).toEqual(['1-1']);
    expect(ids(record, '2025-12-03', '2025-12-10')).toEqual([]);
  });
});

describe('an entry whose publication is not known', () => {
  it('counts from when it occurred, a season from its last day', () => {
    const record = aRecord([note('2025-22'), note('2025-07-10')]);
    expect(ids(record, '2025-07-09')).toEqual([]);
    expect(ids(record, '2025-08-30')).toEqual(['1-2']);
    expect(ids(record, '2025-08-31')).toEqual(['1-1', '1-2']);
  });
});

describe('an entry whose publication is known by its month or year', () => {
  const record = aRecord([
    note('2025-02-20', { citations: [cited('independent', { published: '2025-03' })] }),
    note('2025-02-20', { citations: [cited('independent', { published: '2025' })] }),
    note('2025-02-20', {
      citations: [
        cited('independent', { published: '2025-04' }),
        cited('independent', { published: '2025-04-02' }),
      ],
    }),
  ]);

  it('counts from the last day of that', () => {
    expect(ids(record, '2025-03-30')).toEqual([]);
    expect(ids(record, '2025-03-31')).toEqual(['1-1']);
    expect(ids(record, '2025-04-02')).toEqual(['1-1', '1-3']);
    expect(ids(record, '2025-12-30')).toEqual(['1-1', '1-3']);
    expect(ids(record, '2025-12-31')).toEqual(['1-1', '1-2', '1-3']);
  });
});

describe('an entry with several citations', () => {
  const record = aRecord([
    note('2025-02-20', {
      citations: [
        cited(['GB', 'NO'], { published: '2025-02-21' }),
        cited('independent', { published: '2025-02-20' }),
        cited('independent', { origin: 'NTB' }),
      ],
    }),
  ]);
  const cites = (known: string) =>
    entriesInView(record, viewOf(record, '2025-03-01', { known })).flatMap((entry) =>
      entry.kind === 'check' ? [] : entry.citations.map(({ published }) => published),
    );

  it('is known from the earliest, and shows those known by then', () => {
    expect(cites('2025-02-19')).toEqual([]);
    expect(cites('2025-02-20')).toEqual(['2025-02-20', null]);
    expect(cites('2025-02-21')).toEqual(['2025-02-21', '2025-02-20', null]);
  });
});

describe('a check', () => {
  it('counts from the day it was made', () => {
    const record = aRecord([check('2025-06-10', ['signature'])]);
    expect(ids(record, '2025-06-09')).toEqual([]);
    expect(ids(record, '2025-06-10')).toEqual(['1-1']);
  });
});

describe('an older revision', () => {
  it('shows what had been recorded by then', () => {
    const record = aRecord([note('2025-01-01'), note('2025-01-01', { revision: 2 })]);
    expect(
      entriesInView(record, viewOf(record, '2025-06-01', { revision: 1 })).map(({ id }) => id),
    ).toEqual(['1-1']);
  });
});
