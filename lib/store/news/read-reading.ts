import type { PrismaClient } from '@/prisma/client/client';

/** How far the channels of active feeds have been read: when one last was, how many there are, and how many fail. */
export async function readReading(
  db: PrismaClient,
): Promise<{ last: Date | null; channels: number; failing: number }> {
  const subscribed = { feeds: { some: { feed: { active: true } } } };
  const { _max } = await db.poll.aggregate({
    where: { outcome: { in: ['read', 'not modified'] }, channel: subscribed },
    _max: { finishedAt: true },
  });
  const channels = await db.channel.count({ where: subscribed });
  const fails = { OR: [{ failures: { gt: 0 } }, { goneAt: { not: null } }] };
  const failing = await db.channel.count({ where: { ...subscribed, ...fails } });
  return { last: _max.finishedAt, channels, failing };
}
