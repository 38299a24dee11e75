import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaClient } from '@/prisma/client/client';
import { takeFolder } from '../../folder-lock/folder-lock';
import { makePrivate } from '../../folder-lock/private-folder';
import { migrate } from '../../migrations/migrate';
import { readMigrations } from '../../migrations/migration';
import { locksOfProcess } from '../advisory-lock';
import { leaveMarker, requireKept } from '../folder-marker';
import { type FolderState, folderState } from '../folder-state';
import { inTime, PATIENCE } from '../in-time';
import { NOTIFICATIONS, notify } from '../notification';
import { AT_ONE_MOMENT, embeddedSession, type SqlSession } from '../sql-session';
import type { Store } from '../store';
import { EmbeddedAdapter } from './embedded-adapter';
import { openDatabase } from './embedded-database';

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

/** A session after each of whose statements the event loop has its turn: the engine answers within one. */
function inTurns(session: SqlSession, onAnswer: () => void): SqlSession {
  return {
    rows: async (statement, values) => {
      const rows = await session.rows(statement, values);
      onAnswer();
      await nextTurn();
      return rows;
    },
    run: session.run,
  };
}

/** How to have the engine make a checkpoint, which it does by itself only as it ends; nothing where nothing was written. */
function checkpoints(pglite: PGlite, state: () => FolderState): () => Promise<void> {
  let reached = '';
  const position = async () => {
    const { rows } = await pglite.query<{ at: string }>(
      'SELECT pg_current_wal_insert_lsn()::text AS at',
    );
    return rows[0]?.at ?? '';
  };
  return async () => {
    if (state() !== 'sound' || (await position()) === reached) return;
    await pglite.exec('CHECKPOINT');
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
  const db = new PrismaClient({ adapter: new EmbeddedAdapter(pglite, state) });
  let closing: Promise<void> | undefined;
  let answeredAt = Number.NEGATIVE_INFINITY;
  const close = async () => {
    await db.$disconnect();
    await pglite.close();
    onClosed();
  };
  return {
    engine: 'embedded',
    db,
    listen: async (listener) => {
      for (const name of NOTIFICATIONS) {
        await pglite.listen(name, (payload) => notify(listener, name, payload));
      }
    },
    withAdvisoryLock: locksOfProcess(),
    folder: state,
    pool: () => null,
    checkpoint: checkpoints(pglite, state),
    snapshot: (read) =>
      pglite.transaction(async (tx) => {
        await tx.exec(`SET TRANSACTION ${AT_ONE_MOMENT}`);
        try {
          return await read(inTurns(embeddedSession(tx), () => (answeredAt = performance.now())));
        } finally {
          answeredAt = Number.NEGATIVE_INFINITY;
        }
      }),
    ping: async () => {
      // While it is read as a whole nothing else has its turn, and each answer shows that it lives.
      if (performance.now() - answeredAt < PATIENCE) return;
      await inTime(pglite.query('SELECT 1'));
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
