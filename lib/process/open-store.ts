import { openStore, type Store, StoreRefusal } from '@/lib/db/connection/open';
import { readRevisions } from '@/lib/db/records/read-revision';
import { appFile } from './app-folder';
import { settings } from './env';
import { followRevisions } from './follow-revisions';
import { openStoreOnce } from './store';

type Seed = (db: Store['db']) => Promise<unknown>;

/**
 * Opens the process's store, seeds an embedded one that is empty, and follows its revisions. Where it refuses, it
 * says why and ends the process, since Next would go on without it.
 */
export async function openOrEnd(seed: Seed): Promise<void> {
  try {
    const store = await openStoreOnce(openSettled);
    if (store.engine === 'embedded') await seedIfEmpty(store, seed);
    await followRevisions(store);
  } catch (error) {
    console.error(error instanceof StoreRefusal ? error.message : error);
    process.exit(1);
  }
}

/** Opens the store that the settings name, without making it the process's own; throws a `StoreRefusal`. */
export async function openSettled(): Promise<Store> {
  const { DATABASE_URL, DATA_FOLDER } = settings();
  return openStore({
    databaseUrl: DATABASE_URL,
    dataFolder: DATA_FOLDER,
    migrationsFolder: appFile('prisma/migrations'),
  });
}

/** Seeds a store that holds no agreement; says whether it did. */
export async function seedIfEmpty({ db }: Store, seed: Seed): Promise<boolean> {
  if ((await readRevisions(db)).size > 0) return false;
  await seed(db);
  return true;
}
