import { WebAddress } from '@/lib/agreement/entries/source';
import { FeedFormat } from '@/lib/agreement/news/feed';
import { askedAddresses } from '@/lib/news/channel/asked-addresses';
import { isOfParliament } from '@/lib/news/parliament/parliament-search';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import { parseRow } from '../records/parse-row';
import { readSearchedNames } from './read-searched-names';

/**
 * Brings the channels in step with the active feeds: those that a feed asks are there and lead to it, and no others.
 * A channel that is gone but followed again is asked again; one that nobody follows any more keeps what it told.
 */
export async function keepChannels(db: PrismaClient): Promise<void> {
  const names = await readNames(db);
  const refused = await inTransaction(db, async (tx) => {
    const asked = await readAsked(tx, names);
    const ids = await keepAsked(tx, [...asked.values()].flat());
    const links = [...asked].flatMap(([feedId, own]) =>
      own.flatMap(({ url }) => ({ feedId, channelId: ids.get(url) ?? 0 })),
    );
    await keepLinks(tx, [...asked.keys()], links);
    await tx.channel.updateMany({
      where: { goneAt: { not: null }, feeds: { some: { feed: { active: true } } } },
      data: { goneAt: null, pollAfter: null, failures: 0 },
    });
  });
  if (refused) throw new Error(refused.problems.map(({ message }) => message).join('; '));
}

interface Asked {
  url: string;
  format: FeedFormat;
}

type Names = Awaited<ReturnType<typeof readSearchedNames>>;

/** The names of the agreements for which Parliament is searched, read before the transaction, which is then short. */
async function readNames(db: PrismaClient): Promise<Names> {
  const feeds = await db.feed.findMany({
    where: { active: true, format: { in: FeedFormat.options.filter(isOfParliament) } },
    select: { agreementId: true },
  });
  return readSearchedNames(
    db,
    feeds.map(({ agreementId }) => agreementId),
  );
}

/** What each active feed asks, by its number; the searches of an agreement whose names could not be read, or that were switched on since, stay as they are for now. */
async function readAsked(tx: Transaction, names: Names): Promise<ReadonlyMap<number, Asked[]>> {
  const feeds = await tx.feed.findMany({
    where: { active: true },
    orderBy: { id: 'asc' },
    select: { id: true, url: true, format: true, agreementId: true },
  });
  const asked = new Map<number, Asked[]>();
  for (const { id, url, format: written, agreementId } of feeds) {
    const format = parseRow(FeedFormat, written, `feed ${id}`);
    const own = names.get(agreementId);
    if (isOfParliament(format) && own === undefined) continue;
    const addresses = askedAddresses({ url, format }, own ?? []);
    // A name may be too long to be searched for.
    const valid = addresses.filter((one) => one === url || WebAddress.safeParse(one).success);
    asked.set(
      id,
      valid.map((address) => ({ url: address, format })),
    );
  }
  return asked;
}

/** Makes the channels that are missing, and gives the numbers of all by address. */
async function keepAsked(tx: Transaction, asked: readonly Asked[]): Promise<Map<string, number>> {
  const there = await readIds(tx);
  const data = asked.filter(({ url }) => !there.has(url));
  if (data.length === 0) return there;
  await tx.channel.createMany({ data, skipDuplicates: true });
  return readIds(tx);
}

async function readIds(tx: Transaction): Promise<Map<string, number>> {
  const channels = await tx.channel.findMany({ select: { id: true, url: true } });
  return new Map(channels.map(({ id, url }) => [url, id]));
}

interface Link {
  feedId: number;
  channelId: number;
}

/** Has feeds lead to these channels and to no others. */
async function keepLinks(
  tx: Transaction,
  feeds: readonly number[],
  links: readonly Link[],
): Promise<void> {
  const keyOf = ({ feedId, channelId }: Link) => `${feedId} ${channelId}`;
  const there = await tx.feedChannel.findMany({ where: { feedId: { in: [...feeds] } } });
  const [wanted, known] = [new Set(links.map(keyOf)), new Set(there.map(keyOf))];
  const data = links.filter((link) => !known.has(keyOf(link)));
  if (data.length > 0) await tx.feedChannel.createMany({ data, skipDuplicates: true });
  for (const link of there.filter((one) => !wanted.has(keyOf(one)))) {
    await tx.feedChannel.delete({ where: { feedId_channelId: link } });
  }
}
