import type { PollEnd } from '@/lib/news/channel/poll-outcome';
import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';

/** How many attempts on a channel are kept. */
const KEPT = 100;

/** How far a channel has been read after an attempt, and when it is asked again; null: never. Undefined fields stay as they are. */
export interface ChannelAfter {
  pollAfter: Date | null;
  failures: number;
  title?: string | null;
  etag?: string | null;
  lastModified?: string | null;
  ttl?: number | null;
}

/** Makes every channel that is not gone due at once. */
export async function makeAllDue(db: PrismaClient): Promise<void> {
  await db.channel.updateMany({ where: { goneAt: null }, data: { pollAfter: null } });
}

/** Notes that a due channel is being asked, and gives the attempt's number. Until its end is noted the channel stays due. */
export async function beginPoll(
  db: PrismaClient,
  channelId: number,
  startedAt: Date,
): Promise<number> {
  const { id } = await db.poll.create({ data: { channelId, startedAt }, select: { id: true } });
  return id;
}

/** Notes how an attempt ended and how far its channel has been read, and lets go of attempts beyond the newest 100, but for the last that read it and the last that found it not modified. */
export async function endPoll(
  db: PrismaClient,
  poll: { id: number; channelId: number; finishedAt: Date },
  end: PollEnd,
  after: ChannelAfter,
): Promise<void> {
  const { id, channelId, finishedAt } = poll;
  await retried(() =>
    db.$transaction([
      db.poll.update({ where: { id }, data: { ...end, finishedAt } }),
      db.channel.updateMany({ where: { id: channelId }, data: after }),
      db.$executeRaw`
      DELETE FROM poll WHERE channel_id = ${channelId} AND id <=
        (SELECT id FROM poll WHERE channel_id = ${channelId} ORDER BY id DESC OFFSET ${KEPT} LIMIT 1)
      AND id NOT IN (SELECT max(id) FROM poll
        WHERE channel_id = ${channelId} AND outcome IN ('read', 'not modified') GROUP BY outcome)`,
    ]),
  );
}
