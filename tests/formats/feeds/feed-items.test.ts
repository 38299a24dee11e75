import { describe, expect, it } from 'vitest';
import { recordedItems, stateItems } from '@/app/[locale]/files/feed-items';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { abridged, unabridged } from '@/lib/agreement/record/abridged';
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

const recordedAt = ({ entries }: AgreementRecord) => entries[0]?.recordedAt.getTime() ?? 0;

const HASHES = ['4f2a'.repeat(16), 'a4f2'.repeat(16)];
const record: AgreementRecord = {
  ...recordOf([[note({ remark: 'In Bodø' }), target()], [status()]]),
  hashes: HASHES,
};
const BY = { recordedAt: new Date('2026-12-02T12:00:00Z'), recordedBy: 'Ada', approvedBy: null };
const english = i18nFor('en');
const TODAY = calendarDate('2026-12-02');

/** A page of one agreement, as its files are made of it. */
const pageOf = (one: AgreementRecord, milestone?: string) => ({
  agreements: [unabridged(one, TODAY)],
  async *readWhole() {
    yield one;
  },
  ...(milestone !== undefined && { milestone }),
});
const items = (one: AgreementRecord, milestone?: string) =>
  recordedItems(pageOf(one, milestone), english);

/** A page of several agreements, and which of them were read whole so far. */
function pageOfAll(records: readonly AgreementRecord[]) {
  const read: string[] = [];
  const page = {
    agreements: records.map((one) => abridged(one, TODAY)),
    async *readWhole(slugs: readonly string[]) {
      for (const slug of slugs) {
        read.push(slug);
        yield* records.filter((one) => one.slug === slug);
      }
    },
  };
  return { page, read };
}

describe('the items of what was recorded', () => {
  it('are one for each entry, the last recorded first, with its evidence and what proves it', async () => {
    const [first, second, third] = await items(record);
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

  it('stay as they are when more is recorded, corrected or described otherwise', async () => {
    const before = await items(record);
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
    const after = await items(other);
    expect(after.slice(1)).toEqual(before);
    expect(after[0]?.title).toBe('A defence agreement: Corrected: They rang');
    expect(after[0]?.pieces[0]).toEqual({ text: 'Reason: it was misread' });
  });

  it('keep their ids when the agreement’s address changes, and have others in another language', async () => {
    const ids = async (one: AgreementRecord) => (await items(one)).map(({ uuid }) => uuid);
    expect(await ids({ ...record, slug: 'renamed' })).toEqual(await ids(record));
    const others = await recordedItems(pageOf(record), i18nFor('nb'));
    expect(new Set([...(await ids(record)), ...others.map(({ uuid }) => uuid)]).size).toBe(6);
  });

  it('of a milestone are those that speak of it, with what corrects them', async () => {
    const withdrawn = recordWith(record, [correction('1-2', null), correction('1-1', null)], BY);
    expect((await items(withdrawn, 'signature')).map(({ title }) => title)).toEqual([
      'A defence agreement: Withdrawn: “by summer 2025”',
      'A defence agreement: The agreement is signed',
      'A defence agreement: “by summer 2025”',
    ]);
  });

  it('are the newest hundred', async () => {
    const many = recordOf([
      Array.from({ length: 150 }, (_none, at) => note({ title: `Talk ${at}` })),
    ]);
    const titles = (await items(many)).map(({ title }) => title);
    expect(titles).toHaveLength(100);
    expect(titles[0]).toBe('A defence agreement: Talk 149');
  });

  it('of many agreements are read of those that were last recorded of', async () => {
    const hour = (at: number) => new Date(Date.UTC(2026, 10, 30, at));
    const records = Array.from({ length: 24 }, (_none, at) => ({
      ...recordOf([Array.from({ length: 30 }, (_one, talk) => note({ title: `${at}, ${talk}` }))]),
      slug: `agreement-${at}`,
    })).map(({ entries, ...one }, at) => ({
      ...one,
      entries: entries.map((entry) => ({ ...entry, recordedAt: hour((at * 7) % 24) })),
    }));
    const { page, read } = pageOfAll(records);
    const titles = (await recordedItems(page, english)).map(({ title }) => title);
    const newest = records.toSorted((a, b) => recordedAt(b) - recordedAt(a)).slice(0, 4);
    const expected = newest.flatMap(({ entries }) =>
      entries
        .toReversed()
        .map((entry) => `A defence agreement: ${'title' in entry && entry.title}`),
    );
    expect(titles).toEqual(expected.slice(0, 100));
    expect(read).toEqual(newest.map(({ slug }) => slug));
  });

  it('name what is quoted in its own language', async () => {
    const quoted = note({
      citations: [citation({ quote: 'Ærlig', language: 'no', publisher: 'NTB' })],
    });
    expect((await items(recordOf([[quoted]])))[0]?.pieces).toContainEqual({
      text: '“Ærlig”',
      language: 'no',
      isQuote: true,
    });
  });
});

describe('the items of states', () => {
  it('are dated by the beginning of the agreement’s day, and keep their ids', async () => {
    const states = (one: AgreementRecord) => stateItems(pageOf(one), english);
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
    expect(await stateItems(pageOf(recordOf([[]])), english)).toEqual([]);
  });

  it('are the same of agreements that are shortened, and only what they tell is read whole', async () => {
    const others = ['a', 'b', 'c'].map((slug) => ({ ...recordOf([[note()]]), slug }));
    const { page, read } = pageOfAll([...others, record]);
    expect(await stateItems(page, english)).toEqual(await stateItems(pageOf(record), english));
    expect(read).toEqual([record.slug]);
  });
});
