import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyBackupFile, writeBackupFile } from '@/lib/db/backup/backup-file';
import { restore } from '@/lib/db/backup/restore';
import { readTables } from '@/lib/db/backup/tables';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { openStore, type Store } from '@/lib/db/connection/open';
import { AT_ONE_MOMENT, type SqlSession } from '@/lib/db/connection/sql-session';
import { addEntries } from '@/lib/db/entries/write-entries';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { readRecords } from '@/lib/db/records/read-record';
import { writeMissingHashes } from '@/lib/db/records/write-hashes';
import { addSamples } from '../../fixtures/databases/add-samples';
import { type Engine, forEachEngine, onServer } from '../../fixtures/databases/databases';
import { aKey, anEditor } from '../../fixtures/databases/editors';
import { UK_NORWAY } from '../../fixtures/databases/raw-sql';
import { emptyFolder } from '../../fixtures/folders/folder';
import { note } from '../../fixtures/records/record';

const migrationsFolder = 'prisma/migrations';
const BY = { name: 'an editor' };

/** Migrations up to which an older version had come: the first, one with news, and the last before there were hashes. */
const [FIRST, ...LATER] = [
  '20261122000000_record',
  '20261124000000_news',
  '20261129200000_search_state_day',
];

/** Every row of every table, as its text. */
async function contents(store: Pick<Store, 'snapshot'>): Promise<Record<string, unknown[]>> {
  return store.snapshot(async (session) => {
    const found: Record<string, unknown[]> = {};
    for (const { name } of await readTables(session)) {
      found[name] = await session.rows(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    }
    return found;
  });
}

async function restored(databaseUrl: string | null, file: string): Promise<Store> {
  const dataFolder = join(emptyFolder(), 'data');
  const place = { databaseUrl, dataFolder, migrationsFolder };
  await restore(place, file);
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

const aFile = () => join(emptyFolder(), 'backup.gz');

/** A database with agreements, an editor and a key. */
async function filled(engine: Engine): Promise<Store> {
  const store = await engine.fresh();
  await addSamples(store.db);
  await aKey(store.db, (await anEditor(store.db)).editorId, ['entries']);
  return store;
}

forEachEngine((engine) => {
  test('what a backup holds is restored to the embedded engine, row by row, and goes on from there', async () => {
    const store = await filled(engine);
    // Separators at which some readers end a line.
    await addEntries(
      store.db,
      'uk-norway',
      1,
      [note({ title: 'one\u2028two\u2029three\u0085four' })],
      BY,
    );
    const file = aFile();
    const sha256 = await writeBackup(store, file);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const copy = await restored(null, file);
    expect(await contents(copy)).toEqual(await contents(store));
    expect(await readRecords(copy.db)).toEqual(await readRecords(store.db));
    expect(await addEntries(copy.db, 'uk-norway', 2, [note()], BY)).toMatchObject({ revision: 3 });
    // The triggers and keys that refuse are there again.
    await expect(copy.db.$executeRaw`DELETE FROM entry`).rejects.toThrow();
  });

  test('while a backup is read the database answers as one that lives', async () => {
    const store = await filled(engine);
    const isAlive = await store.snapshot(async (session) => {
      await session.rows('SELECT 1');
      return store.ping().then(() => true);
    });
    expect(isAlive).toBe(true);
    await store.ping();
  });

  test('a backup under write load has everything that was acknowledged before it', async () => {
    const store = await filled(engine);
    let [revision, isWriting] = [1, true];
    const writer = (async () => {
      while (isWriting) {
        const outcome = await addEntries(store.db, 'uk-norway', revision, [note()], BY);
        if (outcome.result === 'recorded') revision = outcome.revision;
      }
    })();
    while (revision < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const acknowledged = revision;
    const file = aFile();
    await writeBackup(store, file);
    isWriting = false;
    await writer;
    const copy = await restored(null, file);
    const [record] = (await readRecords(copy.db)).filter(({ slug }) => slug === 'uk-norway');
    expect(record?.revision).toBeGreaterThanOrEqual(acknowledged);
    const whole = (await readRecords(store.db)).find(({ slug }) => slug === 'uk-norway');
    expect(record?.entries).toEqual(
      whole?.entries.filter((entry) => entry.revision <= (record?.revision ?? 0)),
    );
  });
});

describe('a backup by an older version', () => {
  forEachEngine((engine) => {
    // An embedded database takes seconds to be made.
    test.each(engine.name === 'server' ? [FIRST, ...LATER] : [FIRST])(
      'is restored, and is then as the database that migrated itself from %s',
      async (level) => {
        const migrations = await readMigrations(migrationsFolder);
        const { session } = await engine.empty();
        await migrate(
          session,
          migrations.filter(({ name }) => name <= level),
        );
        for (const statement of ['BEGIN', ...UK_NORWAY, 'COMMIT']) await session.run(statement);
        const older = {
          snapshot: async <Result>(read: (one: SqlSession) => Promise<Result>) => {
            await session.run(`SET TIME ZONE 'UTC'; BEGIN TRANSACTION ${AT_ONE_MOMENT}`);
            const found = await read(session);
            await session.run('COMMIT');
            return found;
          },
        };
        const file = aFile();
        await writeBackup(older, file);
        expect((await verifyBackupFile(file)).migrations.at(-1)).toBe(level);
        const copy = await restored((await engine.empty()).address, file);
        await migrate(session, migrations);
        expect(await contents(copy)).toEqual(await contents(older));
        await writeMissingHashes(copy.db);
        expect(await addEntries(copy.db, 'uk-norway', 1, [note()], BY)).toMatchObject({
          result: 'recorded',
          revision: 2,
        });
        const [record] = await readRecords(copy.db);
        expect(record?.hashes).toHaveLength(2);
      },
    );
  });
});

onServer((server) => {
  test('a backup of either engine is restored to a server, and from there back', async () => {
    const store = await filled(server);
    const [first, second] = [aFile(), aFile()];
    await writeBackup(store, first);
    const embedded = await restored(null, first);
    await writeBackup(embedded, second);
    const { address } = await server.empty();
    const back = await restored(address, second);
    expect(await contents(back)).toEqual(await contents(store));
    await expect(
      restore({ databaseUrl: address, dataFolder: '/nowhere', migrationsFolder }, second),
    ).rejects.toMatchObject({ reason: 'record there' });
  });
});

describe('a file that is no whole backup', () => {
  async function aBackup(engine: Engine): Promise<string> {
    const file = aFile();
    await writeBackup(await engine.fresh(), file);
    return file;
  }

  forEachEngine((engine) => {
    test.each<[string, (lines: string[]) => string[]]>([
      [
        'changed',
        (lines) => lines.map((line) => line.replace('"columns":["id"', '"columns":["key"')),
      ],
      ['not whole', (lines) => lines.slice(0, -1)],
      ['no backup', (lines) => ['{"a":1}', ...lines]],
    ])('is refused before anything is touched: %s', async (said, change) => {
      const file = await aBackup(engine);
      const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
      lines.splice(1, 0, '{"table":"story","columns":["id"],"rows":[["1"]]}');
      const rest = said === 'changed' ? lines : lines.toSpliced(1, 1);
      writeFileSync(file, gzipSync(`${change(rest).join('\n')}\n`));
      await expect(verifyBackupFile(file)).rejects.toThrow(said);
    });
  });

  test('cannot be written where there is no folder, and that is told', async () => {
    const nowhere = join(emptyFolder(), 'missing', 'backup.gz');
    const nothing = async function* () {};
    await expect(writeBackupFile(nowhere, nothing())).rejects.toThrow(
      /^The backup cannot be written: ENOENT: .*missing/,
    );
  });

  test('that is cut off, or none at all', async () => {
    const file = aFile();
    writeFileSync(file, 'no gzip');
    await expect(verifyBackupFile(file)).rejects.toThrow('cannot be read');
    appendFileSync(`${file}.2`, gzipSync('x'.repeat(1_000)).subarray(0, 20));
    await expect(verifyBackupFile(`${file}.2`)).rejects.toThrow('cannot be read');
    await expect(verifyBackupFile('/nowhere')).rejects.toThrow('ENOENT');
  });
});
