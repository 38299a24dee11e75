import type { PrismaClient } from '@/prisma/client/client';
import { retried, type Transaction } from '../connection/write-transaction';
import { noteFeedChanged } from './note-feed-changed';

/**
 * Lets a channel be asked at another address for good, as RFC 9110 (15.4.2 and 15.4.9) asks, and with it the active
 * feeds that name its old one; gives the channel's number. One that no feed names stays. Where the address has a channel already, the two become one,
 * with the items of both, and what either knows does not arrive again.
 */
export async function moveChannel(
  db: PrismaClient,
  channelId: number,
  to: string,
): Promise<number> {
  return retried(() =>
    db.$transaction(async (tx) => {
      const { url } = await tx.channel.findUniqueOrThrow({ where: { id: channelId } });
      if ((await moveFeeds(tx, url, to)) === 0) return channelId;
      const there = await tx.channel.findUnique({ where: { url: to } });
      if (there) {
        await join(tx, channelId, there.id);
        return there.id;
      }
      await tx.channel.update({ where: { id: channelId }, data: { url: to } });
      return channelId;
    }),
  );
}

async function moveFeeds(tx: Transaction, movedFrom: string, to: string): Promise<number> {
  const feeds = await tx.feed.findMany({ where: { url: movedFrom, active: true } });
  for (const { id, agreementId } of feeds) {
    const there = await tx.feed.findUnique({
      where: { agreementId_url: { agreementId, url: to } },
      select: { id: true },
    });
    // An agreement names an address once: the feed that is there takes over from the one that moved.
    if (there) await tx.feed.update({ where: { id }, data: { active: false } });
    const takesOver = there?.id ?? id;
    await tx.feed.update({
      where: { id: takesOver },
      data: { url: to, movedFrom, active: true },
    });
    await noteFeedChanged(tx, takesOver, { url: to, movedFrom });
  }
  return feeds.length;
}

async function join(tx: Transaction, from: number, into: number): Promise<void> {
  const links = await tx.feedChannel.findMany({ where: { channelId: from } });
  const data = links.map(({ feedId }) => ({ feedId, channelId: into }));
  await tx.feedChannel.createMany({ data, skipDuplicates: true });
  await tx.$executeRaw`
    DELETE FROM item_key own WHERE channel_id = ${from}
      AND EXISTS (SELECT FROM item_key there WHERE there.channel_id = ${into} AND there.key = own.key)`;
  await tx.itemKey.updateMany({ where: { channelId: from }, data: { channelId: into } });
  await tx.item.updateMany({ where: { channelId: from }, data: { channelId: into } });
  await tx.poll.updateMany({ where: { channelId: from }, data: { channelId: into } });
  await tx.channel.delete({ where: { id: from } });
}
