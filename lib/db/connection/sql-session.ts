import type { PGlite } from '@electric-sql/pglite';
import type { ClientBase } from 'pg';

/** One session on a database, in plain SQL, whichever engine it is on. */
export interface SqlSession {
  /** The rows that one statement gives. */
  rows(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Carries out a script of statements. */
  run(script: string): Promise<void>;
}

/** What begins a transaction that reads as the database stands at one moment. */
export const AT_ONE_MOMENT = 'ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** The embedded engine's one session, or a transaction in it. */
export function embeddedSession(pglite: Pick<PGlite, 'query' | 'exec'>): SqlSession {
  return {
    rows: async (statement, values = []) =>
      (await pglite.query<Record<string, unknown>>(statement, [...values])).rows,
    run: async (script) => {
      await pglite.exec(script);
    },
  };
}

/** A session over a connected client. */
export function clientSession(client: ClientBase): SqlSession {
  return {
    rows: async (statement, values = []) =>
      (await client.query<Record<string, unknown>>(statement, [...values])).rows,
    run: async (script) => {
      await client.query(script);
    },
  };
}
