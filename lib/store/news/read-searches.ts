import { agreementDay, type Zones } from '@/lib/agreement/day';
import { FeedFormat } from '@/lib/agreement/feed';
import type { Search } from '@/lib/news/found-nothing';
import { isOfParliament, type ParliamentFormat, searchedName } from '@/lib/news/parliament-search';
import type { PrismaClient } from '@/prisma/client/client';

/** The searches of the UK Parliament that an agreement follows, by place, as they were last done in days of these zones; places that it does not search are left out. */
export async function readSearches(
  db: PrismaClient,
  slug: string,
  zones: Zones,
): Promise<ReadonlyMap<ParliamentFormat, Search[]>> {
  const followed = { some: { feed: { agreement: { slug }, active: true } } };
  const searches = new Map<ParliamentFormat, Search[]>();
  for (const format of FeedFormat.options.filter(isOfParliament)) {
    const channels = await db.channel.findMany({
      where: { format, feeds: followed },
      orderBy: { id: 'asc' },
      select: { id: true, url: true },
    });
    const own: Search[] = [];
    for (const { id, url } of channels) {
      const name = searchedName(format, url);
      if (name !== null) own.push({ name, ...(await readSearch(db, id, slug, zones)) });
    }
    if (own.length > 0) searches.set(format, own);
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
  const agreement = { slug };
  const notAboutIt = { agreement, decision: 'not about this', undoneAt: null };
  const found = await db.item.count({
    where: {
      channelId,
      matches: { some: { agreement } },
      decided: { none: { decision: notAboutIt } },
    },
  });
  return {
    doneOn: isDone && read && last.finishedAt ? agreementDay(last.finishedAt, zones) : null,
    results: read?.items ?? 0,
    held: (await db.item.count({ where: { channelId, matched: false } })) === 0,
    found: found > 0,
  };
}
