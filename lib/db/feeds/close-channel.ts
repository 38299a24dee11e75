import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { noteFeedChanged } from './note-feed-changed';

/** Notes that a channel is gone for good (RFC 9110, 15.5.11), and switches off the feeds that it was asked for. */
export async function closeChannel(db: PrismaClient, channelId: number, at: Date): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      await tx.channel.update({ where: { id: channelId }, data: { goneAt: at } });
      const feeds = await tx.feed.findMany({
        where: { active: true, channels: { some: { channelId } } },
        select: { id: true, url: true },
      });
      for (const { id, url } of feeds) {
        await tx.feed.update({ where: { id }, data: { active: false } });
        await noteFeedChanged(tx, id, { url, active: false });
      }
    }),
  );
}
