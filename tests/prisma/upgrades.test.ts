import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server';
import type { Store } from '@/lib/db/connection/store';
import { readFeeds } from '@/lib/db/feeds/read-feeds';
import { readMigrations } from '@/lib/db/migrations/migration';
import { readRecord } from '@/lib/db/records/read-record';
import { onServer } from '../fixtures/databases/databases';
import { insert, UK_NORWAY } from '../fixtures/databases/raw-sql';
import { emptyFolder } from '../fixtures/folders/folder';

const MIGRATIONS = 'prisma/migrations';
const NAMES = (await readMigrations(MIGRATIONS)).map(({ name }) => name);
const EARLIER = NAMES.slice(0, -1);

/** A folder that holds the migrations up to one, as an earlier version of the program had it. */
function migrationsUntil(last: string): string {
  const folder = join(emptyFolder(), 'migrations');
  for (const name of NAMES.slice(0, NAMES.indexOf(last) + 1)) {
    cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  }
  return folder;
}

const TREATIES = 'https://treaties-api.parliament.uk/api/Treaty';

/** Whether the migrations up to one know the searches of Parliament by name; before there was one JSON source only. */
const knowsSearches = (last: string) => last >= '20261124000000_news';

async function fill({ db }: Store, last: string): Promise<void> {
  const feed = {
    agreement_id: 1,
    title: 'Treaties',
    url: TREATIES,
    format: knowsSearches(last) ? 'UK Parliament treaties' : 'JSON',
    voices: ['GB'],
  };
  const statements = [...UK_NORWAY, insert('feed', feed)];
  await db.$transaction(statements.map((statement) => db.$executeRawUnsafe(statement)));
}

async function expectRecord({ db }: Store): Promise<void> {
  expect(await readRecord(db, 'uk-norway')).toMatchObject({
    slug: 'uk-norway',
    revision: 1,
    milestones: [
      { slug: 'text-agreed', wording: null },
      { slug: 'signature', wording: null },
    ],
    entries: [
      {
        id: '1-1',
        title: 'Talks were held in Bodø',
        recordedBy: 'the seed',
        citations: [{ url: 'https://www.regjeringen.no/id1' }],
      },
    ],
    corrections: [],
  });
  expect(await readFeeds(db, 'uk-norway')).toMatchObject([
    { url: TREATIES, format: 'UK Parliament treaties', active: true },
  ]);
}

describe('on the embedded engine', () => {
  test.each(EARLIER)('a record made after %s survives the upgrade', async (last) => {
    const place = { databaseUrl: null, dataFolder: emptyFolder() };
    const before = await openStore({ ...place, migrationsFolder: migrationsUntil(last) });
    await fill(before, last);
    await before.close();
    const after = await openStore({ ...place, migrationsFolder: MIGRATIONS });
    onTestFinished(() => after.close());
    await expectRecord(after);
  });
});

onServer(({ empty }) => {
  test.each(EARLIER)('a record made after %s survives the upgrade', async (last) => {
    const databaseUrl = (await empty()).address ?? '';
    const place = { databaseUrl, dataFolder: '/nowhere' };
    const earlier = migrationsUntil(last);
    await migrateServer(databaseUrl, earlier);
    const before = await openStore({ ...place, migrationsFolder: earlier });
    await fill(before, last);
    await before.close();
    await migrateServer(databaseUrl, MIGRATIONS);
    const after = await openStore({ ...place, migrationsFolder: MIGRATIONS });
    onTestFinished(() => after.close());
    await expectRecord(after);
  });
});
