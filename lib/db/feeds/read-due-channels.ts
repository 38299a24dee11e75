import { FeedFormat } from '@/lib/agreement/news/feed';
import type { PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';

/** A channel that is to be asked: where, and how far it has been read. `ttl` is in minutes, `failures` counts those in a row. */
export interface DueChannel {
  id: number;
  url: string;
  format: FeedFormat;
  etag: string | null;
  lastModified: string | null;
  ttl: number | null;
  failures: number;
}

/** The channels of active feeds that are due at an instant, those that have waited longest first; none that is gone. */
export async function readDueChannels(db: PrismaClient, at: Date): Promise<DueChannel[]> {
  const rows = await db.channel.findMany({
    where: {
      goneAt: null,
      feeds: { some: { feed: { active: true } } },
      OR: [{ pollAfter: null }, { pollAfter: { lte: at } }],
    },
    orderBy: [{ pollAfter: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: {
      id: true,
      url: true,
      format: true,
      etag: true,
      lastModified: true,
      ttl: true,
      failures: true,
    },
  });
  return rows.map(({ format, ...channel }) => ({
    ...channel,
    format: parseRow(FeedFormat, format, `channel ${channel.id}`),
  }));
}
