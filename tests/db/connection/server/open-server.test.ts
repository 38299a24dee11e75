import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server/server';
import type { Store } from '@/lib/db/connection/store';
import { readMigrations } from '@/lib/db/migrations/migration';
import { onServer } from '../../../fixtures/databases/databases';
import { aListener } from '../../../fixtures/databases/listener';
import { inOne, raise, UK_NORWAY } from '../../../fixtures/databases/raw-sql';
import { emptyFolder } from '../../../fixtures/folders/folder';

const MIGRATIONS = 'prisma/migrations';
const NAMES = (await readMigrations(MIGRATIONS)).map(({ name }) => name);

async function opened(databaseUrl: string, migrationsFolder = MIGRATIONS): Promise<Store> {
  const store = await openStore({ databaseUrl, dataFolder: '/nowhere', migrationsFolder });
  onTestFinished(() => store.close());
  return store;
}

onServer(({ empty, fresh }) => {
  const addressOfEmpty = async () => (await empty()).address ?? '';

  test('a database that is behind is refused until it is migrated', async () => {
    const address = await addressOfEmpty();
    await expect(opened(address)).rejects.toMatchObject({
      name: 'StoreRefusal',
      reason: 'behind',
      message: expect.stringContaining('Run “npm run migrate”'),
    });
    expect(await migrateServer(address, MIGRATIONS)).toEqual(NAMES);
    expect(await migrateServer(address, MIGRATIONS)).toEqual([]);
    const store = await opened(address);
    expect(store.engine).toBe('server');
    await store.ping();
    expect(await store.db.agreement.findMany()).toEqual([]);
  });

  test('two programs that migrate one database together do it once', async () => {
    const address = await addressOfEmpty();
    const done = await Promise.all([1, 2, 3].map(() => migrateServer(address, MIGRATIONS)));
    expect(done.flat()).toEqual(NAMES);
  });

  test('a database that is ahead, or was migrated by another text, is refused', async () => {
    const newer = join(emptyFolder(), 'migrations');
    cpSync(MIGRATIONS, newer, { recursive: true });
    mkdirSync(join(newer, '29990101000000_later'));
    writeFileSync(join(newer, '29990101000000_later', 'migration.sql'), 'SELECT 1');
    const address = await addressOfEmpty();
    await migrateServer(address, newer);
    await expect(opened(address)).rejects.toMatchObject({ reason: 'ahead' });
    await expect(migrateServer(address, MIGRATIONS)).rejects.toMatchObject({ reason: 'ahead' });

    writeFileSync(join(newer, '29990101000000_later', 'migration.sql'), 'SELECT 2');
    await expect(opened(address, newer)).rejects.toMatchObject({ reason: 'changed' });
  });

  test('whoever listens is told when the connection is lost and when it is there again', async () => {
    const database = await fresh();
    const { heard, listener } = aListener();
    await inOne(database, UK_NORWAY);
    await database.listen(listener);
    await database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN %'`);
    await vi.waitFor(() => expect(heard).toEqual(['gap', 'restored']), { timeout: 10_000 });
    await inOne(database, raise(1, 2));
    await vi.waitFor(() => expect(heard).toEqual(['gap', 'restored', 'uk-norway 2']));
  });

  test('sessions count in UTC, whatever the database’s own zone', async () => {
    const address = await addressOfEmpty();
    await migrateServer(address, MIGRATIONS);
    const first = await opened(address);
    await first.db.$executeRaw`DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'Asia/Kathmandu');
    END $$`;
    const { db } = await opened(address);
    expect(await db.$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }]);
  });
});

test('a server that cannot be reached is refused, without its address or password', async () => {
  const address = 'postgresql://tester:secret@localhost/none?host=/nowhere';
  const refusal = expect.objectContaining({
    reason: 'server unreachable',
    message: expect.stringMatching(/^The PostgreSQL server that DATABASE_URL names cannot be/),
  });
  await expect(opened(address)).rejects.toEqual(refusal);
  await expect(opened(address)).rejects.not.toThrow('secret');
});
