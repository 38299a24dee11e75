import type { Feed } from '@/lib/agreement/feed';
import type { PrismaClient } from '@/prisma/client/client';
import { toFeedColumns } from './feed-row';
import type { UnknownAgreement } from './write-outcome';

/**
 * Adds a feed to an agreement; feeds have no revisions. An address that the agreement already has
 * is left as it is.
 */
export async function addFeed(
  db: PrismaClient,
  slug: string,
  feed: Feed,
): Promise<{ result: 'added' } | { result: 'already there' } | UnknownAgreement> {
  const agreement = await db.agreement.findUnique({ where: { slug }, select: { id: true } });
  if (!agreement) return { result: 'unknown agreement' };
  const { count } = await db.feed.createMany({
    data: [{ agreementId: agreement.id, ...toFeedColumns(feed) }],
    skipDuplicates: true,
  });
  return { result: count === 1 ? 'added' : 'already there' };
}
