import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Entry, EntryContent } from '@/lib/agreement/entries/entry';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { descriptionAt } from '@/lib/agreement/record/record';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import type { Store } from '@/lib/db/connection/store';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { addSamples } from '../../fixtures/databases/add-samples';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '../../fixtures/databases/postgres-cluster';
import { check, correction, note, status } from '../../fixtures/records/record';

const programs = postgresPrograms();
const leftOut = programs === null && process.env['REQUIRE_ALL'] !== '1';

const SLUG = 'uk-norway';
const TODAY = '/agreements/uk-norway';
/** Two entries of the sample that `revise` withdraws and corrects. */
const WITHDRAWN = '1-5';
const CORRECTED = '1-6';
const CITED = ['2026-11-22', '2025-12-04', '2025-06-15'].flatMap((day) =>
  LOCALES.flatMap((locale) => {
    const pinned = `${localePrefix(locale)}${TODAY}/on/${day}/revision/1`;
    const below = ['/milestones/signature', `/entries/${WITHDRAWN}`, `/entries/${CORRECTED}`];
    return [pinned, ...below.map((path) => `${pinned}${path}`), `${pinned}/corrections`];
  }),
);
const PICTURE = `${TODAY}/on/2026-11-22/revision/1/picture.png`;

afterAll(endAll);

describe.skipIf(leftOut)('a page that can be cited', () => {
  let cluster: Cluster;
  let store: Store;
  let app: BuiltApp;

  beforeAll(async () => {
    cluster = await startCluster(programs ?? '/usr/lib/postgresql');
    const databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, 'prisma/migrations');
    store = await openServer(databaseUrl, 'prisma/migrations');
    await addSamples(store.db);
    app = await startApp({ databaseUrl, clockStartsAt: '2026-11-22T12:00:00Z' });
  });

  afterAll(async () => {
    await app?.stop();
    await store?.close();
    await cluster?.stop();
  });

  const page = async (path: string) => {
    const answer = await app.get(path);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    return { bytes, status: answer.status, cache: answer.headers.get('cache-status') };
  };

  test('reads the same, byte for byte, after later entries, corrections and a changed description', async () => {
    // What stands in the head has another order where the record, or what is known of its sources, had to be read first: so
    // today's pages go before.
    const today = await page(TODAY);
    await page(`${TODAY}/entries/${CORRECTED}`);
    const before = new Map<string, string>();
    for (const path of [...CITED, PICTURE]) {
      const { bytes, status } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      before.set(path, bytes);
    }

    await revise();
    await wait(1_500);

    const changed = await page(TODAY);
    expect(changed.bytes).not.toBe(today.bytes);
    expect(changed.bytes).toContain('Renamed since');
    for (const [id, told] of [
      [WITHDRAWN, 'Withdrawn on'],
      [CORRECTED, 'Corrected on'],
    ]) {
      expect((await page(`${TODAY}/entries/${id}`)).bytes).toContain(told);
      expect(before.get(`${CITED[0]}/entries/${id}`)).not.toContain(told);
    }
    for (const path of [...CITED, PICTURE]) {
      const after = await page(path);
      expect([path, after.cache]).toEqual([path, 'agreement-tracker; fwd=miss']);
      expect(after.bytes === before.get(path), path).toBe(true);
    }
  });

  /** Writes what changes today's page and each of its days: entries of the past, corrections of every entry, another description. */
  async function revise(): Promise<void> {
    const record = await readRecord(store.db, SLUG);
    if (!record) throw new Error('the sample is not there');
    const later = [
      note({ title: 'Found later', occurredOn: '2025-05-01' }),
      status({ occurredOn: '2025-06-01', status: 'not met', title: 'Denied' }),
      check({ occurredOn: '2025-06-10', milestones: ['signature'] }),
    ];
    await written(addEntries(store.db, SLUG, 1, later, { name: 'an editor' }));
    const corrections = record.entries.map((entry, index) =>
      correction(entry.id, index % 2 === 0 ? null : { ...contentOf(entry), remark: 'Amended' }),
    );
    await written(addEntries(store.db, SLUG, 2, corrections, { name: 'an editor' }));
    const described = descriptionAt(record, 1);
    const description = {
      ...described,
      name: { en: 'Renamed since', nb: 'Omdøpt siden' },
      aims: ['another aim'],
      parties: described.parties.map((party) => ({ ...party, people: [] })),
      milestones: described.milestones.map((milestone) => ({
        ...milestone,
        title: { en: `Another ${milestone.slug}` },
      })),
    };
    await written(changeDescription(store.db, SLUG, 3, description, { name: 'an editor' }));
  }
});

async function written(outcome: Promise<{ result: string }>): Promise<void> {
  expect(await outcome).toMatchObject({ result: 'recorded' });
}

function contentOf(entry: Entry): EntryContent {
  const {
    id: _id,
    revision: _revision,
    order: _order,
    recordedAt: _at,
    recordedBy: _by,
    approvedBy: _approvedBy,
    ...content
  } = entry;
  return EntryContent.parse(content);
}
