import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { KnownContent, KnownItems } from '@/lib/news/arrival/arrivals';
import { type KeyedItems, keysToLookUp } from '@/lib/news/arrival/keyed-items';
import type { PrismaClient } from '@/prisma/client/client';
import { inParts } from '../connection/in-parts';
import { dateOf } from '../records/date-column';

/** How many keys or items one statement names. */
const AT_ONCE = 500;

/** What is known in a channel of a document's items. */
export async function readKnownItems(
  db: PrismaClient,
  channelId: number,
  keyed: KeyedItems,
): Promise<KnownItems> {
  const keys = new Map<string, number>();
  for await (const some of inParts(keysToLookUp(keyed), AT_ONCE)) {
    const rows = await db.itemKey.findMany({ where: { channelId, key: { in: some } } });
    for (const { key, itemId } of rows) keys.set(key, itemId);
  }
  const contents = new Map<number, KnownContent>();
  for await (const some of inParts([...new Set(keys.values())], AT_ONCE)) {
    const rows = await db.item.findMany({
      where: { id: { in: some } },
      select: {
        id: true,
        title: true,
        summary: true,
        link: true,
        publishedAt: true,
        publishedOn: true,
      },
    });
    for (const { id, publishedOn, ...said } of rows) {
      contents.set(id, {
        ...said,
        publishedOn: publishedOn && calendarDate(dateOf(publishedOn)),
      });
    }
  }
  return { keys, contents };
}
