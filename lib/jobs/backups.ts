import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBackup } from '@/lib/db/backup/write-backup';
import type { Store } from '@/lib/db/connection/open';
import { epochNow, now } from '../process/clock';
import { settings } from '../process/env';
import { backupName, backupTime } from '../process/monitoring/backup-times';
import { store } from '../process/store';
import { repeat } from './repeat';

/** A backup that was made. */
export interface MadeBackup {
  file: string;
  sha256: string;
  bytes: number;
}

const [MINUTE, HOUR] = [60_000, 3_600_000];

/** Makes a backup at a path. */
export async function backUpTo(from: Store, file: string): Promise<MadeBackup> {
  const sha256 = await writeBackup(from, file);
  return { file, sha256, bytes: (await stat(file)).size };
}

/** Makes a backup in a folder, named by its instant, and removes the oldest there beyond so many. */
export async function backUpInto(from: Store, folder: string, keep: number): Promise<MadeBackup> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    // A process that was killed left it unfinished.
    const isPart = name.endsWith('.part') && backupTime(name.slice(0, -'.part'.length)) !== null;
    if (isPart) await rm(join(folder, name), { force: true });
  }
  const name = backupName(now());
  const made = await backUpTo(from, join(folder, name));
  // What a clock that was set back since dates later is no reason to remove what was made now.
  const before = await backupsUpTo(folder, backupTime(name) ?? 0);
  for (const { file } of before.slice(0, -keep)) await rm(file, { force: true });
  return made;
}

/** The backups in a folder that were made by an instant, and when each was (milliseconds since 1970); the oldest first. */
export async function backupsUpTo(
  folder: string,
  until: number,
): Promise<{ file: string; at: number }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const at = backupTime(name);
      return at === null || at > until ? [] : [{ file: join(folder, name), at }];
    })
    .sort((one, other) => one.at - other.at);
}

/**
 * Makes a backup every so many hours in the folder that the settings name, one of all processes on the database; gives
 * how to stop. Nothing is done where none is named. Keeps no process alive.
 */
export function startBackups(): () => void {
  const { BACKUP_FOLDER: folder, BACKUP_EVERY_HOURS, BACKUP_KEEP } = settings();
  if (folder === null) return () => {};
  const work = async () => {
    const last = (await backupsUpTo(folder, epochNow())).at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    if (epochNow() - last < BACKUP_EVERY_HOURS * HOUR) return;
    await store().withAdvisoryLock('backup', () => backUpInto(store(), folder, BACKUP_KEEP));
  };
  return repeat(10 * MINUTE, work, 'A backup could not be made:', { atOnce: true }).stop;
}
