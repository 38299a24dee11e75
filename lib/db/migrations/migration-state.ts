import { z } from 'zod';
import type { SqlSession } from '../connection/sql-session';
import { StoreRefusal } from '../connection/store-refusal';
import type { Migration } from './migration';

/** How a database stands to the program's migrations; `migrations` names those that make the difference. */
export type MigrationState =
  | { state: 'up to date' }
  | { state: 'behind' | 'ahead' | 'changed' | 'unfinished'; migrations: string[] };

const Applied = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished: z.boolean(),
});

/** Compares a database's history (Prisma's table `_prisma_migrations`) with the program's migrations. */
export async function migrationState(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<MigrationState> {
  const applied = await readApplied(session);
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const done = new Set(applied.map(({ migration_name }) => migration_name));
  const differences = [
    { state: 'unfinished', migrations: namesOf(applied.filter(({ finished }) => !finished)) },
    {
      state: 'ahead',
      migrations: namesOf(applied.filter(({ migration_name }) => !known.has(migration_name))),
    },
    {
      state: 'changed',
      migrations: namesOf(
        applied.filter(({ migration_name, checksum }) => known.get(migration_name) !== checksum),
      ),
    },
    { state: 'behind', migrations: [...known.keys()].filter((name) => !done.has(name)) },
  ] satisfies MigrationState[];
  return differences.find((found) => found.migrations.length > 0) ?? { state: 'up to date' };
}

/** Throws a `StoreRefusal` for a database that is anything but up to date, saying what to do about it. */
export function requireUpToDate(found: MigrationState): void {
  if (found.state === 'up to date') return;
  const names = found.migrations.join(', ');
  switch (found.state) {
    case 'behind':
      throw new StoreRefusal(
        found.state,
        `The database is behind this program: it lacks ${names}. Run “npm run migrate”, then start again.`,
      );
    case 'ahead':
      throw new StoreRefusal(
        found.state,
        `The database is ahead of this program, which does not know ${names}. Start the newer version that migrated it.`,
      );
    case 'changed':
      throw new StoreRefusal(
        found.state,
        `The database was migrated by another text of ${names} than this program has. Put prisma/migrations back as released.`,
      );
    case 'unfinished':
      throw new StoreRefusal(
        found.state,
        `The migration ${names} was begun on the database by another program and not finished. Put it right with “prisma migrate resolve”, then start again.`,
      );
  }
}

async function readApplied(session: SqlSession): Promise<z.infer<typeof Applied>[]> {
  const [table] = await session.rows(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  if (table?.['present'] !== true) return [];
  const rows = await session.rows(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return z.array(Applied).parse(rows);
}

function namesOf(applied: readonly { migration_name: string }[]): string[] {
  return applied.map(({ migration_name }) => migration_name);
}
