import { readLastCheck } from '@/lib/db/sources/read-checks';
import { runtime } from '../runtime';

/** When a cited source was last asked, in seconds since 1970; null where none was yet, or the database cannot be read. */
export async function lastSourceCheck(): Promise<number | null> {
  const { store } = runtime;
  // What is measured is told all the same while the database is away.
  const at = store ? await readLastCheck(store.db).catch(() => null) : null;
  return at && at.getTime() / 1_000;
}
