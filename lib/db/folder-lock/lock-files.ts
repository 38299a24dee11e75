import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Holder } from './holder';

/** A holder as versions without a lease wrote it. */
const EarlierHolder = z.object({ pid: z.int().positive(), started: z.string().nullable() });
export type EarlierHolder = z.infer<typeof EarlierHolder>;

const Lock = z.object({ holder: z.union([Holder, EarlierHolder]).nullable() });

/** What a lock file says; a holder of null: it was released. */
export type Lock = z.infer<typeof Lock>;

// Lock files are numbered upwards, and the highest one counts. What belongs to one of them bears its number first.
const NUMBERED = /^(\d+)(-.*)?$/;

/** The number of the lock that counts in a lock folder; 0 where there is none. */
export function highestLock(folder: string): number {
  const numbers = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  return Math.max(0, ...numbers.map(Number));
}

/** Reads the lock of a number; `removed` where it is gone. */
export function readLock(folder: string, number: number): Lock | 'removed' {
  try {
    return Lock.parse(JSON.parse(readFileSync(join(folder, String(number)), 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'removed';
    throw error;
  }
}

/** Makes the lock of a number, whole or not at all; says whether the number was free. */
export function makeLock(folder: string, number: number, holder: Holder): boolean {
  const draft = writeDraft(folder, holder.key, { holder });
  try {
    // A hard link fails where the name is taken, so of several takers one has it.
    linkSync(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    // Whoever has taken a higher number sweeps away what was about to be linked.
    if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOENT')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Says in a lock that it is released. */
export function freeLock(folder: string, number: number, key: string): void {
  renameSync(writeDraft(folder, key, { holder: null }), join(folder, String(number)));
}

/** Takes back a lock that did not come to count. */
export function removeLock(folder: string, number: number): void {
  rmSync(join(folder, String(number)), { force: true });
}

/**
 * Removes what belongs to lower numbers, their leases first of all. The lock just below stays: whoever lists the folder
 * while numbers go up could else miss both, and take itself for the highest.
 */
export function removeBelow(folder: string, number: number): void {
  const lower = readdirSync(folder).flatMap((name) => {
    const [, digits, rest] = NUMBERED.exec(name) ?? [];
    const own = Number(digits);
    if (digits === undefined || own >= number) return [];
    return rest === undefined && own === number - 1 ? [] : [name];
  });
  const leasesFirst = lower.sort((a, b) => Number(isLease(b)) - Number(isLease(a)));
  for (const name of leasesFirst) rmSync(join(folder, name), { force: true });
}

/** The names of a holder's lease and socket in the lock folder. */
export function namesOf(key: string): { lease: string; socket: string } {
  return { lease: `${key}.lease`, socket: `${key}.sock` };
}

function isLease(name: string): boolean {
  return name.endsWith('.lease');
}

function writeDraft(folder: string, key: string, lock: Lock): string {
  const draft = join(folder, `${key}.draft`);
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, JSON.stringify(lock));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
