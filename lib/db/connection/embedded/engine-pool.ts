import type { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { EngineStream } from './engine-stream';

// The engine has one session, which outlives the clients that speak to it.
const BEGIN = 'ROLLBACK; DEALLOCATE ALL';

/** The one connection to an embedded engine. */
export interface EnginePool {
  /** Whoever asks while the connection is in use waits, also for the end of a transaction. */
  pool: Pool;
  /** Has the connection made anew, without what was prepared on it, once it was used again. */
  replaceAll(): void;
}

/** The one connection to an embedded engine; `onNotification` is called with what is notified on it. */
export function enginePool(
  pglite: PGlite,
  onNotification: (channel: string, payload: string) => void,
): EnginePool {
  let outdated = false;
  const pool = new Pool({
    stream: () => new EngineStream(pglite),
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    onConnect: async (client) => {
      await client.query(BEGIN);
    },
  });
  // One that the engine ended while nobody used it is made anew when it is needed.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('notification', ({ channel, payload = '' }) => onNotification(channel, payload));
  });
  // What others have the engine do past this connection.
  pglite.onNotification(onNotification);
  pool.on('release', (_error, client) => {
    // The pool keeps none that is ending.
    if (outdated) void client.end();
    outdated = false;
  });
  const replaceAll = () => {
    outdated = true;
  };
  return { pool, replaceAll };
}
