import type { PrismaClient } from '@/prisma/client/client';
import type { Lock } from './advisory-lock';

/** The database as the program speaks to it: embedded in this process, or a PostgreSQL server. */
export interface Store {
  engine: 'embedded' | 'server';
  db: PrismaClient;
  /**
   * Tells of every revision committed from now on, by any process. `onGap`: revisions may be missed from now;
   * `onRestored`: they are told again, and the caller must compare what it knows. Resolves once it listens.
   */
  listen(
    onRevision: (slug: string, revision: number) => void,
    onGap: () => void,
    onRestored?: () => void,
  ): Promise<void>;
  /**
   * Does work that of all processes on this database one does at a time; gives "elsewhere", without waiting, while it
   * is being done. A process that ends, however it does, leaves the work to the next.
   */
  unlessElsewhere<Result>(lock: Lock, work: () => Promise<Result>): Promise<Result | 'elsewhere'>;
  /** Resolves when the database answers; rejects when it does not within five seconds. */
  ping(): Promise<void>;
  /** Ends everything begun and lets go of the folder or the connections; further calls do nothing. */
  close(): Promise<void>;
}
