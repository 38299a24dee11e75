import type { PGlite } from '@electric-sql/pglite';
import type { Client } from 'pg';

/** One session on a database, in plain SQL, whichever engine it is on. */
export interface SqlSession {
  /** The rows that one statement gives. */
  rows(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Carries out a script of statements. */
  run(script: string): Promise<void>;
}

/** The embedded engine's one session. */
export function embeddedSession(pglite: PGlite): SqlSession {
  return {
    rows: async (statement, values = []) =>
      (await pglite.query<Record<string, unknown>>(statement, [...values])).rows,
    run: async (script) => {
      await pglite.exec(script);
    },
  };
}

/** A session on a server over a connected client. */
export function serverSession(client: Client): SqlSession {
  return {
    rows: async (statement, values = []) =>
      (await client.query<Record<string, unknown>>(statement, [...values])).rows,
    run: async (script) => {
      await client.query(script);
    },
  };
}
