import { readControl } from '@/lib/control/control-file';
import { StoreRefusal } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server/server';
import { appFile } from '@/lib/process/app-folder';
import { settings } from '@/lib/process/env';
import { openSettled, seedStore } from '@/lib/process/open-store';
import { seed } from '@/prisma/seed/seed';

/** Migrates the database that the settings name and seeds it, prints what it did, and gives a sentence on how it stands; throws a `StoreRefusal`. */
export async function migrateAndSeed(): Promise<string> {
  const { DATABASE_URL, DATA_FOLDER } = settings();
  if (DATABASE_URL !== null) {
    const applied = await migrateServer(DATABASE_URL, appFile('prisma/migrations'));
    for (const name of applied) console.log(`Applied ${name}.`);
  }
  try {
    return await seedSettled();
  } catch (error) {
    const isHeld = error instanceof StoreRefusal && error.reason === 'folder held';
    if (!isHeld || !(await isServedFrom(DATA_FOLDER))) throw error;
    return `The site is running on ${DATA_FOLDER} and migrated the database there when it started.`;
  }
}

async function seedSettled(): Promise<string> {
  const store = await openSettled();
  try {
    await seedStore(store, seed);
    return 'The database is up to date.';
  } finally {
    await store.close();
  }
}

async function isServedFrom(dataFolder: string): Promise<boolean> {
  const left = await readControl(dataFolder);
  if (!left) return false;
  const answer = await fetch(`${left.address}/api/health`).catch(() => null);
  return answer?.ok ?? false;
}
