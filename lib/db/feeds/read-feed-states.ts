import { z } from 'zod';
import type { ChannelState, FeedState } from '@/lib/agreement/news/feed-state';
import type { PrismaClient } from '@/prisma/client/client';
import { toFeed } from './feed-row';

/** The feeds of an agreement, or of all, in the order in which they were added, each with how far it has been read. */
export async function readFeedStates(db: PrismaClient, slug: string | null): Promise<FeedState[]> {
  const rows = await db.feed.findMany({
    ...(slug !== null && { where: { agreement: { slug } } }),
    orderBy: [{ agreementId: 'asc' }, { id: 'asc' }],
    include: { agreement: { select: { slug: true } }, channels: { orderBy: { channelId: 'asc' } } },
  });
  const ids = rows.flatMap(({ channels }) => channels.map(({ channelId }) => channelId));
  const states = await readChannelStates(db, [...new Set(ids)]);
  return rows.map(({ agreement, channels, ...row }) => ({
    id: row.id,
    agreement: agreement.slug,
    feed: toFeed(row),
    movedFrom: row.movedFrom,
    channels: channels.flatMap(({ channelId }) => states.get(channelId) ?? []),
  }));
}

async function readChannelStates(
  db: PrismaClient,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ChannelState>> {
  const rows = await db.$queryRaw`
    SELECT id, url, poll_after AS "pollAfter", failures, gone_at AS "goneAt",
      (SELECT finished_at FROM poll WHERE channel_id = channel.id AND outcome IN ('read', 'not modified')
        ORDER BY id DESC LIMIT 1) AS "readAt",
      (SELECT problem FROM poll WHERE channel_id = channel.id AND outcome IS NOT NULL
        ORDER BY id DESC LIMIT 1) AS problem
    FROM channel WHERE id = ANY(${ids})`;
  return new Map(Rows.parse(rows).map((state) => [state.id, state]));
}

const Rows = z.array(
  z.strictObject({
    id: z.int(),
    url: z.string(),
    pollAfter: z.date().nullable(),
    failures: z.int(),
    goneAt: z.date().nullable(),
    readAt: z.date().nullable(),
    problem: z.string().nullable(),
  }),
);
