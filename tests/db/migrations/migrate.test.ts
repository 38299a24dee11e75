import { describe, expect, test } from 'vitest';
import type { SqlSession } from '@/lib/db/connection/sql-session';
import { migrate } from '@/lib/db/migrations/migrate';
import { type Migration, readMigrations } from '@/lib/db/migrations/migration';
import { migrationState, requireUpToDate } from '@/lib/db/migrations/migration-state';
import { forEachEngine } from '../../fixtures/databases/databases';

const FIRST: Migration = {
  name: '20250220000000_first',
  sql: 'CREATE TABLE first (id integer); INSERT INTO first VALUES (1);',
  checksum: 'a'.repeat(64),
};
const SECOND: Migration = {
  name: '20250221000000_second',
  sql: 'CREATE TABLE second (id integer)',
  checksum: 'b'.repeat(64),
};
const FAILING: Migration = {
  name: '20250222000000_failing',
  sql: 'CREATE TABLE third (id integer); SELECT 1 / 0',
  checksum: 'c'.repeat(64),
};

const tables = async ({ rows }: SqlSession) =>
  (
    await rows(`SELECT relname FROM pg_class WHERE relkind = 'r'
    AND relnamespace = 'public'::regnamespace ORDER BY relname`)
  ).map(({ relname }) => relname);

forEachEngine((engine) => {
  test('an empty database is behind, and is up to date once it is migrated', async () => {
    const { session } = await engine.empty();
    const both = [FIRST, SECOND];
    expect(await migrationState(session, both)).toEqual({
      state: 'behind',
      migrations: ['20250220000000_first', '20250221000000_second'],
    });
    expect(await migrate(session, [FIRST])).toEqual(['20250220000000_first']);
    expect(await migrationState(session, both)).toEqual({
      state: 'behind',
      migrations: ['20250221000000_second'],
    });
    expect(await migrate(session, both)).toEqual(['20250221000000_second']);
    expect(await migrationState(session, both)).toEqual({ state: 'up to date' });
    expect(await migrate(session, both)).toEqual([]);
    expect(await tables(session)).toEqual(['_prisma_migrations', 'first', 'second']);
    expect(await session.rows('SELECT id FROM first')).toEqual([{ id: 1 }]);
  });

  test('what was applied stands in Prisma’s table as Prisma writes it', async () => {
    const { session } = await engine.empty();
    await migrate(session, [FIRST]);
    expect(
      await session.rows(`
        SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, length(id) AS id,
          finished_at >= started_at AND finished_at <= clock_timestamp() AS in_time
        FROM _prisma_migrations`),
    ).toEqual([
      {
        migration_name: '20250220000000_first',
        checksum: 'a'.repeat(64),
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        id: 36,
        in_time: true,
      },
    ]);
  });

  test('a migration that fails leaves nothing, and those before it stay', async () => {
    const { session } = await engine.empty();
    await expect(migrate(session, [FIRST, FAILING])).rejects.toThrow(
      'the migration 20250222000000_failing failed and was undone',
    );
    expect(await tables(session)).toEqual(['_prisma_migrations', 'first']);
    expect(await migrationState(session, [FIRST, FAILING])).toEqual({
      state: 'behind',
      migrations: ['20250222000000_failing'],
    });
  });

  test('a database with a migration that the program does not know is ahead', async () => {
    const { session } = await engine.empty();
    await migrate(session, [FIRST, SECOND]);
    expect(await migrationState(session, [FIRST])).toEqual({
      state: 'ahead',
      migrations: ['20250221000000_second'],
    });
    await expect(migrate(session, [FIRST])).rejects.toMatchObject({ reason: 'ahead' });
  });

  test('a migration that is changed afterwards is told', async () => {
    const { session } = await engine.empty();
    await migrate(session, [FIRST]);
    const changed = [{ ...FIRST, checksum: 'd'.repeat(64) }, SECOND];
    expect(await migrationState(session, changed)).toEqual({
      state: 'changed',
      migrations: ['20250220000000_first'],
    });
    await expect(migrate(session, changed)).rejects.toMatchObject({ reason: 'changed' });
    expect(await tables(session)).toEqual(['_prisma_migrations', 'first']);
  });

  test('a migration that another program left unfinished is told, one it rolled back is not', async () => {
    const { session } = await engine.empty();
    await migrate(session, [FIRST]);
    await session.rows(`INSERT INTO _prisma_migrations (id, checksum, migration_name)
      VALUES ('x', '${'b'.repeat(64)}', '20250221000000_second')`);
    expect(await migrationState(session, [FIRST, SECOND])).toEqual({
      state: 'unfinished',
      migrations: ['20250221000000_second'],
    });
    await session.rows(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`);
    expect(await migrationState(session, [FIRST, SECOND])).toEqual({
      state: 'behind',
      migrations: ['20250221000000_second'],
    });
  });
});

describe('a database that is not up to date is refused with what to do:', () => {
  const migrations = ['20250220000000_first'];
  test.each([
    ['behind', 'it lacks 20250220000000_first. Run “npm run migrate”, then start again.'],
    ['ahead', 'does not know 20250220000000_first. Start the newer version that migrated it.'],
    ['changed', 'another text of 20250220000000_first than this program has.'],
    ['unfinished', '20250220000000_first was begun on the database by another program'],
  ] as const)('%s', (state, sentence) => {
    expect(() => requireUpToDate({ state, migrations })).toThrow(sentence);
  });
});

test('the migrations of the repository are read in order, with the checksum that Prisma gives them', async () => {
  const [first] = await readMigrations('prisma/migrations');
  expect(first?.name).toBe('20261122000000_record');
  expect(first?.checksum).toMatch(/^[0-9a-f]{64}$/);
});
