import type { Voice } from '@/lib/agreement/source';
import { groupedBy } from '@/lib/news/grouped';
import { type Decided, NewsChoice, type Standing, standingsOf } from '@/lib/news/standing';
import type { PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../parse-row';
import { readFallenThrough } from './read-fallen-through';
import { readReworded } from './read-reworded';
import { readVoices } from './read-voices';

/** What reading news needs of a database or of a transaction. */
export type Reading = Pick<
  PrismaClient,
  | 'itemMatch'
  | 'newsDecided'
  | 'newsDecision'
  | 'item'
  | 'itemVersion'
  | 'entry'
  | 'feedChannel'
  | 'party'
  | 'story'
>;

/** An item that may concern an agreement, and where it stands for it. */
export interface PlacedItem {
  id: number;
  slug: string;
  agreementId: number;
  storyId: number;
  version: number;
  score: number;
  /** When it was published, else when it arrived. */
  at: Date;
  voice: Voice;
  standing: Standing;
}

/** Of which news: one agreement's or every agreement's, some stories or all. */
export interface WhichNews {
  slug?: string | undefined;
  stories?: readonly number[];
}

/** The items that may concern an agreement, as matched, each with where it stands for that agreement. */
export async function readPlaced(db: Reading, { slug, stories }: WhichNews): Promise<PlacedItem[]> {
  const agreement = slug === undefined ? {} : { agreement: { slug } };
  const item = { storyId: stories ? { in: [...stories] } : { not: null } };
  const matches = await db.itemMatch.findMany({
    where: { ...agreement, item },
    select: {
      score: true,
      agreementId: true,
      agreement: { select: { slug: true } },
      item: {
        select: {
          id: true,
          channelId: true,
          storyId: true,
          version: true,
          publishedAt: true,
          arrivedAt: true,
        },
      },
    },
  });
  const voices = await readVoices(db);
  const decided = await readDecided(db, { ...agreement }, item);
  const groups = groupedBy(matches, (one) => `${one.agreementId} ${one.item.storyId}`);
  return [...groups.values()].flatMap((group) => {
    const items = group.map(({ item: { id, channelId }, agreement: of, agreementId }) => ({
      id,
      voice: voices(of.slug, channelId),
      decided: decided.get(`${agreementId} ${id}`) ?? [],
    }));
    const standings = standingsOf(items);
    return group.flatMap(
      ({ item: { id, storyId, version, publishedAt, arrivedAt }, ...match }, index) => {
        const [standing, voice] = [standings.get(id), items[index]?.voice];
        if (!standing || !voice || storyId === null) return [];
        const { score, agreementId } = match;
        const at = publishedAt ?? arrivedAt;
        return [
          {
            id,
            slug: match.agreement.slug,
            agreementId,
            storyId,
            version,
            score,
            at,
            voice,
            standing,
          },
        ];
      },
    );
  });
}

async function readDecided(
  db: Reading,
  agreement: { agreement?: { slug: string } },
  item: { storyId: { in: number[] } | { not: null } },
): Promise<Map<string, Decided[]>> {
  const rows = await db.newsDecided.findMany({
    where: { decision: { undoneById: null, ...agreement }, item },
    select: {
      itemId: true,
      version: true,
      item: { select: { version: true } },
      decision: {
        select: {
          id: true,
          agreementId: true,
          decision: true,
          entryRevision: true,
          entryOrder: true,
          proposal: { select: { decision: true, recordedRevision: true } },
        },
      },
    },
  });
  const isReworded = await readReworded(db, rows);
  const hasFallenThrough = await readFallenThrough(
    db,
    rows.map(({ decision }) => decision),
  );
  const groups = groupedBy(rows, ({ itemId, decision }) => `${decision.agreementId} ${itemId}`);
  const toDecided = (row: (typeof rows)[number]): Decided => {
    const { id, decision } = row.decision;
    const choice = parseRow(NewsChoice, decision, `decision ${id} on news`);
    return { id, choice, reworded: isReworded(row), fellThrough: hasFallenThrough(row.decision) };
  };
  return new Map([...groups].map(([key, group]) => [key, group.map(toDecided)]));
}
