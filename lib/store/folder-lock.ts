import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { processStart } from './process-start';
import { StoreRefusal } from './store-refusal';

/** A data folder that this process holds alone. */
export interface FolderLock {
  release(): void;
}

const Lock = z.object({
  holder: z.object({ pid: z.int().positive(), started: z.string().nullable() }).nullable(),
});
type Lock = z.infer<typeof Lock>;

/**
 * Takes a data folder for this process, making it where it is missing, and takes over the lock of a process that has
 * gone; throws a `StoreRefusal` while a live one holds it.
 */
export function takeFolder(dataFolder: string): FolderLock {
  const folder = makeLockFolder(dataFolder);
  // Locks are files numbered upwards, made whole by a hard link, which fails where the number is taken. The
  // highest one holds and is removed only by a higher one, so of several takers exactly one can have it.
  for (;;) {
    const last = highest(folder);
    const held = last === 0 ? 'free' : readLock(folder, last);
    if (held === 'removed') continue;
    if (held !== 'free') refuseWhileAlive(held, dataFolder);
    const mine = last + 1;
    if (!makeLock(folder, mine)) continue;
    if (highest(folder) !== mine) {
      rmSync(join(folder, String(mine)), { force: true });
      continue;
    }
    removeAllBut(folder, mine);
    return { release: () => freeLock(folder, mine) };
  }
}

function refuseWhileAlive({ holder }: Lock, dataFolder: string): void {
  if (!holder) return;
  const start = processStart(holder.pid);
  const gone =
    start === 'gone' ||
    (start !== 'unknown' && holder.started !== null && start.started !== holder.started);
  if (gone) return;
  throw new StoreRefusal(
    'folder held',
    `The data folder ${resolve(dataFolder)} is in use by the process ${holder.pid}. Stop that process, or set DATA_FOLDER to another folder.`,
  );
}

function makeLockFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'lock');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefusal(
      'folder unusable',
      `The data folder ${resolve(dataFolder)} cannot be made: ${reason}. Set DATA_FOLDER to a folder that can be written.`,
      { cause: error },
    );
  }
  return folder;
}

function highest(folder: string): number {
  return Math.max(0, ...readdirSync(folder).filter(isNumber).map(Number));
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function readLock(folder: string, number: number): Lock | 'removed' {
  let text: string;
  try {
    text = readFileSync(join(folder, String(number)), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'removed';
    throw error;
  }
  return Lock.parse(JSON.parse(text));
}

function makeLock(folder: string, number: number): boolean {
  const start = processStart(process.pid);
  const started = typeof start === 'string' ? null : start.started;
  const draft = writeDraft(folder, { holder: { pid: process.pid, started } });
  try {
    linkSync(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    // The winner sweeps away what others were about to link.
    if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOENT')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function freeLock(folder: string, number: number): void {
  renameSync(writeDraft(folder, { holder: null }), join(folder, String(number)));
}

function writeDraft(folder: string, lock: Lock): string {
  const draft = join(folder, `draft-${process.pid}-${process.hrtime.bigint()}`);
  const file = openSync(draft, 'wx');
  writeSync(file, JSON.stringify(lock));
  fsyncSync(file);
  closeSync(file);
  return draft;
}

function removeAllBut(folder: string, mine: number): void {
  for (const name of readdirSync(folder)) {
    if (name !== String(mine)) rmSync(join(folder, name), { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
