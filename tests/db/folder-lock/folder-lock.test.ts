import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { takeFolder } from '@/lib/db/folder-lock/folder-lock';
import { processStart } from '@/lib/db/folder-lock/process-start';
import { programArguments } from '../../fixtures/children/program';
import { emptyFolder } from '../../fixtures/folders/folder';
import { folderTaker } from '../../fixtures/folders/folder-taker';

// Less than it takes to watch a lease, however busy the machine is.
const AT_ONCE = 9_000;

/** A folder with a lock as it was written by versions without a lease. */
function lockedBy(holder: { pid: number; started: string | null } | null): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'lock'));
  writeFileSync(join(folder, 'lock', '1'), JSON.stringify({ holder }));
  return folder;
}

function ownStart(): string {
  const start = processStart(process.pid);
  if (typeof start === 'string') throw new Error(`the start of this process is ${start}`);
  return start.started;
}

async function takenAndReleased(folder: string): Promise<void> {
  (await takeFolder(folder)).release();
}

test('a folder that is not there is made, with those above it, and keeps only its lock once it is released', async () => {
  const folder = join(emptyFolder(), 'some', 'where');
  await takenAndReleased(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  expect(readdirSync(join(folder, 'lock'))).toEqual(['1']);
  expect(readFileSync(join(folder, 'lock', '1'), 'utf8')).toBe('{"holder":null}');
});

test('a folder so deep that a socket’s path could not name it is held like any other', async () => {
  const folder = join(emptyFolder(), 'deep'.repeat(30), 'deeper'.repeat(30));
  const other = await folderTaker();
  expect(await other.take(folder)).toBe('held');
  await expect(takeFolder(folder)).rejects.toThrow(`in use by the process ${other.pid}.`);
  await other.kill();
  await takenAndReleased(folder);
});

test('a folder held by a live process is refused by that process’s number, and free once it is killed', async () => {
  const folder = emptyFolder();
  const other = await folderTaker();
  expect(await other.take(folder)).toBe('held');
  await expect(takeFolder(folder)).rejects.toThrow(
    `The data folder ${folder} is in use by the process ${other.pid}. Stop that process, or set DATA_FOLDER to another folder.`,
  );
  await other.kill();
  const before = performance.now();
  await takenAndReleased(folder);
  expect(performance.now() - before).toBeLessThan(AT_ONCE);
});

test('a folder held by a process that is paused is refused, with what to do, and not taken from it', async () => {
  const folder = emptyFolder();
  const other = await folderTaker();
  expect(await other.take(folder)).toBe('held');
  other.pause();
  await expect(takeFolder(folder)).rejects.toThrow(
    `The data folder ${folder} is in use by the process ${other.pid}, which does not answer: it is paused or busy. Let it go on or end it, or set DATA_FOLDER to another folder.`,
  );
  await other.kill();
  await takenAndReleased(folder);
});

test('a folder held by this process is refused to it, and free once it is released', async () => {
  const folder = emptyFolder();
  const lock = await takeFolder(folder);
  await expect(takeFolder(folder)).rejects.toThrow(`is in use by the process ${process.pid}.`);
  lock.release();
  await takenAndReleased(folder);
});

test('a lock of an earlier version is taken over where its process number now belongs to another process', async () => {
  await takenAndReleased(lockedBy({ pid: process.pid, started: 'another boot 12345' }));
});

test('a lock of an earlier version whose process runs is kept, also where its start was not known', async () => {
  const known = lockedBy({ pid: process.pid, started: ownStart() });
  await expect(takeFolder(known)).rejects.toMatchObject({ reason: 'folder held' });
  const unknown = lockedBy({ pid: process.pid, started: null });
  await expect(takeFolder(unknown)).rejects.toMatchObject({ reason: 'folder held' });
});

test('of processes that find a dead lock together exactly one takes it over', async () => {
  const dead = Array.from({ length: 25 }, emptyFolder);
  const gone = await folderTaker();
  for (const folder of dead) expect(await gone.take(folder)).toBe('held');
  await gone.kill();

  const takers = await Promise.all(Array.from({ length: 4 }, folderTaker));
  // Each has started when it has answered.
  const own = takers.map(() => emptyFolder());
  await Promise.all(takers.map((taker, index) => taker.take(own[index] ?? '')));
  for (const folder of dead) {
    const answers = await Promise.all(takers.map((taker) => taker.take(folder)));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('is in use by the process'))).toHaveLength(3);
  }
}, 180_000);

test('a process that is killed at whatever step of taking over and releasing a folder leaves it to the next', async () => {
  const dead = Array.from({ length: 40 }, emptyFolder);
  const gone = await folderTaker();
  for (const folder of dead) expect(await gone.take(folder)).toBe('held');
  await gone.kill();
  const program = await programArguments('tests/fixtures/programs/taking-until-killed.ts');
  let kills = 0;
  for (const [index, folder] of dead.entries()) {
    const args = [...program, folder, String(index + 1)];
    const child = spawn(process.execPath, args, { stdio: 'pipe' });
    const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    if (printed === 'done\n') break;
    expect(child.signalCode).toBe('SIGKILL');
    kills += 1;
    const before = performance.now();
    const lock = await takeFolder(folder);
    expect(performance.now() - before).toBeLessThan(AT_ONCE);
    await expect(takeFolder(folder)).rejects.toMatchObject({ reason: 'folder held' });
    lock.release();
  }
  // At the socket, the lease, the draft, the link, what was left below, and again for the release.
  expect(kills).toBeGreaterThan(10);
  expect(kills).toBeLessThan(40);
}, 300_000);

test('a process that has ended is gone', async () => {
  const other = await folderTaker();
  expect(await other.take(emptyFolder())).toBe('held');
  expect(processStart(other.pid ?? 0)).toHaveProperty('started');
  await other.kill();
  expect(processStart(other.pid ?? 0)).toBe('gone');
});
