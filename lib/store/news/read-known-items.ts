import type { KnownItems } from '@/lib/news/arrivals';
import { type KeyedItems, keysToLookUp } from '@/lib/news/keyed-items';
import type { PrismaClient } from '@/prisma/client/client';

/** How many keys or items one statement names. */
const AT_ONCE = 1_000;

/** What is known in a channel of a document's items. */
export async function readKnownItems(
  db: PrismaClient,
  channelId: number,
  keyed: KeyedItems,
): Promise<KnownItems> {
  const keys = new Map<string, number>();
  for (const some of inParts(keysToLookUp(keyed), AT_ONCE)) {
    const rows = await db.itemKey.findMany({ where: { channelId, key: { in: some } } });
    for (const { key, itemId } of rows) keys.set(key, itemId);
  }
  const contents = new Map<
    number,
    { title: string; summary: string | null; link: string | null }
  >();
  for (const some of inParts([...new Set(keys.values())], AT_ONCE)) {
    const rows = await db.item.findMany({
      where: { id: { in: some } },
      select: { id: true, title: true, summary: true, link: true },
    });
    for (const { id, ...said } of rows) contents.set(id, said);
  }
  return { keys, contents };
}

/** A list in parts of at most so many. */
export function inParts<Member>(list: readonly Member[], most: number): Member[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );
}
