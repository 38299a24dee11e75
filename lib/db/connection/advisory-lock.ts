import { inTime } from './in-time';
import { connect } from './server/server-connection';

/** What only one process of all that share a database does at a time; each has a number, which must never change. */
export const LOCKS = {
  'news poll': 72_707_401,
  'search index': 72_707_402,
  backup: 72_707_403,
  'missing hashes': 72_707_404,
  'source checks': 72_707_411,
} as const;
export type Lock = keyof typeof LOCKS;

/**
 * Does work under a lock of a server's session, which ends with this process however that ends; gives "elsewhere",
 * without waiting, where the lock is held by another process or by this one.
 */
export async function underServersLock<Result>(
  databaseUrl: string,
  lock: Lock,
  work: () => Promise<Result>,
): Promise<Result | 'elsewhere'> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await inTime(
      client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCKS[lock]]),
    );
    return rows[0]?.taken ? await work() : 'elsewhere';
  } finally {
    // The server gives the lock back with the session, also where the connection was lost meanwhile.
    await client.end().catch(() => {});
  }
}

/** The same for the embedded database, which no other process can open: locks are those of this process. */
export function locksOfProcess(): <Result>(
  lock: Lock,
  work: () => Promise<Result>,
) => Promise<Result | 'elsewhere'> {
  const held = new Set<Lock>();
  return async (lock, work) => {
    if (held.has(lock)) return 'elsewhere';
    held.add(lock);
    try {
      return await work();
    } finally {
      held.delete(lock);
    }
  };
}
