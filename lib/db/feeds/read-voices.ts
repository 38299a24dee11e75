import type { Voice } from '@/lib/agreement/entries/source';
import { groupBy } from '@/lib/agreement/group-by';
import { voiceOfItem } from '@/lib/news/voice-of-item';
import type { PrismaClient } from '@/prisma/client/client';
import { voiceOf } from '../entries/source-row';

/** With whose voice a channel's items speak for an agreement, by its feeds in the order in which they were added. */
export async function readVoices(
  db: Pick<PrismaClient, 'feedChannel' | 'party'>,
): Promise<(slug: string, channelId: number) => Voice> {
  const rows = await db.feedChannel.findMany({
    orderBy: { feedId: 'asc' },
    select: {
      channelId: true,
      feed: { select: { voices: true, agreement: { select: { slug: true } } } },
    },
  });
  const current = await db.party.findMany({
    where: { untilRevision: null },
    select: { code: true, agreement: { select: { slug: true } } },
  });
  const channels = groupBy(rows, ({ channelId }) => channelId);
  const parties = groupBy(current, ({ agreement }) => agreement.slug);
  return (slug, channelId) => {
    const codes = (parties.get(slug) ?? []).map(({ code }) => code);
    const subscriptions = (channels.get(channelId) ?? []).map(({ feed }) => ({
      slug: feed.agreement.slug,
      voice: voiceOf(feed.voices),
    }));
    return voiceOfItem(slug, codes, subscriptions);
  };
}
