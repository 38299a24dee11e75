import { z } from 'zod';
import type { SqlSession } from '../connection/sql-session';
import { migrate } from '../migrations/migrate';
import type { Migration } from '../migrations/migration';
import { BackupFault } from './backup-fault';
import { type BackupHead, type BackupRows, contentsOf } from './backup-file';
import { quoted, readTables, type Table } from './tables';

const Foreign = z.array(z.object({ table: z.string(), name: z.string(), definition: z.string() }));

/**
 * Puts what a verified backup holds into a database without any: makes its tables as they were then, fills them in one
 * transaction, in which every foreign key is checked, and migrates them to what this program has. Throws a
 * `BackupFault` where the backup is a newer program's.
 */
export async function restoreInto(
  session: SqlSession,
  file: string,
  head: BackupHead,
  migrations: readonly Migration[],
): Promise<void> {
  const unknown = head.migrations.filter((name) => migrations.every((one) => one.name !== name));
  if (unknown.length > 0) {
    throw new BackupFault(
      `The backup was made by a newer program: this one does not know ${unknown.join(', ')}.`,
    );
  }
  await migrate(
    session,
    migrations.filter(({ name }) => head.migrations.includes(name)),
  );
  await session.run('BEGIN');
  try {
    await fill(session, file);
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK');
    throw error;
  }
  await migrate(session, migrations);
}

async function fill(session: SqlSession, file: string): Promise<void> {
  const tables = await readTables(session);
  const all = tables.map(({ name }) => quoted(name));
  // What the triggers refuse was allowed when it was written, and rows come in no order that keys would like.
  const keys = Foreign.parse(
    await session.rows(`
      SELECT conrelid::regclass::text AS table, conname::text AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`),
  );
  for (const { table, name } of keys) {
    await session.run(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  }
  for (const name of all) await session.run(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // Migrations may have put rows of their own there.
  await session.run(`TRUNCATE ${all.join(', ')}`);
  for await (const part of contentsOf(file)) {
    if ('sequences' in part) {
      for (const [name, last] of Object.entries(part.sequences)) {
        await session.rows('SELECT setval($1::regclass, $2::bigint)', [quoted(name), last]);
      }
    } else await insert(session, tables, part);
  }
  for (const name of all) await session.run(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) {
    await session.run(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

async function insert(
  session: SqlSession,
  tables: readonly Table[],
  { table, columns, rows }: BackupRows,
): Promise<void> {
  const known = tables.find(({ name }) => name === table);
  const types = columns.map((column) => known?.columns.find(({ name }) => name === column)?.type);
  if (types.includes(undefined)) {
    throw new BackupFault(`The backup has rows of ${table} that its tables do not take.`);
  }
  const values = types.map((type, index) => `(given->>${index})::${type}`).join(', ');
  await session.rows(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${values} FROM jsonb_array_elements($1::jsonb) AS given`,
    [JSON.stringify(rows)],
  );
}
