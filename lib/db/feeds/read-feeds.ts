import type { Feed } from '@/lib/agreement/news/feed';
import type { PrismaClient } from '@/prisma/client/client';
import { toFeed } from './feed-row';

/**
 * The feeds of the agreement with a slug, in the order in which they were added; null where there
 * is no such agreement.
 */
export async function readFeeds(db: PrismaClient, slug: string): Promise<Feed[] | null> {
  const agreement = await db.agreement.findUnique({
    where: { slug },
    select: { feeds: { orderBy: { id: 'asc' } } },
  });
  return agreement?.feeds.map(toFeed) ?? null;
}
