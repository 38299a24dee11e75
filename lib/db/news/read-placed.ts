import { z } from 'zod';
import type { Voice } from '@/lib/agreement/entries/source';
import { groupBy } from '@/lib/agreement/group-by';
import { type NewsStanding, standingsOf } from '@/lib/news/item-standing';
import type { PrismaClient } from '@/prisma/client/client';
import { readVoices } from '../feeds/read-voices';
import { readDecided } from './read-decided';

/** What reading news needs of a database or of a transaction. */
export type NewsReader = Pick<
  PrismaClient,
  '$queryRaw' | 'item' | 'itemVersion' | 'entry' | 'feedChannel' | 'party'
>;

/** An item that may concern an agreement, and where it stands for it. */
export interface PlacedItem extends Omit<z.infer<typeof Row>, 'channelId'> {
  voice: Voice;
  standing: NewsStanding;
}

/** Of which news: one agreement's or every agreement's, some stories or all. */
export interface WhichNews {
  slug?: string | undefined;
  stories?: readonly number[];
}

// `at` is when an item was published, else when it arrived.
const Row = z.object({
  id: z.int(),
  slug: z.string(),
  agreementId: z.int(),
  storyId: z.int(),
  channelId: z.int(),
  version: z.int(),
  score: z.int(),
  at: z.date(),
});

/** The items that may concern an agreement, as matched, each with where it stands for that agreement. */
export async function readPlaced(db: NewsReader, which: WhichNews): Promise<PlacedItem[]> {
  const [slug, stories] = [which.slug ?? null, which.stories ? [...which.stories] : null];
  // Joined in one statement, since every page of the desk counts what waits.
  const rows = z.array(Row).parse(
    await db.$queryRaw`
      SELECT item.id, slug, agreement_id AS "agreementId", story_id AS "storyId",
        channel_id AS "channelId", version, score, coalesce(item.published_at, arrived_at) AS at
      FROM item_match
      JOIN item ON item.id = item_id
      JOIN agreement ON agreement.id = agreement_id
      WHERE story_id IS NOT NULL AND (${slug}::text IS NULL OR slug = ${slug})
        AND (${stories}::int[] IS NULL OR story_id = ANY(${stories}::int[]))
      ORDER BY item.id`,
  );
  const voices = await readVoices(db);
  const decided = await readDecided(db, slug, stories);
  const groups = groupBy(rows, ({ agreementId, storyId }) => `${agreementId} ${storyId}`);
  return [...groups.values()].flatMap((group) => {
    const items = group.map(({ channelId, ...row }) => ({
      ...row,
      voice: voices(row.slug, channelId),
      decided: decided.get(`${row.agreementId} ${row.id}`) ?? [],
    }));
    const standings = standingsOf(items);
    return items.flatMap(({ decided: _, ...item }) => {
      const standing = standings.get(item.id);
      return standing ? [{ ...item, standing }] : [];
    });
  });
}
