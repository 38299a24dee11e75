import { sameWords } from '@/lib/news/item-standing';
import type { PrismaClient } from '@/prisma/client/client';

interface DecidedVersion {
  itemId: number;
  decidedVersion: number;
  version: number;
}

/** Which items have other words now than in the version that was decided on. */
export async function readReworded(
  db: Pick<PrismaClient, 'item' | 'itemVersion'>,
  rows: readonly DecidedVersion[],
): Promise<(row: DecidedVersion) => boolean> {
  const edited = rows.filter(({ decidedVersion, version }) => decidedVersion !== version);
  const ids = [...new Set(edited.map(({ itemId }) => itemId))];
  const select = { title: true, summary: true };
  const items = await db.item.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...select },
  });
  const versions = await db.itemVersion.findMany({
    where: { itemId: { in: ids } },
    select: { itemId: true, number: true, ...select },
  });
  const now = new Map(items.map((item) => [item.id, item]));
  const then = new Map(versions.map((one) => [`${one.itemId} ${one.number}`, one]));
  return ({ itemId, decidedVersion, version }) => {
    if (decidedVersion === version) return false;
    const [current, decidedOn] = [now.get(itemId), then.get(`${itemId} ${decidedVersion}`)];
    if (!current || !decidedOn) {
      throw new Error(`version ${decidedVersion} of item ${itemId} is gone`);
    }
    return !sameWords(current, decidedOn);
  };
}
