import { agreementDay, type Zones } from '@/lib/agreement/dates/day';
import { FeedFormat } from '@/lib/agreement/news/feed';
import type { Search } from '@/lib/news/parliament/found-nothing';
import {
  isOfParliament,
  type ParliamentFormat,
  searchedName,
} from '@/lib/news/parliament/parliament-search';
import type { PrismaClient } from '@/prisma/client/client';
import { hasMatchingFault } from '../matching/matching-faults';
import { parseRow } from '../records/parse-row';

/** The searches of the UK Parliament that an agreement follows, by place, as they were last done in days of these zones; places that it does not search are left out. */
export async function readSearches(
  db: PrismaClient,
  slug: string,
  zones: Zones,
): Promise<ReadonlyMap<ParliamentFormat, Search[]>> {
  const channels = await db.channel.findMany({
    where: {
      format: { in: FeedFormat.options.filter(isOfParliament) },
      feeds: { some: { feed: { agreement: { slug }, active: true } } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, url: true, format: true },
  });
  const searches = new Map<ParliamentFormat, Search[]>();
  for (const { id, url, format: written } of channels) {
    const format = parseRow(FeedFormat, written, `channel ${id}`);
    const name = isOfParliament(format) ? searchedName(format, url) : null;
    if (!isOfParliament(format) || name === null) continue;
    const search = { name, ...(await readSearch(db, id, slug, zones)) };
    searches.set(format, [...(searches.get(format) ?? []), search]);
  }
  return searches;
}

async function readSearch(
  db: PrismaClient,
  channelId: number,
  slug: string,
  zones: Zones,
): Promise<Omit<Search, 'name'>> {
  const newest = { orderBy: { id: 'desc' } } as const;
  const last = await db.poll.findFirst({
    where: { channelId, finishedAt: { not: null } },
    ...newest,
  });
  // Where nothing was modified, what was read before still holds.
  const read = await db.poll.findFirst({ where: { channelId, outcome: 'read' }, ...newest });
  const isDone = last?.outcome === 'read' || last?.outcome === 'not modified';
  return {
    doneOn: isDone && read && last.finishedAt ? agreementDay(last.finishedAt, zones) : null,
    results: read?.items ?? 0,
    unread: read?.unread ?? 0,
    held:
      (await db.item.count({ where: { channelId, matched: false } })) === 0 &&
      !(await hasMatchingFault(db, slug)),
    found: await hasFound(db, channelId, slug),
  };
}

/** Whether an item of a channel may concern an agreement, and was not found to be about something else when it was last decided on. */
async function hasFound(db: PrismaClient, channelId: number, slug: string): Promise<boolean> {
  const rows: unknown[] = await db.$queryRaw`
    SELECT item.id FROM item
    JOIN item_match ON item_id = item.id
    JOIN agreement ON agreement.id = agreement_id
    WHERE channel_id = ${channelId} AND slug = ${slug} AND 'not about this' IS DISTINCT FROM (
      SELECT decision FROM news_decided JOIN news_decision made ON made.id = decision_id
      WHERE news_decided.item_id = item.id AND made.agreement_id = agreement.id AND undone_at IS NULL
      ORDER BY made.id DESC LIMIT 1)
    LIMIT 1`;
  return rows.length > 0;
}
