import { setTimeout as wait } from 'node:timers/promises';
import { type FolderLock, takeFolder } from '@/lib/store/folder-lock';
import { StoreRefusal } from '@/lib/store/store-refusal';

/** Does something while no other process does it: waits for one that does, by the lock of a folder. */
export async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await take(folder);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function take(folder: string): Promise<FolderLock> {
  for (;;) {
    try {
      return await takeFolder(folder);
    } catch (error) {
      if (!(error instanceof StoreRefusal && error.reason === 'folder held')) throw error;
      await wait(200);
    }
  }
}
