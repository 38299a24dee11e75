import type { Store } from '@/lib/db/connection/open';
import { processWide } from './process-wide';

const held = () => processWide<{ opening?: Promise<Store>; store?: Store }>('store', () => ({}));

/** The process's one store; throws when it is not open. */
export function store(): Store {
  const { store } = held();
  if (!store) throw new Error('the store is not open');
  return store;
}

/** Opens the process's store on the first call and gives the same one on every later call. */
export function openStoreOnce(open: () => Promise<Store>): Promise<Store> {
  const place = held();
  place.opening ??= open().then((opened) => {
    place.store = opened;
    return opened;
  });
  return place.opening;
}

/** Closes the process's store, where it is open or being opened, and lets go of its folder. */
export async function closeStore(): Promise<void> {
  const place = held();
  // One that could not be opened has let go of everything itself.
  const opened = await place.opening?.catch(() => undefined);
  delete place.store;
  delete place.opening;
  await opened?.close();
}
