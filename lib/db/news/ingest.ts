import { arrivals } from '@/lib/news/arrival/arrivals';
import { keyedItems } from '@/lib/news/arrival/keyed-items';
import type { ParsedNews } from '@/lib/news/item';
import { Prisma, type PrismaClient } from '@/prisma/client/client';
import { databaseFault } from '../connection/database-fault';
import { inParts } from '../connection/in-parts';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import { readKnownItems } from './read-known-items';
import { KnownMeanwhile, keepArrivals, keepReturns } from './write-items';

/** How many items a document held, and of them how many arrived and how many said something else than before. */
export interface Ingested {
  items: number;
  arrived: number;
  changed: number;
}

/** How many items one transaction takes in. */
const AT_ONCE = 100;

/** How often another that takes in the same may come first. */
const TRIES = 1_000;

/**
 * Takes in what a channel told at an instant; between transactions it ends where it is late. What is known is not taken in again, so that what was ended in the
 * middle is completed by the next: each transaction keeps some items whole, with the keys by which they are known.
 */
export async function ingest(
  db: PrismaClient,
  channelId: number,
  told: ParsedNews,
  at: Date,
  isLate: () => boolean = () => false,
): Promise<Ingested | 'late'> {
  const taken = { items: told.items.length, arrived: 0, changed: 0 };
  const keyed = keyedItems(told.items);
  for (let tries = 0; tries < TRIES; tries++) {
    const { arrived, returned } = arrivals(keyed, await readKnownItems(db, channelId, keyed));
    try {
      for await (const some of inParts(arrived, AT_ONCE)) {
        if (isLate()) return 'late';
        taken.arrived += await kept(db, (tx) => keepArrivals(tx, channelId, some, at));
      }
      for await (const some of inParts(returned, AT_ONCE)) {
        if (isLate()) return 'late';
        taken.changed += await kept(db, (tx) => keepReturns(tx, channelId, some, at));
      }
      return taken;
    } catch (error) {
      if (!wasFirst(error)) throw error;
    }
  }
  throw new Error(`channel ${channelId} was taken in by another ${TRIES} times over`);
}

async function kept(db: PrismaClient, work: (tx: Transaction) => Promise<number>): Promise<number> {
  const outcome = await inTransaction(db, work);
  if (typeof outcome === 'number') return outcome;
  throw new Error(outcome.problems.map(({ message }) => message).join('; '));
}

/** Whether another transaction has kept what this one was about to: a unique key, or a row that both wait for (Prisma, "Error codes"). */
function wasFirst(error: unknown): boolean {
  return (
    error instanceof KnownMeanwhile ||
    databaseFault(error) === 'undone' ||
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
  );
}
