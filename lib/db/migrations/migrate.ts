import { randomUUID } from 'node:crypto';
import type { SqlSession } from '../connection/sql-session';
import type { Migration } from './migration';
import { migrationState, requireUpToDate } from './migration-state';

// The lock that Prisma's own migrations take, so that neither runs into the other.
const LOCK = 72_707_369;

/** Prisma's table of applied migrations, as its schema engine makes it. */
const HISTORY = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations that a database lacks, in order, each in a transaction of its own, and gives their names.
 * Throws a `StoreRefusal` for a database that is ahead, changed or unfinished.
 */
export async function migrate(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<string[]> {
  await session.rows('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const found = await migrationState(session, migrations);
    if (found.state !== 'behind') {
      requireUpToDate(found);
      return [];
    }
    await session.run(HISTORY);
    for (const migration of migrations) {
      if (found.migrations.includes(migration.name)) await apply(session, migration);
    }
    return found.migrations;
  } finally {
    await session.rows('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function apply(session: SqlSession, { name, sql, checksum }: Migration): Promise<void> {
  await session.run('BEGIN');
  try {
    await session.run(sql);
    await session.rows(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK');
    throw new Error(`the migration ${name} failed and was undone`, { cause: error });
  }
}
