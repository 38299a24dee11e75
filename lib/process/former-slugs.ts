import { readFormerSlugs } from '@/lib/db/agreements/read-former-slugs';
import { runtime } from './runtime';
import { store } from './store';

/**
 * The slug that an agreement has now, by each that it had before, from memory; null where memory does not know them, or
 * where word of a change may not reach this process.
 */
export function knownFormerSlugs(): ReadonlyMap<string, string> | null {
  const { listening, formerSlugs } = runtime.recordCache;
  return listening ? formerSlugs : null;
}

/** The same after asking the database; throws where that cannot be read. */
export async function formerSlugs(): Promise<ReadonlyMap<string, string>> {
  const { recordCache } = runtime;
  const { generation } = recordCache;
  const found = await readFormerSlugs(store().db);
  // What was renamed meanwhile may be missing: then they are read again by the next who asks.
  if (recordCache.generation === generation) recordCache.formerSlugs = found;
  return found;
}
