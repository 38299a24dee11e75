import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, fsyncPath } from './embedded-folder';
import type { FolderLock } from './folder-lock';

// Without `-F` the engine syncs; its adapter for Prisma takes the session's zone to be UTC.
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'timezone=UTC'],
];

/** Opens the embedded database in a folder whose lock is held, and makes it first where there is none. */
export async function openDatabase(dataFolder: string, lock: FolderLock): Promise<PGlite> {
  const folder = join(dataFolder, 'database');
  if (!existsSync(folder)) await makeDatabase(folder, lock);
  return start(folder, lock);
}

/** Made aside and moved into place when it is whole, so that an end halfway leaves nothing that looks like one. */
async function makeDatabase(folder: string, lock: FolderLock): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const pglite = await start(aside, lock);
  await pglite.close();
  fsyncTree(aside);
  lock.confirm();
  renameSync(aside, folder);
  fsyncPath(dirname(folder));
}

async function start(folder: string, { confirm }: FolderLock): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFolder(folder, confirm), startParams: START });
}

function fsyncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) fsyncPath(join(entry.parentPath, entry.name));
  }
  fsyncPath(folder);
}
