import type { MatchingFault } from '@/lib/agreement/news/matching-fault';
import { firstWords } from '@/lib/news/text/written-words';
import type { PrismaClient } from '@/prisma/client/client';
import { retried, type Transaction } from '../connection/write-transaction';
import { READERS } from '../suggestions/readers-channel';

/** Why news cannot be matched with agreements, by their numbers. */
export type Faults = ReadonlyMap<number, unknown>;

const LONGEST = 500;

/** The agreements with which news is not matched, all or the one with a slug, in the order in which they were added. */
export async function readMatchingFaults(
  db: PrismaClient,
  slug: string | null,
): Promise<MatchingFault[]> {
  const rows = await db.matchingFault.findMany({
    ...(slug !== null && { where: { agreement: { slug } } }),
    orderBy: { agreementId: 'asc' },
    include: { agreement: { select: { slug: true } } },
  });
  return rows.map(({ agreement, since, problem }) => ({
    agreement: agreement.slug,
    since,
    problem,
  }));
}

/** Notes that news cannot be matched with agreements, and why; each is logged once, and keeps since when. */
export async function noteMatchingFaults(
  tx: Pick<PrismaClient, 'matchingFault'>,
  faults: Faults,
): Promise<void> {
  for (const [agreementId, error] of faults) {
    const problem = sentenceOn(error);
    const there = await tx.matchingFault.findUnique({ where: { agreementId } });
    if (there?.problem === problem) continue;
    console.error(`News is not matched with the agreement ${agreementId}:`, error);
    const fault = { agreementId, problem };
    await tx.matchingFault.upsert({ where: { agreementId }, create: fault, update: { problem } });
  }
}

/** Notes that news can be matched with agreements again, and has what arrived meanwhile, and recent items, wait to be. */
export async function endMatchingFaults(
  db: PrismaClient,
  agreements: readonly number[],
): Promise<void> {
  const ended = await db.matchingFault.findMany({
    where: { agreementId: { in: [...agreements] } },
  });
  for (const { agreementId, since } of ended) {
    await retried(() =>
      db.$transaction([
        db.matchingFault.deleteMany({ where: { agreementId } }),
        db.agreement.update({ where: { id: agreementId }, data: { newsMatchedAt: 0 } }),
        db.item.updateMany({
          where: { arrivedAt: { gte: since }, channel: { format: { not: READERS } } },
          data: { matched: false },
        }),
      ]),
    );
  }
}

/** Whether news cannot be matched with the agreement with a slug. */
export async function hasMatchingFault(
  db: Pick<Transaction, 'matchingFault'>,
  slug: string,
): Promise<boolean> {
  return (await db.matchingFault.count({ where: { agreement: { slug } } })) > 0;
}

function sentenceOn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return firstWords(message, LONGEST) ?? 'a fault that does not say what it is';
}
