import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { FolderLock } from '../../folder-lock/folder-lock';
import { DurableFolder, fsyncPath } from './embedded-folder';

/** The memory that the engine shares: the record takes a few megabytes, and the 128 of a default are written to at each start. */
export const SMALL = ['-c', 'shared_buffers=32MB'];

/** What the engine is started with; its adapter for Prisma takes the session's zone to be UTC. */
export const START = [...PGlite.defaultStartParams, ...SMALL, '-c', 'timezone=UTC'];

// Without `-F` the engine syncs.
const DURABLE = [...START.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];

/** Opens the embedded database in a folder whose lock is held, and makes it first where there is none. */
export async function openDatabase(dataFolder: string, lock: FolderLock): Promise<PGlite> {
  const folder = join(dataFolder, 'database');
  if (!existsSync(folder)) await makeDatabase(folder, lock);
  return PGlite.create({ fs: new DurableFolder(folder, lock.confirm), startParams: DURABLE });
}

/** Makes a database, and fills it: aside, and moved into place when it is whole, so that an end halfway leaves nothing that looks like one. */
export async function makeDatabase(
  folder: string,
  lock: FolderLock,
  fill: (pglite: PGlite) => Promise<void> = async () => {},
): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const pglite = await PGlite.create({
    fs: new DurableFolder(aside, lock.confirm),
    startParams: START,
    initDbStartParams: SMALL,
  });
  try {
    await fill(pglite);
  } finally {
    await pglite.close();
  }
  fsyncTree(aside);
  lock.confirm();
  renameSync(aside, folder);
  fsyncPath(dirname(folder));
}

function fsyncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) fsyncPath(join(entry.parentPath, entry.name));
  }
  fsyncPath(folder);
}
