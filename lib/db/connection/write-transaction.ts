import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { writeHashes } from '../records/write-hashes';
import type { Refused, WriteProblem } from '../records/write-outcome';
import { problemsOfRefusal } from '../records/write-refusal';
import { isHashed } from '../records/write-revision';
import { databaseFault } from './database-fault';

/** How long a writer waits for its turn, and how long it may then take unless it says otherwise, in milliseconds. */
const MAX_WAIT = 30_000;
const TIMEOUT = 120_000;

/** A transaction that is open, to whoever does a part of its work. */
export type Transaction = Prisma.TransactionClient;

/** Ends a transaction without a trace, for reasons its caller is told. */
export class Refusal extends Error {
  constructor(readonly problems: WriteProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}

// How often work is done anew that the database undid since it and others waited for each other.
const TRIES = 5;

/**
 * Does work in one transaction, with the hashes of the revisions that it makes, and gives its result; where the work (by
 * a `Refusal`) or the database refuses, nothing is written and the problems are given. Work that the database undoes for
 * the sake of others is done anew, so it keeps what it counts within. Anything else that fails throws.
 */
export async function inTransaction<Result>(
  db: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
  timeout = TIMEOUT,
): Promise<Result | Refused> {
  const begin = () =>
    db.$transaction(
      async (tx) => {
        const result = await work(tx);
        // Deferred constraints speak now: what fails in COMMIT itself does not come as an error of Prisma's.
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        if (!isHashed(tx)) await writeHashes(tx);
        return result;
      },
      { maxWait: MAX_WAIT, timeout },
    );
  try {
    return await retried(begin);
  } catch (error) {
    const problems = error instanceof Refusal ? error.problems : problemsOfRefusal(error);
    if (problems === null) throw error;
    return { result: 'refused', problems };
  }
}

/**
 * Begins a transaction, and again where the database undid it for the sake of others, or since a migration changed what a
 * statement gives: at most five times. What it counts, it counts within.
 */
export async function retried<Result>(begin: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await begin();
    } catch (error) {
      if (databaseFault(error) !== 'undone' || tries === TRIES) throw error;
    }
  }
}
