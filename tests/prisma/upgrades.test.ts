import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import type { Store } from '@/lib/db/connection/store';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { readRecord } from '@/lib/db/records/read-record';
import { forEachEngine } from '../fixtures/databases/databases';
import { anAgreement, insert } from '../fixtures/databases/raw-sql';
import { readFeeds } from '../fixtures/databases/read-feeds';
import { emptyFolder } from '../fixtures/folders/folder';

const FOLDER = 'prisma/migrations';
const MIGRATIONS = await readMigrations(FOLDER);
const NAMES = MIGRATIONS.map(({ name }) => name);
const EARLIER = NAMES.slice(0, -1);
const FIRST = NAMES[0] ?? '';

const TREATIES = 'https://treaties-api.parliament.uk/api/Treaty';

/** Whether the migrations up to one know the searches of Parliament by name; before there was one JSON source only. */
const knowsSearches = (last: string) => last >= '20261124000000_news';

const slugOf = (number: number) => `uk-norway-${number}`;

/** The so many-th record, with a feed, as it was written after a migration. */
function filling(number: number, last: string): string[] {
  const feed = {
    agreement_id: number,
    title: 'Treaties',
    url: TREATIES,
    format: knowsSearches(last) ? 'UK Parliament treaties' : 'JSON',
    voices: ['GB'],
  };
  return ['BEGIN', ...anAgreement(number, slugOf(number)), insert('feed', feed), 'COMMIT'];
}

async function expectRecord({ db }: Store, number: number, last: string): Promise<void> {
  const slug = slugOf(number);
  expect(await readRecord(db, slug), `made after ${last}`).toMatchObject({
    slug,
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
        citations: [{ url: `https://www.regjeringen.no/id${number}` }],
      },
    ],
    corrections: [],
  });
  expect(await readFeeds(db, slug), `made after ${last}`).toMatchObject([
    { url: TREATIES, format: 'UK Parliament treaties', active: true },
  ]);
}

forEachEngine(({ empty }) => {
  test('records made after each migration survive those that followed', async () => {
    const { session, open } = await empty();
    for (const [index, last] of EARLIER.entries()) {
      await migrate(session, MIGRATIONS.slice(0, index + 1));
      for (const statement of filling(index + 1, last)) await session.run(statement);
    }
    await migrate(session, MIGRATIONS);
    const store = await open();
    for (const [index, last] of EARLIER.entries()) await expectRecord(store, index + 1, last);
  });
});

describe('in a data folder', () => {
  test('a record made after the first migration survives the upgrade', async () => {
    const place = { databaseUrl: null, dataFolder: emptyFolder() };
    const earlier = join(emptyFolder(), 'migrations');
    cpSync(join(FOLDER, FIRST), join(earlier, FIRST), { recursive: true });
    const before = await openStore({ ...place, migrationsFolder: earlier });
    for (const statement of filling(1, FIRST)) await before.db.$executeRawUnsafe(statement);
    await before.close();
    const after = await openStore({ ...place, migrationsFolder: FOLDER });
    onTestFinished(() => after.close());
    await expectRecord(after, 1, FIRST);
  });
});
