import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { type NewsSources, wholeRecord } from '@/lib/agreement/record/whole-record';
import type { Store } from '@/lib/db/connection/store';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord, readRecords } from '@/lib/db/records/read-record';
import { readRevisions } from '@/lib/db/records/read-revision';
import { type RecordDocument, toRecordDocument } from '@/lib/formats/record-document';
import { readDocuments, wholeOf } from '@/prisma/seed/read-documents';
import { seed } from '@/prisma/seed/seed';
import { addSamples } from '../fixtures/databases/add-samples';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { anEditor } from '../fixtures/databases/editors';
import { correction, note, recordOf, status } from '../fixtures/records/record';

const SEED = 'prisma/seed';
const NO_SOURCES: NewsSources = { feeds: [], watchedWords: [] };
const FEED = {
  title: 'News',
  url: 'https://www.gov.uk/feed',
  format: 'Atom' as const,
  voice: ['GB'],
  language: null,
  remark: null,
  active: true,
};
const SOURCES: NewsSources = { feeds: [FEED], watchedWords: [{ kind: 'place', text: 'Bodø' }] };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Contents = readonly (EntryContent | CorrectionContent)[];

/** A document of the seed with these revisions, of which each was recorded a day after the one before. */
function aDocument(slug: string, revisions: readonly Contents[], sources = NO_SOURCES) {
  const record = { ...recordOf(revisions), slug };
  const made = revisions.map((_contents, index) => ({
    number: index + 1,
    recordedAt: new Date(Date.UTC(2026, 10, 22 + index, 12)),
    recordedBy: 'Agreement Tracker',
    approvedBy: null,
  }));
  return toRecordDocument({ record, revisions: made, ...sources }, '');
}

/** The documents of a release, in a folder. */
function release(...documents: RecordDocument[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-seed-'));
  folders.push(folder);
  for (const document of documents) {
    writeFileSync(join(folder, `${document.slug}.json`), JSON.stringify(document));
  }
  return folder;
}

async function wholeIn(db: Store['db'], slug: string) {
  const [record, history] = [await readRecord(db, slug), await readHistory(db, slug)];
  if (!record || !history) throw new Error(`${slug} is not there`);
  return wholeRecord(record, history);
}

const recordersOf = async (db: Store['db'], slug: string) =>
  (await readHistory(db, slug))?.revisions.map(({ recordedBy }) => recordedBy);

forEachEngine(({ fresh }) => {
  describe('an empty database', () => {
    let store: TestDatabase;
    let told: string[];
    beforeAll(async () => {
      store = await fresh();
      told = await seed(store.db, SEED);
    });

    it('gets every document, in order, and reads back equal, revision by revision', async () => {
      const documents = await readDocuments(SEED);
      expect([...(await readRevisions(store.db)).keys()]).toEqual(
        documents.map(({ slug }) => slug),
      );
      for (const document of documents) {
        expect(await wholeIn(store.db, document.slug)).toEqual(wholeOf(document));
      }
      expect(told).toEqual([
        `The seed put ${documents.length} agreements on the record: ${documents.map(({ slug }) => slug).join(', ')}.`,
      ]);
    });

    it('keeps no source twice, and tells the audit nothing', async () => {
      expect(
        await store.sql(
          `SELECT url FROM source GROUP BY url, publisher, title, published, language HAVING count(*) > 1`,
        ),
      ).toEqual([]);
      expect(await store.sql('SELECT action FROM audit_event')).toEqual([]);
    });

    it('stays as it is when it is seeded again', async () => {
      const before = await readRecords(store.db);
      expect(await seed(store.db, SEED)).toEqual([]);
      expect(await readRecords(store.db)).toEqual(before);
    });
  });

  it('is seeded once by two who do so at the same time', async () => {
    const { db } = await fresh();
    const folder = release(aDocument('one', [[note()]]), aDocument('two', [[note()]]));
    const both = await Promise.all([seed(db, folder), seed(db, folder)]);
    expect(both.flat()).toEqual(['The seed put 2 agreements on the record: one, two.']);
    expect((await readRevisions(db)).size).toBe(2);
  });

  it('is left empty, loudly, where a document is refused', async () => {
    const { db } = await fresh();
    const good = aDocument('good', [[note()]]);
    const naming = aDocument('naming', [[note(), note({ milestones: ['ceasefire'] })]]);
    await expect(seed(db, release(good, naming))).rejects.toThrow(
      'The seed cannot be recorded: naming entries 1 milestones ceasefire is no milestone of this agreement',
    );
    const early = aDocument('early', [[status({ occurredOn: '2199' })]]);
    await expect(seed(db, release(good, early))).rejects.toThrow(
      /The seed cannot be recorded: .*2199/,
    );
    expect(await readRecords(db)).toEqual([]);
  });

  it('that was seeded before titles had translations reads as one seeded now', async () => {
    const { db } = await fresh();
    const documents = await readDocuments(SEED);
    const untranslated = documents.map(({ json }) =>
      JSON.parse(JSON.stringify(json), (key, value) =>
        key === 'titleTranslations' ? undefined : value,
      ),
    );
    await seed(db, release(...untranslated));
    const before = await readRevisions(db);
    expect(await seed(db, SEED)).toEqual([
      expect.stringMatching(/^The seed put our translations beside \d+ titles\.$/),
    ]);
    for (const document of documents) {
      const { record, ...rest } = wholeOf(document);
      const whole = { record: { ...record, translations: 1 }, ...rest };
      expect(await wholeIn(db, document.slug)).toEqual(whole);
    }
    const translated = [...before].map(([slug, { revision }]) => [
      slug,
      { revision, translations: 1 },
    ]);
    expect([...(await readRevisions(db))]).toEqual(translated);
    expect(await seed(db, SEED)).toEqual([]);
  });

  describe('a database that an earlier release seeded', () => {
    const FIRST = [status({ milestone: 'announced', occurredOn: '2025-02-20' })];
    const SECOND = [note({ title: 'Talks are held in Bodø' })];
    const THIRD = [correction('2-1', null)];
    const FOURTH = [note({ title: 'A frigate is named' })];
    const one = (...revisions: Contents[]) => aDocument('one', revisions, SOURCES);
    const saying = { name: 'an editor' };

    let db: Store['db'];
    beforeEach(async () => {
      ({ db } = await fresh());
      await seed(db, release(aDocument('one', [FIRST])));
    });

    it('gets what a document has further as one revision, recorded now, and its feeds and words with it', async () => {
      const document = one(FIRST, SECOND, THIRD);
      const [outline] = document.outlines;
      if (!outline) throw new Error('the fixture has an outline');
      const renamed = { ...outline, name: { en: 'A treaty' }, fromRevision: 2 };
      document.outlines = [{ ...outline, untilRevision: 2 }, renamed];
      const folder = release(document);
      expect(await seed(db, folder)).toEqual(['The seed put revision 2 of one on the record.']);
      const { record, revisions, ...sources } = await wholeIn(db, 'one');
      expect(sources).toEqual(SOURCES);
      expect(record.entries.map(({ id }) => id)).toEqual(['1-1', '2-1']);
      expect(record.corrections).toMatchObject([{ id: '2-2', corrects: '2-1' }]);
      expect(record.outlines.map(({ name }) => name.en)).toEqual([
        'A defence agreement',
        'A treaty',
      ]);
      const [first, second] = revisions;
      expect(first?.recordedAt).toEqual(new Date('2026-11-22T12:00:00.000Z'));
      expect(second?.recordedBy).toBe('Agreement Tracker');
      expect(Date.now() - (second?.recordedAt.getTime() ?? 0)).toBeLessThan(600_000);

      expect(await seed(db, folder)).toEqual([]);
      const next = { ...one(FIRST, SECOND, THIRD, FOURTH), outlines: document.outlines };
      expect(await seed(db, release(next))).toEqual([
        'The seed put revision 3 of one on the record.',
      ]);
      expect(await seed(db, release(next))).toEqual([]);
      expect((await wholeIn(db, 'one')).record.entries.map(({ id }) => id)).toEqual([
        '1-1',
        '2-1',
        '3-1',
      ]);
    });

    it('gets it once where two start at the same time', async () => {
      const folder = release(one(FIRST, SECOND), aDocument('two', [[note()]]));
      const both = await Promise.all([seed(db, folder), seed(db, folder)]);
      expect(both.flat().toSorted()).toEqual([
        'The seed put 1 agreement on the record: two.',
        'The seed put revision 2 of one on the record.',
      ]);
      expect([...(await readRevisions(db))]).toEqual([
        ['one', { revision: 2, translations: 0 }],
        ['two', { revision: 1, translations: 0 }],
      ]);
    });

    it('gets an agreement that is new, with its instants, and the audit tells so', async () => {
      const folder = release(aDocument('one', [FIRST]), aDocument('two', [[note()], [note()]]));
      expect(await seed(db, folder)).toEqual(['The seed put 1 agreement on the record: two.']);
      expect((await readHistory(db, 'two'))?.revisions.map(({ recordedAt }) => recordedAt)).toEqual(
        [new Date('2026-11-22T12:00:00.000Z'), new Date('2026-11-23T12:00:00.000Z')],
      );
      expect(await db.auditEvent.findMany({ select: { actor: true, subject: true } })).toEqual([
        { actor: 'Agreement Tracker', subject: 'two' },
      ]);
      expect(await seed(db, folder)).toEqual([]);
    });

    it('gets no feed and no word by itself', async () => {
      expect(await seed(db, release(one(FIRST)))).toEqual([]);
      expect(await wholeIn(db, 'one')).toMatchObject(NO_SOURCES);
    });

    describe('before titles had translations', () => {
      const NB = { nb: 'Forhandlingene er kunngjort' };
      const TRANSLATED = [
        status({ milestone: 'announced', occurredOn: '2025-02-20', titleTranslations: NB }),
      ];
      const titleIn = async (id: string) =>
        (await wholeIn(db, 'one')).record.entries.find((entry) => entry.id === id);

      it('gets those of a document, without a revision, once', async () => {
        const folder = release(aDocument('one', [TRANSLATED]));
        const before = await wholeIn(db, 'one');
        expect(await seed(db, folder)).toEqual(['The seed put our translations beside 1 title.']);
        expect(await titleIn('1-1')).toMatchObject({ titleTranslations: NB });
        const { record, ...history } = await wholeIn(db, 'one');
        expect(history).toEqual({ revisions: before.revisions, ...NO_SOURCES });
        expect(record.revision).toBe(1);
        expect(await db.auditEvent.count()).toBe(0);
        expect(await seed(db, folder)).toEqual([]);
      });

      it('gets them once where two start at the same time', async () => {
        const folder = release(aDocument('one', [TRANSLATED]));
        const both = await Promise.all([seed(db, folder), seed(db, folder)]);
        expect(both.flat()).toEqual(['The seed put our translations beside 1 title.']);
      });

      it('gets what a document has further with them, as one revision', async () => {
        const second = [note({ title: 'Talks', titleTranslations: { nb: 'Samtaler' } })];
        const folder = release(aDocument('one', [TRANSLATED, second]));
        expect(await seed(db, folder)).toEqual([
          'The seed put revision 2 of one on the record.',
          'The seed put our translations beside 1 title.',
        ]);
        expect(await titleIn('1-1')).toMatchObject({ titleTranslations: NB });
        expect(await titleIn('2-1')).toMatchObject({ titleTranslations: { nb: 'Samtaler' } });
        expect((await wholeIn(db, 'one')).record.revision).toBe(2);
        expect(await seed(db, folder)).toEqual([]);
      });

      it('keeps an agreement as it is that somebody else has changed', async () => {
        await addEntries(db, 'one', 1, SECOND, saying);
        expect(await seed(db, release(aDocument('one', [TRANSLATED])))).toEqual([]);
        expect(await titleIn('1-1')).toMatchObject({ titleTranslations: null });
      });
    });

    it('keeps an agreement as it is that somebody else has changed, and gets what is new beside it', async () => {
      await addEntries(db, 'one', 1, SECOND, saying);
      const before = await wholeIn(db, 'one');
      const folder = release(one(FIRST, SECOND, FOURTH), aDocument('two', [[note()]]));
      expect(await seed(db, folder)).toEqual(['The seed put 1 agreement on the record: two.']);
      expect(await wholeIn(db, 'one')).toEqual(before);
    });

    it('keeps one as it is to which an editor of the seed’s own name has added', async () => {
      const { editorId } = await anEditor(db, { name: 'Agreement Tracker' });
      await addEntries(db, 'one', 1, SECOND, { name: 'Agreement Tracker', editorId });
      expect(await seed(db, release(one(FIRST, SECOND, FOURTH)))).toEqual([]);
      expect((await readRevisions(db)).get('one')).toMatchObject({ revision: 2 });
    });

    it('keeps one as it is of which a document says something else', async () => {
      const other = [status({ milestone: 'announced', occurredOn: '2025-02-21' })];
      expect(await seed(db, release(one(other, SECOND)))).toEqual([]);
      expect((await readRevisions(db)).get('one')).toMatchObject({ revision: 1 });
    });

    it('waits, and says so, with what changes a judgement where there are editors who approve', async () => {
      await anEditor(db);
      await anEditor(db, { name: 'Bea' });
      const folder = release(one(FIRST, [status()]));
      expect(await seed(db, folder)).toEqual([
        `What ${folder}/one.json has further changes judgements, so that an editor has to approve it: npm run record -- import ${folder}/one.json --approved-by EMAIL`,
      ]);
      expect(await recordersOf(db, 'one')).toEqual(['Agreement Tracker']);
      expect(await wholeIn(db, 'one')).toMatchObject(NO_SOURCES);
    });

    it('goes on, and says so, where what is new is refused', async () => {
      const early = aDocument('early', [[status({ occurredOn: '2199' })]]);
      const folder = release(one(FIRST, SECOND, [note({ milestones: ['ceasefire'] })]), early);
      const told = await seed(db, folder);
      expect(told).toEqual([
        expect.stringMatching(/^What the seed adds cannot be recorded: .*2199.*\.$/),
        `What ${folder}/one.json has further cannot be recorded: entries 2 milestones ceasefire is no milestone of this agreement.`,
      ]);
      expect([...(await readRevisions(db))]).toEqual([['one', { revision: 1, translations: 0 }]]);
    });
  });

  it('gets nothing into a database that holds only what others recorded', async () => {
    const { db } = await fresh();
    await addSamples(db);
    const before = await readRecords(db);
    expect(await seed(db, SEED)).toEqual([]);
    expect(await readRecords(db)).toEqual(before);
  });
});
