import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { takeFolder } from '@/lib/db/folder-lock/folder-lock';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { programArguments } from '../../fixtures/children/program';
import { emptyFolder } from '../../fixtures/folders/folder';
import { folderTaker } from '../../fixtures/folders/folder-taker';
import { heldLock, seenFromAnotherMachine } from '../../fixtures/folders/lock-folder';

afterAll(endAll);

const MANY_YEARS = 20 * 365 * 24 * 60 * 60 * 1_000;

/** Has the clock of this process jump by years, to and fro, whenever it is asked. */
function jumpingClock(): void {
  let asked = 0;
  const now = vi.spyOn(Date, 'now').mockImplementation(() => {
    asked += 1;
    return asked % 2 === 0 ? 0 : MANY_YEARS * asked;
  });
  onTestFinished(() => void now.mockRestore());
}

/** A process that has a folder's database open, and writes to it when it is told. */
async function writerOn(dataFolder: string, ...how: 'without timers'[]) {
  const program = await programArguments('tests/fixtures/programs/write-when-told.ts');
  const child = spawn(process.execPath, [...program, dataFolder, ...how], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    stderr: text(child.stderr),
    next: async () => (await lines.next()).value ?? 'it ended',
    tell: (line: string) => void child.stdin.write(`${line}\n`),
  };
}

async function recordedIn(dataFolder: string): Promise<string[]> {
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const store = await openStore(place);
  try {
    return (await store.db.agreement.findMany()).map(({ slug }) => slug);
  } finally {
    await store.close();
  }
}

const takenOver = (dataFolder: string) =>
  `This process was paused or cut off for so long that another one has taken over the data folder ${dataFolder}.`;

test('a folder held on another machine is refused as soon as its lease is renewed, whatever clocks and times of files say', async () => {
  const folder = emptyFolder();
  const other = await folderTaker();
  expect(await other.take(folder)).toBe('held');
  await seenFromAnotherMachine(folder);
  jumpingClock();
  for (const time of [0, 4_000_000_000]) {
    utimesSync(heldLock(folder).lease, time, time);
    await expect(takeFolder(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by the process ${other.pid} of another machine (host name far-away). Stop that process, or set DATA_FOLDER to another folder.`,
    );
  }
});

test('a folder of a process that ended on another machine is taken over within 15 seconds, whatever the clock says', async () => {
  const folder = emptyFolder();
  const other = await folderTaker();
  expect(await other.take(folder)).toBe('held');
  await other.kill();
  await seenFromAnotherMachine(folder);
  jumpingClock();
  const before = performance.now();
  (await takeFolder(folder)).release();
  const taken = performance.now() - before;
  expect(taken).toBeGreaterThan(9_000);
  expect(taken).toBeLessThan(15_000);
});

test('a process that was paused on another machine, and lost its folder, ends before it acknowledges another write', async () => {
  const folder = await aDataFolder();
  const writer = await writerOn(folder);
  expect(await writer.next()).toBe('open');
  writer.tell('uk-norway');
  expect(await writer.next()).toBe('uk-norway');
  await seenFromAnotherMachine(folder);
  writer.child.kill('SIGSTOP');
  const recorded = await recordedIn(folder);
  const ended = once(writer.child, 'exit');
  writer.tell('trinity-house');
  writer.child.kill('SIGCONT');
  expect(await writer.next()).toBe('it ended');
  expect(await ended).toEqual([1, null]);
  expect(await writer.stderr).toContain(takenOver(folder));
  expect(recorded).toEqual(['uk-norway']);
  expect(await recordedIn(folder)).toEqual(['uk-norway']);
}, 180_000);

test('a write is not acknowledged where the lease went just before it, which no timer has told yet', async () => {
  const folder = await aDataFolder();
  const writer = await writerOn(folder, 'without timers');
  expect(await writer.next()).toBe('open');
  writer.tell('uk-norway');
  expect(await writer.next()).toBe('uk-norway');
  const ended = once(writer.child, 'exit');
  writer.tell('lose trinity-house');
  expect(await writer.next()).toBe('it ended');
  expect(await ended).toEqual([1, null]);
  expect(await writer.stderr).toContain(takenOver(folder));
}, 180_000);

test('a process ends by itself, when it writes nothing, once its lease is gone', async () => {
  const folder = await aDataFolder();
  const writer = await writerOn(folder);
  expect(await writer.next()).toBe('open');
  const ended = once(writer.child, 'exit');
  rmSync(heldLock(folder).lease);
  expect(await ended).toEqual([1, null]);
  expect(await writer.stderr).toContain(takenOver(folder));
}, 180_000);

test('the lock asks no clock for the time', () => {
  const sources = ['folder-lock', 'holder', 'lease', 'lock-files', 'lock-socket'].map((name) =>
    readFileSync(`lib/db/folder-lock/${name}.ts`, 'utf8'),
  );
  expect(sources.filter((source) => /\bDate\b|mtime|hrtime/.test(source))).toEqual([]);
});
