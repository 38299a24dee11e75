import type { Store } from '@/lib/db/connection/open';
import { runtime } from './runtime';

/** The process's one store; throws when it is not open. */
export function store(): Store {
  if (!runtime.store) throw new Error('the store is not open');
  return runtime.store;
}

/** Opens the process's store on the first call and gives the same one on every later call. */
export function openStoreOnce(open: () => Promise<Store>): Promise<Store> {
  runtime.openingStore ??= open().then((opened) => {
    runtime.store = opened;
    return opened;
  });
  return runtime.openingStore;
}

/** Closes the process's store, where it is open or being opened, and lets go of its folder. */
export async function closeStore(): Promise<void> {
  // One that could not be opened has let go of everything itself.
  const opened = await runtime.openingStore?.catch(() => undefined);
  delete runtime.store;
  delete runtime.openingStore;
  await opened?.close();
}
