import { z } from 'zod';
import type { SqlSession } from '../connection/sql-session';

/** A table of the schema, with each of its columns that is stored and that column's type, as SQL writes it. */
export interface Table {
  name: string;
  columns: { name: string; type: string }[];
}

const Column = z.object({ table_name: z.string(), column_name: z.string(), type: z.string() });

/** Every table of a database but the history of its migrations and what its extensions brought, by name. */
export async function readTables(session: SqlSession): Promise<Table[]> {
  const rows = await session.rows(`
    SELECT c.relname::text AS table_name, a.attname::text AS column_name,
           format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname, a.attnum`);
  const tables = new Map<string, Table>();
  for (const { table_name: name, column_name: column, type } of z.array(Column).parse(rows)) {
    const table = tables.get(name) ?? { name, columns: [] };
    table.columns.push({ name: column, type });
    tables.set(name, table);
  }
  return [...tables.values()];
}

/** A name as SQL takes it whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
