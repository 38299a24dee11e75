import type { History } from '@/lib/agreement/record/whole-record';
import type { PrismaClient } from '@/prisma/client/client';
import { toFeed } from '../feeds/feed-row';
import { toWatchedWord } from '../matching/watched-word-row';

/** Every revision of the agreement with a slug, and its feeds and watched words in the order in which they were added; null where there is none. */
export async function readHistory(db: PrismaClient, slug: string): Promise<History | null> {
  const found = await db.agreement.findUnique({
    where: { slug },
    select: {
      revisions: {
        select: { number: true, recordedAt: true, recordedBy: true, approvedBy: true },
        orderBy: { number: 'asc' },
      },
      feeds: { orderBy: { id: 'asc' } },
      watchedWords: { orderBy: { id: 'asc' } },
    },
  });
  if (!found) return null;
  const { revisions, feeds, watchedWords } = found;
  return { revisions, feeds: feeds.map(toFeed), watchedWords: watchedWords.map(toWatchedWord) };
}
