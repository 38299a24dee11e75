import type { PrismaClient } from '@/prisma/client/client';
import type { Lock } from './advisory-lock';
import type { FolderState } from './folder-state';
import type { SqlSession } from './sql-session';

/**
 * Is notified of what is committed: of every revision, of an agreement whose considered news now reads otherwise, or of a source of which something was found out, of
 * sitting days that were entered, and of a slug whose agreement is to be forgotten: none has it any more, or it reads
 * otherwise at the same revision.
 * `onGap`: notifications may be missed from now; `onRestored`: no longer, and the listener must compare what it knows.
 */
export interface Listener {
  onRevision(slug: string, revision: number): void;
  onConsidered(slug: string): void;
  onChecked(slug: string): void;
  onSittings(): void;
  onGone(slug: string): void;
  /** A token that some process sent, to learn when it comes back. */
  onEcho(token: string): void;
  onGap(): void;
  onRestored(): void;
}

/** The database as the program speaks to it: embedded in this process, or a PostgreSQL server. */
export interface Store {
  engine: 'embedded' | 'server';
  db: PrismaClient;
  /** Notifies of what is committed from now on, by any process. Resolves once it listens. */
  listen(listener: Listener): Promise<void>;
  /**
   * Does work that of all processes on this database one does at a time; gives "elsewhere", without waiting, while it
   * is being done. A process that ends, however it does, leaves the work to the next.
   */
  withAdvisoryLock<Result>(lock: Lock, work: () => Promise<Result>): Promise<Result | 'elsewhere'>;
  /** How the data folder of an embedded database stands; null for a server's, which is its own to look after. */
  folder(): FolderState | null;
  /** Resolves when the database answers; rejects when it does not within five seconds. */
  ping(): Promise<void>;
  /** How many connections to a server there are, how many of them idle, and how many wait for one; null embedded. */
  pool(): { total: number; idle: number; waiting: number } | null;
  /** Has an embedded database write out what its log alone holds, where there is any; a server does so by itself. */
  checkpoint(): Promise<void>;
  /** Reads as the database stands at one moment, in one transaction that changes nothing, with its zone set to UTC. */
  snapshot<Result>(read: (session: SqlSession) => Promise<Result>): Promise<Result>;
  /** Ends everything begun and lets go of the folder or the connections; further calls do nothing. */
  close(): Promise<void>;
}
