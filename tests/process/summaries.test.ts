import { beforeAll, describe, expect, test } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import { addEntries } from '@/lib/db/entries/write-entries';
import { setListening } from '@/lib/process/record-cache';
import { recordOf, survey } from '@/lib/process/records';
import { runtime } from '@/lib/process/runtime';
import {
  allSummaries,
  currentSummary,
  publicSummaries,
  saveSummaries,
  statusesOf,
} from '@/lib/process/summaries';
import { readVersion } from '@/lib/process/versions';
import { addSamples } from '../fixtures/databases/add-samples';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { note } from '../fixtures/records/record';

const { recordCache } = runtime;

function forgetAll(): void {
  for (const map of [recordCache.records, recordCache.revisions, recordCache.summaries])
    map.clear();
  recordCache.unsaved.clear();
  recordCache.slugs = null;
}

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    forgetAll();
    database = await engine.fresh();
    runtime.store = database;
    await addSamples(database.db);
    setListening(true);
    return () => {
      setListening(false);
      forgetAll();
      delete runtime.store;
    };
  });

  describe('what lists tell of agreements', () => {
    test('is what the records say', async () => {
      const summaries = await publicSummaries();
      expect(summaries.length).toBeGreaterThan(5);
      for (const status of await statusesOf(summaries)) {
        const record = await recordOf(status.slug);
        if (!record) throw new Error(status.slug);
        const { entries: _entries, ...whole } = statusAt(record, status.view);
        expect({ ...status, entries: undefined }).toEqual({ ...whole, entries: undefined });
      }
    });

    test('is read from where it was kept, and no record with it', async () => {
      await allSummaries();
      await saveSummaries();
      const before = await allSummaries();
      forgetAll();
      expect(await allSummaries()).toEqual(before);
      expect(await readVersion('all agreements')).not.toBeNull();
      expect(recordCache.records.size).toBe(0);
      expect(recordCache.unsaved.size).toBe(0);
    });

    test('is made anew of the one record that has another revision', async () => {
      await allSummaries();
      recordCache.records.clear();
      const { db } = database;
      const { revision } = currentSummary('uk-norway')?.record ?? { revision: 0 };
      await addEntries(db, 'uk-norway', revision, [note({ milestones: [] })], {
        name: 'an editor',
      });
      recordCache.slugs = null;
      await survey();
      expect(currentSummary('uk-norway')).toBeUndefined();
      await allSummaries();
      expect(currentSummary('uk-norway')?.record.revision).toBe(revision + 1);
      expect([...recordCache.records.keys()]).toEqual(['uk-norway']);
    });
  });
});
