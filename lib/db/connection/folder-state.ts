import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** How a data folder stands: `full`: its disk has too little room to write safely; `gone`: it was removed or unmounted. */
export type FolderState = 'sound' | 'full' | 'gone';

// The engine writes its log in files of 16 MB, made whole before they are used, and goes down where it gets none.
const ROOM = 48_000_000;

/** How the data folder of an embedded database stands at this moment. */
export function folderState(dataFolder: string): FolderState {
  if (!existsSync(join(dataFolder, 'database'))) return 'gone';
  const { blocks, bavail, bsize } = statfsSync(dataFolder);
  // Some network disks tell nothing of their size.
  return blocks > 0 && bavail * bsize < ROOM ? 'full' : 'sound';
}

const WRITES = /\b(INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+(ONLY\s+)?["\w.]+\s+(AS\s+|SET\b))/i;

/** Throws before a statement that writes where the folder takes no writing: the engine itself would not survive it. */
export function requireRoom(sql: string, state: () => FolderState): void {
  if (!WRITES.test(sql)) return;
  switch (state()) {
    case 'full':
      throw Object.assign(new Error('the disk of the data folder is full'), { code: 'ENOSPC' });
    case 'gone':
      throw Object.assign(new Error('the data folder is gone'), { code: '58030' });
  }
}
