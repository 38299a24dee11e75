import type { NewsItem, NewsStory } from '@/lib/news/story/news-story';
import type { PrismaClient } from '@/prisma/client/client';
import { readStory } from './read-news-list';

/** An item as it stands for an agreement, with its story; null where there is none that may concern it. */
export async function readItem(
  db: PrismaClient,
  slug: string,
  id: number,
): Promise<{ item: NewsItem; story: NewsStory } | null> {
  const row = await db.item.findUnique({ where: { id }, select: { storyId: true } });
  if (!row?.storyId) return null;
  const story = (await readStory(db, row.storyId)).find((one) => one.slug === slug);
  const item = story?.items.find((one) => one.id === id);
  return story && item ? { story, item } : null;
}
