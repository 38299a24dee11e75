import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';

/**
 * Does something about editors while nobody else does: what it counts, such as the admins, is then still so when it
 * is written.
 */
export async function withEditorsLocked<Result>(
  db: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  return retried(() =>
    db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement-tracker editors', 0))::text`;
        return work(tx);
      },
      { maxWait: 30_000, timeout: 30_000 },
    ),
  );
}
