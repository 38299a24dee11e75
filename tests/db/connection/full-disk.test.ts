import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { databaseFault } from '@/lib/db/connection/database-fault';
import { markerOf } from '@/lib/db/connection/folder-marker';
import { requireRoom } from '@/lib/db/connection/folder-state';
import { openStore, type Store } from '@/lib/db/connection/open';
import { inTransaction } from '@/lib/db/connection/write-transaction';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { programArguments } from '../../fixtures/children/program';

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

/** Has every disk seem to have so many bytes left, until the test ends or is told otherwise. */
function leaveBytes(bytes: number): () => void {
  const spy = vi
    .spyOn(fs, 'statfsSync')
    .mockImplementation(
      () => ({ blocks: 1_000, bavail: bytes, bsize: 1 }) as ReturnType<typeof fs.statfsSync>,
    );
  syncBuiltinESMExports();
  const restore = () => {
    spy.mockRestore();
    syncBuiltinESMExports();
  };
  onTestFinished(restore);
  return restore;
}

async function child(name: string, folder: string) {
  const program = await programArguments(`tests/fixtures/programs/${name}`);
  const options = { encoding: 'utf8', timeout: 120_000 } as const;
  return spawnSync(process.execPath, [...program, folder], options);
}

test('on a full disk writing is refused before the engine tries, reading goes on, and space given back is enough', async () => {
  const { db, folder } = await opened(await aDataFolder());
  const add = () => db.story.create({ data: {} }).then(() => 'written', databaseFault);
  const addWithin = () =>
    inTransaction(db, (tx) => tx.story.create({ data: {} })).then(() => 'written', databaseFault);
  expect([folder(), await add()]).toEqual(['sound', 'written']);
  const giveBack = leaveBytes(6_000_000);
  expect([folder(), await add(), await addWithin()]).toEqual(['full', 'full', 'full']);
  expect(await db.story.count()).toBe(1);
  giveBack();
  expect([folder(), await add(), await addWithin()]).toEqual(['sound', 'written', 'written']);
  expect(await db.story.count()).toBe(3);
});

test('where the disk fills up under the engine, the process ends with a sentence, and what was acknowledged is there', async () => {
  const folder = await aDataFolder();
  const { status, stdout, stderr } = await child('write-on-filling-disk.ts', folder);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '1\n2\n' });
  expect(stderr).toMatch(/^The disk did not take what was written to the database: /m);
  expect(await (await opened(folder)).db.story.count()).toBe(2);
});

test('a data folder that is removed takes no more writing, and the next start begins no other record unasked', async () => {
  const folder = await aDataFolder();
  const { status, stdout, stderr } = await child('lose-folder.ts', folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual(['sound written', 'gone unreachable', 'gone unreachable', '']);
  await expect(opened(folder)).rejects.toMatchObject({
    reason: 'record gone',
    message: expect.stringContaining(`remove ${markerOf(folder)}.`),
  });
  fs.rmSync(markerOf(folder));
  expect(await (await opened(folder)).db.story.count()).toBe(0);
});

test.each([
  ['INSERT INTO "public"."story" DEFAULT VALUES', true],
  ['UPDATE "public"."agreement" SET "revision" = $1', true],
  ['UPDATE session SET expires_at = now()', true],
  ['DELETE FROM "public"."story" WHERE 1=1', true],
  ['WITH gone AS (DELETE FROM story RETURNING id) SELECT id FROM gone', true],
  ['SELECT id FROM story FOR UPDATE', false],
  ['SELECT id FROM story FOR UPDATE SKIP LOCKED', false],
  ['SELECT "public"."update".id FROM "public"."update"', false],
  ['SET TRANSACTION ISOLATION LEVEL SERIALIZABLE', false],
])('“%s” writes: %j', (sql, writes) => {
  const refusal = () => requireRoom(sql, () => 'full');
  if (writes) expect(refusal).toThrow('full');
  else expect(refusal).not.toThrow();
});

const mounted = join(fs.mkdtempSync('/tmp/agreement-mount-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', mounted]);
afterAll(() => {
  spawnSync('umount', ['-l', mounted]);
  fs.rmSync(mounted, { recursive: true, force: true });
});

test.skipIf(mount.status !== 0)('the same on a disk that is really full', async () => {
  const folder = join(mounted, 'data');
  fs.cpSync(await aDataFolder(), folder, { recursive: true });
  const { db } = await opened(folder);
  const add = () => db.story.create({ data: {} }).then(() => 'written', databaseFault);
  const { bavail, bsize } = fs.statfsSync(mounted);
  fs.writeFileSync(join(mounted, 'ballast'), Buffer.alloc(bavail * bsize - 6_000_000));
  expect(await add()).toBe('full');
  expect(await db.story.count()).toBe(0);
  fs.rmSync(join(mounted, 'ballast'));
  expect(await add()).toBe('written');
});
