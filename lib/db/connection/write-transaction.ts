import { z } from 'zod';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import type { Problem, Refused } from '../records/write-outcome';
import { refusalOf } from '../records/write-refusal';

/** How long a writer waits for its turn, and how long it may then take unless it says otherwise, in milliseconds. */
const MAX_WAIT = 30_000;
const TIMEOUT = 120_000;

/** A transaction that is open, to whoever does a part of its work. */
export type Transaction = Prisma.TransactionClient;

/** Ends a transaction without a trace, for reasons its caller is told. */
export class Refusal extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}

const Instants = z.array(z.object({ instant: z.date() })).length(1);

/** The instant of a transaction: when what it writes will have been recorded. */
export async function instantOf(tx: Transaction): Promise<Date> {
  const [row] = Instants.parse(await tx.$queryRaw`SELECT now() AS instant`);
  if (!row) throw new Error('the database told no instant');
  return row.instant;
}

/**
 * Does work in one transaction and gives its result; where the work (by a `Refusal`) or the database refuses,
 * nothing is written and the problems are given. Anything else that fails throws.
 */
export async function inTransaction<Result>(
  db: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
  timeout = TIMEOUT,
): Promise<Result | Refused> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx);
        // Deferred constraints speak now: what fails in COMMIT itself does not come as an error of Prisma's.
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        return result;
      },
      { maxWait: MAX_WAIT, timeout },
    );
  } catch (error) {
    const problems = error instanceof Refusal ? error.problems : refusalOf(error);
    if (problems === null) throw error;
    return { result: 'refused', problems };
  }
}
