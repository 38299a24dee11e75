import { openStore, type Store, StoreRefusal } from '@/lib/db/connection/open';
import { writeMissingHashes } from '@/lib/db/records/write-hashes';
import { appFile } from './app-folder';
import { settings } from './env';
import { followRevisions } from './listen-notify/follow-revisions';
import { openStoreOnce } from './store';

/** Puts the record documents in a folder on the record, those that are missing, and gives sentences on what it did. */
type Seed = (db: Store['db'], folder: string) => Promise<string[]>;

/**
 * Opens the process's store, seeds an embedded one, and follows its revisions. Where it refuses, it says why and ends
 * the process, since Next would go on without it.
 */
export async function openOrEnd(seed: Seed): Promise<void> {
  try {
    const store = await openStoreOnce(openSettled);
    if (store.engine === 'embedded') await seedStore(store, seed);
    await followRevisions(store);
  } catch (error) {
    console.error(error instanceof StoreRefusal ? error.message : error);
    process.exit(1);
  }
}

/**
 * Opens the store that the settings name, without making it the process's own; throws a `StoreRefusal`. Revisions of
 * earlier releases get their hashes.
 */
export async function openSettled(): Promise<Store> {
  const { DATABASE_URL, DATABASE_POOL_SIZE, DATA_FOLDER } = settings();
  const store = await openStore({
    databaseUrl: DATABASE_URL,
    poolSize: DATABASE_POOL_SIZE,
    dataFolder: DATA_FOLDER,
    migrationsFolder: appFile('prisma/migrations'),
  });
  try {
    await writeMissingHashes(store.db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Seeds a store with the documents of this release, and prints a line on what was done, if anything. */
export async function seedStore({ db }: Store, seed: Seed): Promise<void> {
  const told = await seed(db, appFile('prisma/seed'));
  if (told.length > 0) console.log(told.join(' '));
}
