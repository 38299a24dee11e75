import type { PrismaClient } from '@/prisma/client/client';

/** How far active feeds have been read: how many there are, when a channel of one last was, and how many channels fail. */
export async function readReading(
  db: PrismaClient,
): Promise<{ last: Date | null; feeds: number; failing: number }> {
  const subscribed = { feeds: { some: { feed: { active: true } } } };
  const { _max } = await db.poll.aggregate({
    where: { outcome: { in: ['read', 'not modified'] }, channel: subscribed },
    _max: { finishedAt: true },
  });
  // A feed has its channel only once it was asked for the first time.
  const feeds = await db.feed.count({ where: { active: true } });
  const fails = { OR: [{ failures: { gt: 0 } }, { goneAt: { not: null } }] };
  const failing = await db.channel.count({ where: { ...subscribed, ...fails } });
  return { last: _max.finishedAt, feeds, failing };
}
