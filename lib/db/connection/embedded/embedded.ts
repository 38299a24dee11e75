import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import { PrismaClient } from '@/prisma/client/client';
import { takeFolder } from '../../folder-lock/folder-lock';
import { makePrivate } from '../../folder-lock/private-folder';
import { migrate } from '../../migrations/migrate';
import { readMigrations } from '../../migrations/migration';
import { locksOfProcess } from '../advisory-lock';
import { leaveMarker, requireKept } from '../folder-marker';
import { type FolderState, folderState, requireRoom } from '../folder-state';
import { inTime, PATIENCE } from '../in-time';
import { NOTIFICATIONS, notify } from '../notification';
import { PreparedAdapter } from '../prepared-adapter';
import { AT_ONE_MOMENT, clientSession, embeddedSession } from '../sql-session';
import type { Listener, Store } from '../store';
import { openDatabase } from './embedded-database';
import { enginePool } from './engine-pool';

/** Opens the embedded database of a data folder, made and migrated if it must be; throws a `StoreRefusal`. */
export async function openEmbedded(dataFolder: string, migrationsFolder: string): Promise<Store> {
  const migrations = await readMigrations(migrationsFolder);
  makePrivate(dataFolder);
  const lock = await takeFolder(dataFolder);
  try {
    requireKept(dataFolder);
    const pglite = await openDatabase(dataFolder, lock);
    try {
      await migrate(embeddedSession(pglite), migrations);
    } catch (error) {
      await pglite.close();
      throw error;
    }
    leaveMarker(dataFolder);
    return embeddedStore(pglite, lock.release, () => folderState(dataFolder));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How to have the engine make a checkpoint, which it does by itself only as it ends; nothing where nothing was written. */
function checkpoints(pool: Pool, state: () => FolderState): () => Promise<void> {
  let reached = '';
  const position = async () => {
    const { rows } = await pool.query<{ at: string }>(
      'SELECT pg_current_wal_insert_lsn()::text AS at',
    );
    return rows[0]?.at ?? '';
  };
  return async () => {
    if (state() !== 'sound' || (await position()) === reached) return;
    await pool.query('CHECKPOINT');
    reached = await position();
  };
}

/**
 * The store over a running embedded database; `onClosed` is called once it has ended. `state`: how its folder stands;
 * one in memory has none that could fail.
 */
export function embeddedStore(
  pglite: PGlite,
  onClosed: () => void,
  state: () => FolderState = () => 'sound',
): Store {
  const listeners: Listener[] = [];
  const { pool, replaceAll } = enginePool(pglite, (channel, payload) => {
    for (const listener of listeners) notify(listener, channel, payload);
  });
  const adapter = new PreparedAdapter(pool, replaceAll, (sql) => requireRoom(sql, state));
  const db = new PrismaClient({ adapter });
  let closing: Promise<void> | undefined;
  let answeredAt = Number.NEGATIVE_INFINITY;
  const close = async () => {
    await db.$disconnect();
    await pool.end();
    await pglite.close();
    onClosed();
  };
  return {
    engine: 'embedded',
    db,
    listen: async (listener) => {
      listeners.push(listener);
      await pool.query(NOTIFICATIONS.map((name) => `LISTEN ${name}`).join('; '));
    },
    withAdvisoryLock: locksOfProcess(),
    folder: state,
    pool: () => null,
    checkpoint: checkpoints(pool, state),
    snapshot: async (read) => {
      const client = await pool.connect();
      const { rows, run } = clientSession(client);
      try {
        await run(`BEGIN TRANSACTION ${AT_ONE_MOMENT}`);
        return await read({
          rows: async (...asked) => {
            const answer = await rows(...asked);
            answeredAt = performance.now();
            return answer;
          },
          run,
        });
      } finally {
        answeredAt = Number.NEGATIVE_INFINITY;
        client.release(
          await run('ROLLBACK').then(
            () => false,
            () => true,
          ),
        );
      }
    },
    ping: async () => {
      // While it is read as a whole nothing else has its turn, and each answer shows that it lives.
      if (performance.now() - answeredAt < PATIENCE) return;
      await inTime(pool.query('SELECT 1'));
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
