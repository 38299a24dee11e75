import { openEmbedded } from './embedded/embedded';
import { openServer } from './server/server';
import type { Store } from './store';

/** Where the database is: a server's address, or the folder of the embedded one. */
export interface StorePlace {
  databaseUrl: string | null;
  /** How many connections to the server there may be at once; not given: ten. */
  poolSize?: number;
  dataFolder: string;
  migrationsFolder: string;
}

/**
 * Opens the store, on the server if one is named, else embedded in this process. The embedded database is made and
 * migrated as needed; a server's is not. Throws a `StoreRefusal` for a database that cannot be used as it is.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const { databaseUrl, dataFolder, migrationsFolder, poolSize } = place;
  return databaseUrl === null
    ? openEmbedded(dataFolder, migrationsFolder)
    : openServer(databaseUrl, migrationsFolder, poolSize);
}

export type { Store } from './store';
export { StoreRefusal } from './store-refusal';
