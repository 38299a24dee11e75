import { beforeAll, describe, expect, it } from 'vitest';
import { type WholeRecord, wholeRecord } from '@/lib/agreement/record/whole-record';
import type { Store } from '@/lib/db/connection/store';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord, readRecords } from '@/lib/db/records/read-record';
import { importAgreement } from '@/lib/db/records/write-import';
import { addSamples } from '../../fixtures/databases/add-samples';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { aListener } from '../../fixtures/databases/listener';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';
import { note, status } from '../../fixtures/records/record';
import { SAMPLES } from '../../fixtures/records/samples';

async function whole(db: Store['db'], slug: string): Promise<WholeRecord> {
  const [record, history] = [await readRecord(db, slug), await readHistory(db, slug)];
  if (!record || !history) throw new Error(`no agreement ${slug}`);
  return wholeRecord(record, history);
}

forEachEngine(({ fresh }) => {
  let source: TestDatabase;
  let kept: WholeRecord;
  beforeAll(async () => {
    source = await fresh();
    await addSamples(source.db);
    await addLongRecord(source.db);
    kept = await whole(source.db, LONG);
  });

  it('gives a new agreement the revisions and instants that it had elsewhere, and reads back the same', async () => {
    const { db } = await fresh();
    expect(await importAgreement(db, kept, 'a test')).toEqual({ result: 'imported' });
    expect(await whole(db, LONG)).toEqual(kept);
    expect(kept.revisions).toHaveLength(9);
  });

  it('does so with every sample, in any order', async () => {
    const { db } = await fresh();
    for (const { record } of SAMPLES.toReversed()) {
      const one = await whole(source.db, record.slug);
      expect(await importAgreement(db, one, 'a test')).toEqual({ result: 'imported' });
      expect(await whole(db, record.slug)).toEqual(one);
    }
    expect(await readRecords(db)).toHaveLength(SAMPLES.length);
  });

  it('leaves an agreement alone that is here already', async () => {
    expect(await importAgreement(source.db, kept, 'a test')).toEqual({ result: 'already there' });
    expect(await whole(source.db, LONG)).toEqual(kept);
  });

  it('brings it once where two do so at once', async () => {
    const { db } = await fresh();
    const both = await Promise.all([
      importAgreement(db, kept, 'one'),
      importAgreement(db, kept, 'another'),
    ]);
    expect(both.map(({ result }) => result).sort()).toEqual(['already there', 'imported']);
    expect(await whole(db, LONG)).toEqual(kept);
  });

  it('goes on from the last revision, recorded when it is made', async () => {
    const { db } = await fresh();
    await importAgreement(db, kept, 'a test');
    const added = await addEntries(db, LONG, 9, [note()], { name: 'an editor' });
    expect(added).toMatchObject({ result: 'recorded', revision: 10 });
    const { revisions } = await whole(db, LONG);
    expect(revisions.slice(0, 9)).toEqual(kept.revisions);
    expect(revisions[9]?.recordedAt.getTime()).toBeGreaterThanOrEqual(
      kept.revisions[8]?.recordedAt.getTime() ?? Number.POSITIVE_INFINITY,
    );
  });

  it('notes in the audit who brought it', async () => {
    const database = await fresh();
    await importAgreement(database.db, kept, 'import of a file');
    expect(await database.sql('SELECT action, actor, subject FROM audit_event')).toEqual([
      { action: 'record imported', actor: 'import of a file', subject: LONG },
    ]);
  });

  it('tells of the last revision, once, and that its feeds are there', async () => {
    const { db, listen } = await fresh();
    const { heard, listener } = aListener();
    await listen(listener);
    await importAgreement(db, kept, 'a test');
    await expect.poll(() => heard).toEqual([`considered for ${LONG}`, `${LONG} 9`]);
  });

  describe('refuses, and writes nothing of', () => {
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    const moved = (index: number, recordedAt: Date): WholeRecord => ({
      ...kept,
      revisions: kept.revisions.with(index, { ...revisionAt(index), recordedAt }),
    });
    const revisionAt = (index: number) => {
      const made = kept.revisions[index];
      if (!made) throw new Error(`no revision at ${index}`);
      return made;
    };
    const withEntry = (index: number, change: object): WholeRecord => ({
      ...kept,
      record: {
        ...kept.record,
        entries: kept.record.entries.map((entry, at) =>
          at === index ? { ...entry, ...change } : entry,
        ),
      },
    });

    const cases: [string, () => WholeRecord, RegExp][] = [
      [
        'a revision that is yet to come',
        () => moved(8, later(1)),
        /revision 9 cannot .* it is yet to come/,
      ],
      [
        'a revision before the one before it',
        () => moved(4, new Date('2020-01-01')),
        /the revision before it is later/,
      ],
      [
        'something met after it was recorded',
        () => withEntry(0, { occurredOn: '2999-01-01' }),
        /met on 2999-01-01 is after/,
      ],
      [
        'a milestone that the description lacks',
        () => withEntry(0, { milestone: 'unheard-of' }),
        /unheard-of is no milestone/,
      ],
      [
        'a milestone that came later',
        () => withEntry(3, { milestones: ['talks'] }),
        /talks is no milestone/,
      ],
      [
        'a voice that is no party',
        () => withEntry(3, { citations: [{ ...note().citations[0], voice: ['SE'] }] }),
        /SE is no party/,
      ],
      ['an entry without a citation', () => withEntry(3, { citations: [] }), /has no citation/],
      [
        'text with a character that cannot be stored',
        () => withEntry(3, { title: 'a\0b' }),
        /a character that cannot be stored/,
      ],
    ];
    let db: Store['db'];
    beforeAll(async () => {
      ({ db } = await fresh());
    });

    it.each(cases)('%s', async (_what, made, sentence) => {
      const outcome = await importAgreement(db, made(), 'a test');
      expect(outcome).toMatchObject({ result: 'refused' });
      expect(JSON.stringify(outcome)).toMatch(sentence);
      expect(await readRecords(db)).toEqual([]);
      expect(await db.auditEvent.count()).toBe(0);
      expect(await db.source.count()).toBe(0);
    });

    it('what would not read back as it was given', async () => {
      const { record } = kept;
      const milestones = record.milestones.toReversed();
      const outcome = await importAgreement(
        db,
        { ...kept, record: { ...record, milestones } },
        'a test',
      );
      expect(JSON.stringify(outcome)).toContain('it would not be read back');
      expect(await readRecords(db)).toEqual([]);
    });
  });

  it('judges what was met by the day on which it was recorded', async () => {
    const { db } = await fresh();
    const { record } = kept;
    const [first] = kept.revisions;
    if (!first) throw new Error('no revision');
    const recordedAt = new Date('2025-12-04T09:00:00Z');
    const made = (occurredOn: string): WholeRecord => ({
      feeds: [],
      watchedWords: [],
      revisions: [{ ...first, recordedAt }],
      record: {
        ...record,
        revision: 1,
        firstRecordedAt: recordedAt,
        ...versionsOfFirst(record),
        entries: record.entries
          .slice(0, 1)
          .map((entry) => ({ ...entry, ...status({ occurredOn }), recordedAt })),
        corrections: [],
      },
    });
    const late = await importAgreement(db, made('2025-12-05'), 'a test');
    expect(JSON.stringify(late)).toContain('met on 2025-12-05 is after 2025-12-04');
    expect(await importAgreement(db, made('2025-12-04'), 'a test')).toEqual({ result: 'imported' });
  });
});

function versionsOfFirst({
  outlines,
  parties,
  priorities,
  strands,
  milestones,
}: WholeRecord['record']) {
  const first = <Row extends { fromRevision: number }>(rows: Row[]) =>
    rows
      .filter(({ fromRevision }) => fromRevision === 1)
      .map((row) => ({ ...row, untilRevision: null }));
  return {
    outlines: first(outlines),
    parties: first(parties),
    priorities: first(priorities),
    strands: first(strands),
    milestones: first(milestones),
  };
}
