import { z } from 'zod';
import { groupBy } from '@/lib/agreement/group-by';
import { type Decided, NewsChoice } from '@/lib/news/item-standing';
import { readFallenThrough } from './read-fallen-through';
import type { NewsReader } from './read-placed';
import { readReworded } from './read-reworded';

const Row = z.object({
  id: z.int(),
  agreementId: z.int(),
  choice: NewsChoice,
  itemId: z.int(),
  decidedVersion: z.int(),
  version: z.int(),
  revision: z.int().nullable(),
  order: z.int(),
  proposal: z.string().nullable(),
});

/** The decisions on items that are not undone, by agreement and item; of one agreement or all (null), some stories or all. */
export async function readDecided(
  db: NewsReader,
  slug: string | null,
  stories: number[] | null,
): Promise<Map<string, Decided[]>> {
  // A proposal that is approved is recorded alone, as the first of its revision.
  const rows = z.array(Row).parse(
    await db.$queryRaw`
      SELECT made.id, made.agreement_id AS "agreementId", made.decision AS choice,
        item.id AS "itemId", decided.version AS "decidedVersion", item.version,
        coalesce(entry_revision, recorded_revision) AS revision, coalesce(entry_order, 1) AS "order",
        proposal.decision AS proposal
      FROM news_decided decided
      JOIN news_decision made ON made.id = decision_id
      JOIN item ON item.id = item_id
      JOIN agreement ON agreement.id = made.agreement_id
      LEFT JOIN proposal ON proposal.id = proposal_id
      WHERE undone_at IS NULL AND (${slug}::text IS NULL OR slug = ${slug})
        AND (${stories}::int[] IS NULL OR story_id = ANY(${stories}::int[]))`,
  );
  const isReworded = await readReworded(db, rows);
  const hasFallenThrough = await readFallenThrough(
    db,
    rows.filter(({ choice }) => choice === 'used'),
  );
  const toDecided = (row: z.infer<typeof Row>): Decided => ({
    id: row.id,
    choice: row.choice,
    reworded: isReworded(row),
    fellThrough: hasFallenThrough(row),
  });
  const groups = groupBy(rows, ({ agreementId, itemId }) => `${agreementId} ${itemId}`);
  return new Map([...groups].map(([key, group]) => [key, group.map(toDecided)]));
}
