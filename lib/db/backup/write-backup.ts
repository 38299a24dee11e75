import { z } from 'zod';
import type { SqlSession } from '../connection/sql-session';
import type { Store } from '../connection/store';
import {
  type BackupHead,
  type BackupRows,
  type BackupSequences,
  writeBackupFile,
} from './backup-file';
import { quoted, readTables, type Table } from './tables';

// So many rows are read at once.
const AT_ONCE = 500;

const Head = z.tuple([z.object({ made_at: z.string() })]);
const Names = z.array(z.object({ name: z.string() }));
const Sequence = z.array(z.object({ name: z.string(), last: z.string() }));

/**
 * Writes all that a database holds, as it stands at one moment, to a file: everything that was acknowledged before is
 * in it. Gives the file's checksum. On the embedded engine, which has one session, writers wait meanwhile.
 */
export async function writeBackup(store: Pick<Store, 'snapshot'>, file: string): Promise<string> {
  return store.snapshot((session) => writeBackupFile(file, linesOf(session)));
}

async function* linesOf(
  session: SqlSession,
): AsyncGenerator<BackupHead | BackupRows | BackupSequences> {
  const [{ made_at: madeAt }] = Head.parse(
    await session.rows(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS made_at`,
    ),
  );
  const migrations = Names.parse(
    await session.rows(
      `SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    ),
  );
  yield { backup: 'agreement-tracker 1', madeAt, migrations: migrations.map(({ name }) => name) };
  for (const table of await readTables(session)) yield* rowsOf(session, table);
  const sequences = Sequence.parse(
    await session.rows(
      `SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
       WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
    ),
  );
  yield { sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])) };
}

async function* rowsOf(session: SqlSession, { name, columns }: Table): AsyncGenerator<BackupRows> {
  const names = columns.map((column) => column.name);
  const values = names.map((column) => `${quoted(column)}::text`).join(', ');
  await session.run(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ARRAY[${values}] AS given FROM ${quoted(name)}`,
  );
  for (;;) {
    const found = await session.rows(`FETCH ${AT_ONCE} FROM backup_rows`);
    const rows = found.map(({ given }) => Given.parse(given));
    if (rows.length > 0) yield { table: name, columns: names, rows };
    if (rows.length < AT_ONCE) break;
  }
  await session.run('CLOSE backup_rows');
}

const Given = z.array(z.string().nullable());
