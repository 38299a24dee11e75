import { LRUCache } from 'lru-cache';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { entryId } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { inTransaction } from '@/lib/db/connection/write-transaction';
import { addTitleTranslations } from '@/lib/db/entries/title-translations';
import { addEntries, addToKnownIn } from '@/lib/db/entries/write-entries';
import { addAgreement } from '@/lib/db/records/write-agreement';
import {
  forgetRecord,
  forgetSlug,
  noteRevision,
  noteWritten,
  setListening,
} from '@/lib/process/record-cache';
import { allRecords, publicRecords, recordOf, recordsOf, survey } from '@/lib/process/records';
import { entriesIn, runtime } from '@/lib/process/runtime';
import { sourceChecksOf } from '@/lib/process/source-checks';
import { closeStore, openStoreOnce } from '@/lib/process/store';
import { allSummaries } from '@/lib/process/summaries';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { raise } from '../fixtures/databases/raw-sql';
import { citation, description, note } from '../fixtures/records/record';

forEachEngine((engine) => {
  let database: TestDatabase;
  let readings: () => number;
  let continuations: () => number;

  const add = (slug: string) =>
    addAgreement(
      database.db,
      { slug, description: description(), entries: [note()], feeds: [] },
      { name: 'an editor' },
    );
  const addNote = (slug: string, basedOn: number) =>
    addEntries(database.db, slug, basedOn, [note()], { name: 'an editor' });

  beforeEach(async () => {
    database = await engine.fresh();
    const { db } = database;
    // Each reading of a record, or of all, is one query that includes the rest of it; what came after one is another's.
    const whole = vi.spyOn(db.agreement, 'findMany');
    readings = () => whole.mock.calls.filter(([asked]) => asked?.include).length;
    const later = vi.spyOn(db.agreement, 'findUnique');
    continuations = () => later.mock.calls.filter(([asked]) => asked.include).length;
    await openStoreOnce(async () => ({
      ...database,
      listen: async () => {},
      close: async () => {},
    }));
    await add('first');
    setListening(true);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await closeStore();
    await database.close();
    const { records, revisions } = runtime.recordCache;
    records.clear();
    runtime.recordCache.summaries.clear();
    revisions.clear();
    runtime.recordCache.slugs = null;
    runtime.hashesAsked.clear();
    runtime.sourceChecks.clear();
  });

  describe('what was found of sources, in memory', () => {
    const keptOf = (slug: string) => runtime.sourceChecks.peek(slug);
    const asked = async () => {
      const record = await recordOf('first');
      if (record) await sourceChecksOf(record);
    };

    test('is counted by its checks once it is read, and goes with the agreement', async () => {
      await asked();
      expect(keptOf('first')).toMatchObject({ count: 0 });
      const url = 'https://press.example/1';
      const address = await database.db.citedAddress.create({ data: { url } });
      const checks = ['2026-11-01', '2026-11-02'].map((day) => ({
        addressId: address.id,
        at: new Date(day),
        outcome: 'not there' as const,
        found: [],
        missing: [],
      }));
      await database.db.sourceCheck.createMany({ data: checks });
      await addEntries(database.db, 'first', 1, [note({ citations: [citation({ url })] })], {
        name: 'an editor',
      });
      noteRevision('first', 2);
      await asked();
      expect(keptOf('first')?.count).toBe(2);
      forgetSlug('first');
      expect(keptOf('first')).toBeUndefined();
    });

    test('is let go of where it is too much together', () => {
      const { sourceChecks } = runtime;
      const kept = { version: '', checks: Promise.resolve(new Map()), count: 9_000 };
      for (const slug of ['one', 'two', 'three']) sourceChecks.set(slug, kept);
      expect([...sourceChecks.keys()].sort()).toEqual(['three', 'two']);
      sourceChecks.clear();
    });
  });

  describe('the record in memory', () => {
    test('is read once, however many ask for it at once', async () => {
      const asked = await Promise.all(Array.from({ length: 100 }, () => recordOf('first')));
      expect(asked.every((record) => record?.revision === 1)).toBe(true);
      await recordOf('first');
      expect(readings()).toBe(1);
    });

    test('is continued once a later revision is heard of, and is then no older than that', async () => {
      await recordOf('first');
      await addNote('first', 1);
      expect((await recordOf('first'))?.revision).toBe(1);
      noteRevision('first', 2);
      expect((await recordOf('first'))?.revision).toBe(2);
      expect([readings(), continuations()]).toEqual([1, 1]);
    });

    test('is not one whose reading began before the revision that was heard of', async () => {
      const before = recordOf('first');
      await addNote('first', 1);
      noteRevision('first', 2);
      expect((await recordOf('first'))?.revision).toBe(2);
      await before;
      expect((await recordOf('first'))?.revision).toBe(2);
    });

    test('is read again where it was forgotten while it was read, and nobody joins that reading', async () => {
      const before = recordOf('first');
      const listed = recordsOf(['first']).next();
      forgetSlug('first');
      const after = recordOf('first');
      expect(await after).toEqual(await before);
      expect((await listed).value).toEqual(await after);
      const read = readings();
      // By each of the three, and again by what had begun before.
      expect(read).toBeGreaterThanOrEqual(4);
      await recordOf('first');
      expect(readings()).toBe(read);
    });

    test('gets the hash of a revision that an earlier release wrote beside this one', async () => {
      await recordOf('first');
      for (const statement of ['BEGIN', ...raise(1, 2), 'COMMIT']) await database.sql(statement);
      noteRevision('first', 2);
      expect((await recordOf('first'))?.hashes).toHaveLength(1);
      const hashes = async () => (await recordOf('first'))?.hashes;
      await vi.waitFor(async () => expect(await hashes()).toHaveLength(2));
    });

    test('is the one with what was written to it, unless it was forgotten meanwhile', async () => {
      const write = async (ground: AgreementRecord) => {
        const outcome = await inTransaction(database.db, (tx) =>
          addToKnownIn(tx, 'first', ground.revision, [note()], { name: 'an editor' }, ground),
        );
        if (outcome.result !== 'recorded' || !outcome.record) throw new Error(outcome.result);
        return { slug: 'first', revision: outcome.revision, record: outcome.record };
      };
      const first = await recordOf('first');
      if (!first) throw new Error('there is no agreement');
      const second = await write(first);
      noteWritten(second, first);
      expect(await recordOf('first')).toBe(second.record);
      expect([readings(), continuations()]).toEqual([1, 0]);
      const third = await write(second.record);
      forgetRecord('first');
      noteWritten(third, second.record);
      expect(await recordOf('first')).not.toBe(third.record);
      expect(await recordOf('first')).toEqual(third.record);
      expect(readings()).toBe(2);
    });

    test('is compared with the database while news may be missed', async () => {
      await recordOf('first');
      await recordOf('first');
      await addNote('first', 1);
      setListening(false);
      expect((await recordOf('first'))?.revision).toBe(2);
      expect((await recordOf('first'))?.revision).toBe(2);
      expect([readings(), continuations()]).toEqual([1, 1]);
    });

    test('of an agreement that does not exist is none', async () => {
      expect(await recordOf('second')).toBe(null);
      await add('second');
      expect((await recordOf('second'))?.revision).toBe(1);
    });
  });

  describe('all records in memory', () => {
    test('are read once, and one of them is continued once it changes', async () => {
      await add('second');
      expect((await allRecords()).map(({ slug }) => slug)).toEqual(['first', 'second']);
      await addNote('second', 1);
      noteRevision('second', 2);
      expect((await allRecords()).map(({ revision }) => revision)).toEqual([1, 2]);
      expect([readings(), continuations()]).toEqual([1, 1]);
    });

    test('hold an agreement from when it is first heard of', async () => {
      await allRecords();
      await add('second');
      noteRevision('second', 1);
      expect((await allRecords()).map(({ slug }) => slug)).toEqual(['first', 'second']);
    });

    test('are many: they are read several at a time', async () => {
      for (let count = 1; count <= 9; count++) await add(`more-${count}`);
      expect(await allRecords()).toHaveLength(10);
      expect(readings()).toBe(2);
    });

    test('are gone through one after another, and what was in memory before stays there', async () => {
      const { recordCache } = runtime;
      const { records } = recordCache;
      onTestFinished(() => {
        recordCache.records = records;
      });
      // Room for three records of one entry.
      recordCache.records = new LRUCache({ maxSize: 6, sizeCalculation: entriesIn });
      for (let number = 0; number < 20; number += 1) await add(`agreement-${number}`);
      await recordOf('first');
      const slugs: string[] = [];
      for await (const { slug } of publicRecords()) slugs.push(slug);
      expect(slugs).toHaveLength(21);
      expect([...recordCache.records.keys()]).toContain('first');
      expect(recordCache.records.size).toBe(3);
      noteRevision('agreement-9', 2);
      await addNote('agreement-9', 1);
      for await (const { revision } of recordsOf(['agreement-9', 'agreement-1'])) {
        slugs.push(String(revision));
      }
      expect(slugs.slice(-2)).toEqual(['2', '1']);
    });

    test('are not taken for none when the database cannot be read', async () => {
      await database.sql('ALTER TABLE agreement RENAME TO gone');
      await expect(allRecords()).rejects.toMatchObject({ code: 'P2021' });
      await expect(recordOf('first')).rejects.toMatchObject({ code: 'P2021' });
    });
  });

  describe('a change', () => {
    const changes = () => runtime.recordCache.changes;

    test('is what is heard of for the first time, once', async () => {
      await recordOf('first');
      const before = changes();
      noteRevision('first', 2);
      noteRevision('first', 2);
      expect(changes()).toBe(before + 1);
    });

    test('is an agreement that is heard of before it was ever read, since its absence was shown', () => {
      const before = changes();
      noteRevision('second', 1);
      expect(changes()).toBe(before + 1);
    });

    test('is what a survey finds after word was missed', async () => {
      await recordOf('first');
      setListening(false);
      await addNote('first', 1);
      await add('second');
      const before = changes();
      await survey();
      expect(changes()).toBe(before + 2);
    });

    test('is translations that a survey finds after word was missed: what was read before is read again', async () => {
      await recordOf('first');
      await allSummaries();
      const translations = new Map([[entryId(1, 1), { nb: 'Ministrene møtes' }]]);
      await addTitleTranslations(database.db, 'first', 1, translations);
      const before = changes();
      await survey();
      expect(changes()).toBeGreaterThan(before);
      const translated = { titleTranslations: { nb: 'Ministrene møtes' } };
      expect((await recordOf('first'))?.entries).toMatchObject([translated]);
      expect(await allSummaries()).toMatchObject([{ record: { entries: [translated] } }]);
      const read = changes();
      await survey();
      expect(changes()).toBe(read);
    });

    test('in translations and revision is not taken for one in the revision', async () => {
      await recordOf('first');
      const translations = new Map([[entryId(1, 1), { nb: 'Ministrene møtes' }]]);
      await addTitleTranslations(database.db, 'first', 1, translations);
      await addNote('first', 1);
      noteRevision('first', 2);
      expect((await recordOf('first'))?.entries[0]).toMatchObject({
        titleTranslations: { nb: 'Ministrene møtes' },
      });
    });

    test('is what was read while word was missed', async () => {
      await recordOf('first');
      setListening(false);
      await addNote('first', 1);
      const before = changes();
      await recordOf('first');
      expect(changes()).toBe(before + 1);
    });
  });
});
