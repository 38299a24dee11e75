import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import type { Store } from '@/lib/db/connection/store';
import { aDataFolder, endAll } from '../../../fixtures/app/built-app';
import { programArguments } from '../../../fixtures/children/program';
import { emptyFolder } from '../../../fixtures/folders/folder';

afterAll(endAll);

async function opened(dataFolder: string): Promise<Store> {
  const store = await openStore({
    databaseUrl: null,
    dataFolder,
    migrationsFolder: 'prisma/migrations',
  });
  onTestFinished(() => store.close());
  return store;
}

async function addAgreement({ db }: Store, slug: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await tx.agreement.create({ data: { slug, revision: 1 } });
    await tx.revision.create({ data: { agreementId: id, number: 1, recordedBy: 'a test' } });
  });
}

const slugsIn = async ({ db }: Store) => (await db.agreement.findMany()).map(({ slug }) => slug);

test('the embedded database is made, migrated, and there again when it is opened again', async () => {
  const folder = join(emptyFolder(), 'data');
  const first = await opened(folder);
  expect(first.engine).toBe('embedded');
  await first.ping();
  await addAgreement(first, 'uk-norway');
  await first.close();
  await first.close();
  const second = await opened(folder);
  expect(await slugsIn(second)).toEqual(['uk-norway']);
});

test('a folder that is in use is refused, and one that was closed is not', async () => {
  const folder = await aDataFolder();
  const store = await opened(folder);
  await expect(opened(folder)).rejects.toMatchObject({
    name: 'StoreRefusal',
    reason: 'folder held',
  });
  expect(await slugsIn(store)).toEqual([]);
});

test('what a start that was broken off has left is not taken for a database', async () => {
  const folder = emptyFolder();
  fs.mkdirSync(join(folder, 'database.new'));
  fs.writeFileSync(join(folder, 'database.new', 'PG_VERSION'), '18\n');
  const store = await opened(folder);
  expect(await slugsIn(store)).toEqual([]);
});

test('a database with a migration of a newer version is refused, and its folder let go', async () => {
  const folder = await aDataFolder();
  const store = await opened(folder);
  await store.db
    .$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('x', 'y', '29990101000000_later', now())`;
  await store.close();
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(opened(folder)).rejects.toThrow(
      'The database is ahead of this program, which does not know 29990101000000_later.',
    );
  }
});

test('a folder that cannot be made is refused with the reason', async () => {
  const file = join(emptyFolder(), 'file');
  fs.writeFileSync(file, '');
  await expect(opened(file)).rejects.toMatchObject({ reason: 'folder unusable' });
});

test('a commit reaches the disk before it is acknowledged, and reading asks nothing of it', async () => {
  const store = await opened(await aDataFolder());
  const fsync = vi.spyOn(fs, 'fsyncSync');
  syncBuiltinESMExports();
  onTestFinished(() => {
    fsync.mockRestore();
    syncBuiltinESMExports();
  });
  for (const slug of ['uk-norway', 'trinity-house', 'quad']) {
    fsync.mockClear();
    await addAgreement(store, slug);
    expect(fsync.mock.calls.length).toBeGreaterThanOrEqual(1);
  }
  fsync.mockClear();
  expect(await slugsIn(store)).toEqual(['uk-norway', 'trinity-house', 'quad']);
  expect(fsync).not.toHaveBeenCalled();
});

test('what the disk refuses is not acknowledged: the process ends, saying why, and the rest is there', async () => {
  const folder = await aDataFolder();
  const program = await programArguments('tests/fixtures/programs/write-on-failing-disk.ts');
  const args = [...program, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: 'uk-norway\n' });
  expect(stderr).toContain('The disk did not take what was written to the database: EIO');
  expect(await slugsIn(await opened(folder))).toContain('uk-norway');
});

test('a checkpoint is where a start after a kill begins, and is made only where something was written', async () => {
  const store = await opened(await aDataFolder());
  const redo = async () => store.db.$queryRaw`SELECT redo_lsn::text FROM pg_control_checkpoint()`;
  const before = await redo();
  await addAgreement(store, 'uk-norway');
  expect(await redo()).toEqual(before);
  await store.checkpoint();
  const after = await redo();
  expect(after).not.toEqual(before);
  await store.checkpoint();
  expect(await redo()).toEqual(after);
});
