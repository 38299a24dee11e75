import { setTimeout as wait } from 'node:timers/promises';
import { StoreRefusal } from '@/lib/db/connection/store-refusal';
import { type FolderLock, takeFolder } from '@/lib/db/folder-lock/folder-lock';

/** The folder whose lock is held by whoever generates or builds something here. */
export const PREPARING = '.next/cache/preparing';

/** Does something while no other process does it: waits for one that does, by the lock of a folder. */
export async function underLock<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
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
