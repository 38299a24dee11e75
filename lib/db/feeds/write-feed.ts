import type { Feed } from '@/lib/agreement/news/feed';
import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { noteInAudit } from '../editors/write-audit';
import type { Asker } from '../editors/write-invitation';
import type { UnknownAgreement } from '../records/write-outcome';
import { toFeed, toFeedColumns } from './feed-row';

/** What of a feed can be changed: its address and format are what it is. */
export type FeedChange = Partial<Pick<Feed, 'title' | 'voice' | 'language' | 'active'>>;

/**
 * Adds a feed to an agreement and gives its number; feeds have no revisions. An address that the
 * agreement already has is left as it is.
 */
export async function addFeed(
  db: PrismaClient,
  slug: string,
  feed: Feed,
  { ipAddress = null, ...by }: Asker,
): Promise<{ result: 'added' | 'already there'; id: number } | UnknownAgreement> {
  return retried(() =>
    db.$transaction(async (tx) => {
      const agreement = await tx.agreement.findUnique({ where: { slug }, select: { id: true } });
      if (!agreement) return { result: 'unknown agreement' };
      const agreementId = agreement.id;
      const [added] = await tx.feed.createManyAndReturn({
        data: [{ agreementId, ...toFeedColumns(feed) }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (added) {
        const { title, url } = feed;
        const detail = { title, url };
        await noteInAudit(tx, { action: 'feed added', by, subject: slug, ipAddress, detail });
        return { result: 'added', ...added };
      }
      const there = await tx.feed.findUniqueOrThrow({
        where: { agreementId_url: { agreementId, url: feed.url } },
        select: { id: true },
      });
      return { result: 'already there', ...there };
    }),
  );
}

/** Changes a feed, or switches it on or off; says whether there is one and whether anything of it is now otherwise. */
export async function changeFeed(
  db: PrismaClient,
  id: number,
  change: FeedChange,
  { ipAddress = null, ...by }: Asker,
): Promise<'changed' | 'nothing to change' | 'no such feed'> {
  return retried(() =>
    db.$transaction(async (tx) => {
      const row = await tx.feed.findUnique({
        where: { id },
        include: { agreement: { select: { slug: true } } },
      });
      if (!row) return 'no such feed';
      const { agreement, ...columns } = row;
      const before = toFeed(columns);
      const after = { ...before, ...change };
      if (JSON.stringify(after) === JSON.stringify(before)) return 'nothing to change';
      await tx.feed.update({ where: { id }, data: toFeedColumns(after) });
      const detail = { url: before.url, ...change };
      const subject = agreement.slug;
      await noteInAudit(tx, { action: 'feed changed', by, subject, ipAddress, detail });
      return 'changed';
    }),
  );
}
