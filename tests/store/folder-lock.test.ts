import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeFolder } from '@/lib/store/folder-lock';
import { processStart } from '@/lib/store/process-start';
import { emptyFolder } from '../fixtures/folder';
import { folderTaker } from '../fixtures/folder-taker';

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

test('a folder that is not there is made, with those above it', () => {
  const folder = join(emptyFolder(), 'some', 'where');
  takeFolder(folder).release();
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('a folder held by a live process is refused by that process’s number, and free once it is killed', async () => {
  const folder = emptyFolder();
  const other = folderTaker();
  expect(await other.take(folder)).toBe('held');
  expect(() => takeFolder(folder)).toThrow(
    `The data folder ${folder} is in use by the process ${other.pid}. Stop that process, or set DATA_FOLDER to another folder.`,
  );
  await other.kill();
  takeFolder(folder).release();
});

test('a folder held by this process is refused to it, and free once it is released', () => {
  const folder = emptyFolder();
  const lock = takeFolder(folder);
  expect(() => takeFolder(folder)).toThrow(`is in use by the process ${process.pid}.`);
  lock.release();
  takeFolder(folder).release();
});

test('a lock whose process number now belongs to another process is taken over', () => {
  const folder = lockedBy({ pid: process.pid, started: 'another boot 12345' });
  takeFolder(folder).release();
});

test('a lock whose process runs is kept, also where its start was not known', () => {
  const known = lockedBy({ pid: process.pid, started: ownStart() });
  expect(() => takeFolder(known)).toThrow('is in use');
  const unknown = lockedBy({ pid: process.pid, started: null });
  expect(() => takeFolder(unknown)).toThrow('is in use');
});

test('of processes that find a dead lock together exactly one takes it over', async () => {
  const dead = emptyFolder();
  const gone = folderTaker();
  expect(await gone.take(dead)).toBe('held');
  await gone.kill();

  const takers = Array.from({ length: 4 }, folderTaker);
  // Each has started when it has answered.
  await Promise.all(takers.map((taker) => taker.take(emptyFolder())));
  for (let round = 1; round <= 25; round += 1) {
    const folder = emptyFolder();
    cpSync(dead, folder, { recursive: true });
    const answers = await Promise.all(takers.map((taker) => taker.take(folder)));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('is in use by the process'))).toHaveLength(3);
  }
});

test('a process that has ended is gone', async () => {
  const other = folderTaker();
  expect(await other.take(emptyFolder())).toBe('held');
  expect(processStart(other.pid ?? 0)).toHaveProperty('started');
  await other.kill();
  expect(processStart(other.pid ?? 0)).toBe('gone');
});
