import { setTimeout as pause } from 'node:timers/promises';
import { openStore, type Store, StoreRefusal } from '@/lib/db/connection/open';
import { readRevisions } from '@/lib/db/records/read-revision';
import { appFile } from './app-folder';
import { settings } from './env';
import { noteEcho } from './notifications';
import { noteAnyChange, noteConsidered, noteRevision, setListening } from './record-cache';
import { survey } from './records';
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
    await follow(store);
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

/** Keeps memory in step with a store's revisions, from now on and by itself. */
export async function follow(store: Store): Promise<void> {
  let gaps = 0;
  await store.listen({
    onRevision: noteRevision,
    onConsidered: noteConsidered,
    onSittings: noteAnyChange,
    onEcho: noteEcho,
    onGap: () => {
      gaps += 1;
      setListening(false);
    },
    onRestored: async () => {
      const gap = gaps;
      await surveyUntilItSucceeds();
      // Decisions and calendars are not counted: any may have been missed.
      noteAnyChange();
      if (gap === gaps) setListening(true);
    },
  });
  setListening(true);
}

async function surveyUntilItSucceeds(): Promise<void> {
  // The first may join a survey that began while revisions were still being missed.
  for (let surveys = 0; surveys < 2; ) {
    const surveyed = await survey().then(
      () => true,
      () => false,
    );
    if (surveyed) surveys += 1;
    else await pause(1_000, undefined, { ref: false });
  }
}
