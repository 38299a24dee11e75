import { z } from 'zod';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Zones } from '@/lib/agreement/dates/day';
import { entryId } from '@/lib/agreement/entries/entry';
import { groupBy } from '@/lib/agreement/group-by';
import type { ItemContent } from '@/lib/news/item';
import { dayOfItem } from '@/lib/news/item-day';
import { MatchedWord } from '@/lib/news/match/match-result';
import type { FromReader, NewsDecision, NewsItem } from '@/lib/news/story/news-story';
import type { PrismaClient, Suggestion as SuggestionRow } from '@/prisma/client/client';
import { dateOf } from '../records/date-column';
import { parseRow } from '../records/parse-row';
import { toItemContent } from './item-row';
import type { PlacedItem } from './read-placed';

/** Tells placed items in full: what they say, why they may concern their agreement, and what was decided on them. */
export async function readItemDetails(
  db: PrismaClient,
  placed: readonly PlacedItem[],
): Promise<(item: PlacedItem) => NewsItem> {
  const ids = [...new Set(placed.map(({ id }) => id))];
  const rows = await db.item.findMany({
    where: { id: { in: ids } },
    include: {
      matches: true,
      suggestion: true,
      channel: {
        select: {
          title: true,
          url: true,
          feeds: { orderBy: { feedId: 'asc' }, include: { feed: true } },
        },
      },
    },
  });
  const items = new Map(rows.map((row) => [row.id, row]));
  const decisions = await readDecisions(db, placed);
  const zonesOf = await readZones(
    db,
    placed.map(({ agreementId }) => agreementId),
  );
  return ({ id, agreementId, voice, standing }) => {
    const row = items.get(id);
    const match = row?.matches.find((one) => one.agreementId === agreementId);
    if (!row || !match)
      throw new Error(`item ${id} is no longer held against agreement ${agreementId}`);
    const { channel } = row;
    const own = channel.feeds.find(({ feed }) => feed.agreementId === agreementId);
    const decision = standing.place === 'open' ? null : decisions.get(standing.decision);
    return {
      id,
      version: row.version,
      voice,
      standing,
      content: inDaysOf(toItemContent(row), zonesOf(agreementId)),
      match: { ...match, words: parseRow(z.array(MatchedWord), match.words, `item ${id}'s match`) },
      feed: own?.feed.title ?? channel.title ?? channel.url,
      fromReader: row.suggestion && toFromReader(row.suggestion),
      arrivedOn: calendarDate(dateOf(row.arrivedAt)),
      decision: decision ?? null,
    };
  };
}

function toFromReader({ milestone, entryRevision, entryOrder, email }: SuggestionRow): FromReader {
  const isOfEntry = entryRevision !== null && entryOrder !== null;
  return { milestone, entry: isOfEntry ? entryId(entryRevision, entryOrder) : null, email };
}

function inDaysOf(content: ItemContent, zones: Zones): ItemContent {
  return { ...content, publishedOn: dayOfItem(content, zones) };
}

/** The time zones of agreements' parties as they are described now, by the agreements' numbers. */
async function readZones(
  db: PrismaClient,
  agreements: readonly number[],
): Promise<(agreementId: number) => Zones> {
  const parties = await db.party.findMany({
    where: { agreementId: { in: [...new Set(agreements)] }, untilRevision: null },
    select: { agreementId: true, timeZone: true },
  });
  const own = groupBy(parties, ({ agreementId }) => agreementId);
  return (agreementId) => (own.get(agreementId) ?? []).flatMap(({ timeZone }) => timeZone ?? []);
}

async function readDecisions(
  db: PrismaClient,
  placed: readonly PlacedItem[],
): Promise<Map<number, NewsDecision>> {
  const ids = placed.flatMap(({ standing }) =>
    standing.place === 'open' ? [] : standing.decision,
  );
  const rows = await db.newsDecision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: { decidedBy: { select: { name: true } }, proposal: true },
  });
  return new Map(
    rows.map(({ id, reason, decidedBy, decidedAt, entryRevision, entryOrder, proposal }) => {
      const revision = entryRevision ?? proposal?.recordedRevision ?? null;
      const entry = revision === null ? null : entryId(revision, entryOrder ?? 1);
      const details = { id, reason, by: decidedBy.name, at: decidedAt, entry };
      return [id, { ...details, proposal: proposal?.id ?? null }];
    }),
  );
}
