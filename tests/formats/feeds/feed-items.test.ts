import { describe, expect, it } from 'vitest';
import { recordedItems, stateItems } from '@/app/[locale]/files/feed-items';
import { i18nFor } from '@/components/i18n/i18n';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { recordWith } from '@/lib/agreement/record/record-with';
import {
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

const HASHES = ['4f2a'.repeat(16), 'a4f2'.repeat(16)];
const record: AgreementRecord = {
  ...recordOf([[note({ remark: 'In Bodø' }), target()], [status()]]),
  hashes: HASHES,
};
const BY = { recordedAt: new Date('2026-12-02T12:00:00Z'), recordedBy: 'Ada', approvedBy: null };
const english = i18nFor('en');
const items = (one: AgreementRecord, milestone?: string) =>
  recordedItems({ records: [one], ...(milestone !== undefined && { milestone }) }, english);

describe('the items of what was recorded', () => {
  it('are one for each entry, the last recorded first, with its evidence and what proves it', () => {
    const [first, second, third] = items(record);
    expect([first, second, third].map((one) => one?.title)).toEqual([
      'A defence agreement: The agreement is signed',
      'A defence agreement: “by summer 2025”',
      'A defence agreement: The ministers meet',
    ]);
    expect(third?.pieces).toEqual([
      { text: expect.stringContaining('9 May 2025') },
      { text: 'In Bodø' },
      { text: 'press.example.com', language: '', address: 'https://press.example.com/news' },
      { text: `Revision 1 of the record, proven by ${HASHES[0]}.` },
    ]);
  });

  it('stay as they are when more is recorded, corrected or described otherwise', () => {
    const before = items(record);
    const corrected = recordWith(record, [correction('1-1', note({ title: 'They rang' }))], BY);
    const renamed = { name: { en: 'Another name' }, fromRevision: 4, untilRevision: null };
    const other: AgreementRecord = {
      ...corrected,
      revision: 4,
      outlines: corrected.outlines.flatMap((one) => [
        { ...one, untilRevision: 4 },
        { ...one, ...renamed },
      ]),
    };
    const after = items(other);
    expect(after.slice(1)).toEqual(before);
    expect(after[0]?.title).toBe('A defence agreement: Corrected: They rang');
    expect(after[0]?.pieces[0]).toEqual({ text: 'Reason: it was misread' });
  });

  it('keep their ids when the agreement’s address changes, and have others in another language', () => {
    const ids = (one: AgreementRecord) => items(one).map(({ uuid }) => uuid);
    expect(ids({ ...record, slug: 'renamed' })).toEqual(ids(record));
    const others = recordedItems({ records: [record] }, i18nFor('nb')).map(({ uuid }) => uuid);
    expect(new Set([...ids(record), ...others]).size).toBe(6);
  });

  it('of a milestone are those that speak of it, with what corrects them', () => {
    const withdrawn = recordWith(record, [correction('1-2', null), correction('1-1', null)], BY);
    expect(items(withdrawn, 'signature').map(({ title }) => title)).toEqual([
      'A defence agreement: Withdrawn: “by summer 2025”',
      'A defence agreement: The agreement is signed',
      'A defence agreement: “by summer 2025”',
    ]);
  });

  it('are the newest hundred', () => {
    const many = recordOf([
      Array.from({ length: 150 }, (_none, at) => note({ title: `Talk ${at}` })),
    ]);
    const titles = items(many).map(({ title }) => title);
    expect(titles).toHaveLength(100);
    expect(titles[0]).toBe('A defence agreement: Talk 149');
  });

  it('name what is quoted in its own language', () => {
    const quoted = note({
      citations: [citation({ quote: 'Ærlig', language: 'no', publisher: 'NTB' })],
    });
    expect(items(recordOf([[quoted]]))[0]?.pieces).toContainEqual({
      text: '“Ærlig”',
      language: 'no',
      isQuote: true,
    });
  });
});

describe('the items of states', () => {
  it('are dated by the beginning of the agreement’s day, and keep their ids', async () => {
    const states = (one: AgreementRecord) => stateItems({ records: [one] }, english);
    expect((await states(record)).map(({ title, at }) => [title, at.toISOString()])).toEqual([
      ['A defence agreement: signature – met late', '2025-12-04T00:00:00.000Z'],
      ['A defence agreement: signature – overdue', '2025-08-31T23:00:00.000Z'],
      ['A defence agreement: signature – due', '2025-02-20T00:00:00.000Z'],
    ]);
    const more = recordWith(record, [note()], BY);
    const ids = async (one: AgreementRecord) => (await states(one)).map(({ uuid }) => uuid);
    expect(await ids(more)).toEqual(await ids(record));
  });

  it('are none of an agreement without entries', async () => {
    expect(await stateItems({ records: [recordOf([[]])] }, english)).toEqual([]);
  });
});
