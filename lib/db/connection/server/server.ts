import { PrismaClient } from '@/prisma/client/client';
import { migrate } from '../../migrations/migrate';
import { readMigrations } from '../../migrations/migration';
import { migrationState, requireUpToDate } from '../../migrations/migration-state';
import { underServersLock } from '../advisory-lock';
import { inTime } from '../in-time';
import { PreparedAdapter } from '../prepared-adapter';
import { AT_ONE_MOMENT, clientSession, type SqlSession } from '../sql-session';
import type { Store } from '../store';
import { connect } from './server-connection';
import { listenOnServer } from './server-listener';
import { serverPool } from './server-pool';

/** How many connections a process has to a server at most, unless it is told otherwise. */
const POOL_SIZE = 10;

/** Opens the database on a server; throws a `StoreRefusal` for one that is unreachable or not as the migrations leave it. */
export async function openServer(
  databaseUrl: string,
  migrationsFolder: string,
  poolSize = POOL_SIZE,
): Promise<Store> {
  const migrations = await readMigrations(migrationsFolder);
  await inSession(databaseUrl, async (session) =>
    requireUpToDate(await migrationState(session, migrations)),
  );
  return serverStore(databaseUrl, poolSize);
}

/** Applies the migrations that a server's database lacks and gives their names; throws a `StoreRefusal`. */
export async function migrateServer(
  databaseUrl: string,
  migrationsFolder: string,
): Promise<string[]> {
  const migrations = await readMigrations(migrationsFolder);
  return inSession(databaseUrl, (session) => migrate(session, migrations));
}

function serverStore(databaseUrl: string, poolSize: number): Store {
  const { pool, replaceIdle, replaceAll } = serverPool(databaseUrl, poolSize);
  const db = new PrismaClient({ adapter: new PreparedAdapter(pool, replaceAll) });
  const ending = new AbortController();
  let closing: Promise<void> | undefined;
  const close = async () => {
    ending.abort();
    await db.$disconnect();
    await pool.end();
  };
  return {
    engine: 'server',
    db,
    listen: (listener) =>
      listenOnServer(databaseUrl, ending.signal, {
        ...listener,
        onGap: () => {
          replaceIdle();
          listener.onGap();
        },
      }),
    withAdvisoryLock: (lock, work) => underServersLock(databaseUrl, lock, work),
    folder: () => null,
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    checkpoint: async () => {},
    snapshot: (read) =>
      inSession(databaseUrl, async (session) => {
        await session.run(`SET TIME ZONE 'UTC'; BEGIN TRANSACTION ${AT_ONE_MOMENT}`);
        return read(session);
      }),
    ping: async () => {
      await inTime(pool.query('SELECT 1'));
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function inSession<Result>(
  databaseUrl: string,
  work: (session: SqlSession) => Promise<Result>,
): Promise<Result> {
  const client = await connect(databaseUrl);
  try {
    return await work(clientSession(client));
  } finally {
    await client.end();
  }
}
