import { FeedFormat } from '@/lib/agreement/feed';
import { askedAddresses } from '@/lib/news/channel/asked-addresses';
import { isOfParliament } from '@/lib/news/parliament/parliament-search';
import type { PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../parse-row';
import type { Transaction } from '../write-transaction';
import { readSearchedNames } from './read-searched-names';

/**
 * Brings the channels in step with the active feeds: those that a feed asks are there and lead to it, and no others.
 * A channel that is gone but followed again is asked again; one that nobody follows any more keeps what it told.
 */
export async function keepChannels(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    const asked = await readAsked(tx);
    const data = [...asked.values()].flat().map(({ url, format }) => ({ url, format }));
    await tx.channel.createMany({ data, skipDuplicates: true });
    const channels = await tx.channel.findMany({ select: { id: true, url: true } });
    const ids = new Map(channels.map(({ id, url }) => [url, id]));
    const links = [...asked].flatMap(([feedId, own]) =>
      own.flatMap(({ url }) => ({ feedId, channelId: ids.get(url) ?? 0 })),
    );
    await tx.feedChannel.createMany({ data: links, skipDuplicates: true });
    await removeOthers(tx, [...asked.keys()], links);
    await tx.channel.updateMany({
      where: { goneAt: { not: null }, feeds: { some: { feed: { active: true } } } },
      data: { goneAt: null, pollAfter: null, failures: 0 },
    });
  });
}

interface Asked {
  url: string;
  format: FeedFormat;
}

/** What each active feed asks, by its number. */
async function readAsked(tx: Transaction): Promise<ReadonlyMap<number, Asked[]>> {
  const feeds = await tx.feed.findMany({
    where: { active: true },
    orderBy: { id: 'asc' },
    select: { id: true, url: true, format: true, agreement: { select: { slug: true } } },
  });
  const asked = new Map<number, Asked[]>();
  for (const { id, url, format: written, agreement } of feeds) {
    const format = parseRow(FeedFormat, written, `feed ${id}`);
    const names = isOfParliament(format) ? await readSearchedNames(tx, agreement.slug) : [];
    const addresses = askedAddresses({ url, format }, names);
    asked.set(
      id,
      addresses.map((address) => ({ url: address, format })),
    );
  }
  return asked;
}

interface Link {
  feedId: number;
  channelId: number;
}

async function removeOthers(
  tx: Transaction,
  feeds: readonly number[],
  links: readonly Link[],
): Promise<void> {
  const wanted = new Set(links.map(({ feedId, channelId }) => `${feedId} ${channelId}`));
  const there = await tx.feedChannel.findMany({ where: { feedId: { in: [...feeds] } } });
  for (const { feedId, channelId } of there) {
    if (wanted.has(`${feedId} ${channelId}`)) continue;
    await tx.feedChannel.delete({ where: { feedId_channelId: { feedId, channelId } } });
  }
}
