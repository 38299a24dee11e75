import { DatabaseError, Pool, type PoolClient } from 'pg';
import { inTime } from '../in-time';
import { connect, connectionConfig } from './server-connection';

// In milliseconds: after how long without a byte either way a connection is asked about, and how often that is looked
// at. A network that drops what it is given says nothing, and keeps a connection open for a quarter of an hour.
const SILENCE = 2_000;
const LOOK = 500;

// PostgreSQL's error codes (appendix A).
const TOO_MANY_CONNECTIONS = '53300';

// What the server itself bounds, in milliseconds; set by statements, since poolers refuse such parameters of a start.
const SESSION = `
  SET TIME ZONE 'UTC';
  SET lock_timeout = 20000;
  SET statement_timeout = 120000;
  SET idle_in_transaction_session_timeout = 30000;
  SELECT pg_backend_pid() AS pid`;

/** Connections to a server. */
export interface ServerPool {
  pool: Pool;
  /** Has those that nobody uses made anew when they are needed: where one was lost, others may be as silent as it was. */
  replaceIdle(): void;
  /** Has each that there is be used once more at most. */
  replaceAll(): void;
}

/**
 * Connections to a server, at most so many. One over which no answer comes any more is ended, with what it was doing at
 * the server, and whoever waits for it is told; it and those that nobody uses are made anew.
 */
export function serverPool(databaseUrl: string, size: number): ServerPool {
  const [all, idle] = [new Set<PoolClient>(), new Set<PoolClient>()];
  let outdated = new WeakSet<PoolClient>();
  const replaceIdle = () => {
    for (const { connection } of idle) connection.stream.destroy();
  };
  const pool = new Pool({
    ...connectionConfig(databaseUrl),
    max: size,
    // Types of the pool call every client one that can be released.
    onConnect: async (client) => {
      const { connection } = client as PoolClient;
      try {
        const pid = await inTime(beginSession(client as PoolClient));
        const isBusy = (isSilent: () => boolean) => isAtWork(databaseUrl, pid, isSilent);
        watch(client as PoolClient, isBusy, replaceIdle);
      } catch (error) {
        // The pool would wait for a goodbye.
        connection.stream.destroy();
        throw error;
      }
    },
  });
  // One that waits and is ended by the server is made anew when it is needed. Prisma listens only until it disconnects.
  pool.on('error', () => {});
  pool.on('connect', (client) => all.add(client));
  pool.on('release', (_error, client) => {
    // The pool keeps none that is ending.
    if (outdated.has(client)) void client.end();
    else idle.add(client);
  });
  pool.on('acquire', (client) => idle.delete(client));
  pool.on('remove', (client) => {
    all.delete(client);
    idle.delete(client);
  });
  const replaceAll = () => {
    outdated = new WeakSet(all);
  };
  return { pool, replaceIdle, replaceAll };
}

// Prisma's adapter takes the session's zone to be UTC.
async function beginSession(client: PoolClient): Promise<number> {
  // Of several statements, `pg` gives the results of each.
  const results: unknown = await client.query(SESSION);
  const last: unknown = Array.isArray(results) ? results.at(-1) : undefined;
  const pid: unknown = (last as { rows?: { pid?: unknown }[] } | undefined)?.rows?.[0]?.pid;
  if (typeof pid !== 'number') throw new Error('the server told no number of its process');
  return pid;
}

/** Destroys a connection that stays silent on what it was asked, unless the server is still at work on that. */
function watch(
  { connection }: PoolClient,
  isAtWork: (isSilent: () => boolean) => Promise<boolean>,
  onLost: () => void,
): void {
  const socket = connection.stream as typeof connection.stream & {
    bytesRead: number;
    bytesWritten: number;
    writableLength: number;
  };
  // In bytes: what has come and what has gone. While a long statement is still being sent, the server is not at work on it.
  const moved = () => socket.bytesRead + socket.bytesWritten - socket.writableLength;
  let answeredUpTo = socket.bytesWritten;
  let [before, since, isAsking] = [moved(), performance.now(), false];
  // Before the client's own listener, which sends the next query at once.
  connection.prependListener('readyForQuery', () => {
    answeredUpTo = socket.bytesWritten;
  });
  const look = async () => {
    const isWaiting = socket.bytesWritten > answeredUpTo;
    if (!isWaiting || moved() !== before) {
      [before, since] = [moved(), performance.now()];
    } else if (performance.now() - since >= SILENCE && !isAsking) {
      isAsking = true;
      const answered = answeredUpTo;
      const isSilent = () => answeredUpTo === answered && moved() === before;
      // Where this process itself was held up, the answer may have come already, and not been read.
      await new Promise(setImmediate);
      if (isSilent()) {
        if (await isAtWork(isSilent)) since = performance.now();
        else if (isSilent()) {
          socket.destroy();
          onLost();
        }
      }
      isAsking = false;
    }
  };
  const timer = setInterval(look, LOOK);
  timer.unref();
  connection.once('end', () => clearInterval(timer));
}

/**
 * Whether the server is at work for one of its processes, asked over another connection; one that waits for a question,
 * and is silent still, is ended there, with the locks that it holds. A server that has no connection left is at work;
 * where there is no asking otherwise, it is taken to be at work for nobody.
 */
async function isAtWork(
  databaseUrl: string,
  pid: number,
  isSilent: () => boolean,
): Promise<boolean> {
  try {
    const client = await connect(databaseUrl);
    try {
      const { rows } = await inTime(
        client.query<{ active: boolean }>(
          `SELECT state = 'active' AS active FROM pg_stat_activity
           WHERE pid = $1 AND application_name = current_setting('application_name')`,
          [pid],
        ),
      );
      const [found] = rows;
      if (found && !found.active && isSilent()) {
        await inTime(client.query('SELECT pg_terminate_backend($1)', [pid]));
      }
      return found?.active ?? false;
    } finally {
      void client.end().catch(() => {});
    }
  } catch (error) {
    return error instanceof DatabaseError && error.code === TOO_MANY_CONNECTIONS;
  }
}
