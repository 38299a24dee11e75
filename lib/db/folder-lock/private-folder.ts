import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreRefusal } from '../connection/store-refusal';

const OTHERS = 0o077;

/**
 * Makes a data folder where it is missing and sees that no other user of this machine can read it: one that is too
 * open is closed, with a line that says so. A symbolic link counts as the folder it leads to. Throws a `StoreRefusal`
 * for a folder that is another user's, or that cannot be closed. Windows has no such permissions, and is left alone.
 */
export function makePrivate(dataFolder: string): void {
  const folder = resolve(dataFolder);
  const user = process.geteuid?.();
  const { uid, mode } = made(folder);
  if (user === undefined) return;
  if (uid !== user) {
    throw new StoreRefusal(
      'folder unusable',
      `The data folder ${folder} belongs to another user (number ${uid}; this process runs as ${user}), who can read and change all of it. Change its owner with chown, or set DATA_FOLDER to a folder of this user’s own: a missing one is made.`,
    );
  }
  if ((mode & OTHERS) === 0) return;
  close(folder);
  console.warn(
    `The data folder ${folder} was open to other users of this machine (mode ${octal(mode)}). Its mode is now 700: only this process’s user can enter it.`,
  );
}

function made(folder: string) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    makeIfMissing(folder);
    const status = statSync(folder);
    if (!status.isDirectory()) throw new Error('it is a file');
    return status;
  } catch (error) {
    throw unusable(folder, 'made', error, 'Set DATA_FOLDER to a folder that can be written.');
  }
}

function makeIfMissing(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function close(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    // Some disks take a change of mode and do nothing.
    const left = statSync(folder).mode;
    if ((left & OTHERS) !== 0) throw new Error(`its mode stays ${octal(left)}`);
  } catch (error) {
    const remedy = 'Close it with chmod 700, or set DATA_FOLDER to a folder on another disk.';
    throw unusable(folder, 'closed to other users of this machine', error, remedy);
  }
}

function unusable(folder: string, what: string, cause: unknown, remedy: string): StoreRefusal {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The data folder ${folder} cannot be ${what}: ${reason}. ${remedy}`;
  return new StoreRefusal('folder unusable', message, { cause });
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(3, '0');
}
