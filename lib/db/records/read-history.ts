import type { History } from '@/lib/agreement/record/whole-record';
import type { PrismaClient } from '@/prisma/client/client';
import { toFeed } from '../feeds/feed-row';

/** Every revision of the agreement with a slug, and its feeds in the order in which they were added; null where there is none. */
export async function readHistory(db: PrismaClient, slug: string): Promise<History | null> {
  const found = await db.agreement.findUnique({
    where: { slug },
    select: {
      revisions: {
        select: { number: true, recordedAt: true, recordedBy: true, approvedBy: true },
        orderBy: { number: 'asc' },
      },
      feeds: { orderBy: { id: 'asc' } },
    },
  });
  return found && { revisions: found.revisions, feeds: found.feeds.map(toFeed) };
}
