import { NewsChoice } from '@/lib/news/item-standing';
import type { PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';

/** Decisions made together: what was decided, and on how many stories; null where one of them is undone, or there is none. */
export async function readDecisions(
  db: PrismaClient,
  ids: readonly number[],
): Promise<{ choice: NewsChoice; stories: number } | null> {
  const rows = await db.newsDecision.findMany({
    where: { id: { in: [...ids] }, undoneById: null },
    select: { decision: true, agreementId: true, items: { select: { item: true } } },
  });
  const [first] = rows;
  if (!first || rows.length !== ids.length) return null;
  const stories = rows.flatMap(({ agreementId, items }) =>
    items.map(({ item }) => `${agreementId} ${item.storyId}`),
  );
  const choice = parseRow(NewsChoice, first.decision, `decisions ${ids} on news`);
  return { choice, stories: new Set(stories).size };
}
