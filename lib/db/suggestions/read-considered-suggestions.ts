import { z } from 'zod';
import { EntryId } from '@/lib/agreement/entries/entry';
import type { ConsideredSuggestion } from '@/lib/agreement/news/considered-suggestion';
import type { PrismaClient } from '@/prisma/client/client';

/** One page of what became of readers' suggestions, and how many there are in all. */
export interface SuggestionsPage {
  suggestions: ConsideredSuggestion[];
  count: number;
}

/**
 * Reads a page, counted from 1, of the suggestions for an agreement that were decided on, the last decided first. What
 * holds is the latest decision that is not undone; one used in a proposal is told of once that is on the record.
 */
export async function readConsideredSuggestions(
  db: PrismaClient,
  slug: string,
  page: number,
  size: number,
): Promise<SuggestionsPage> {
  const rows = await db.$queryRaw`
    WITH decided AS (
      SELECT DISTINCT ON (suggestion.item_id) suggestion.*, made.id AS decision_id, made.decision, made.reason,
        made.decided_at, coalesce(made.entry_revision, recorded_revision) AS revision,
        coalesce(made.entry_order, 1) AS "order"
      FROM suggestion
      JOIN agreement ON agreement.id = suggestion.agreement_id
      JOIN news_decided ON news_decided.item_id = suggestion.item_id
      JOIN news_decision made ON made.id = decision_id AND made.agreement_id = suggestion.agreement_id
      LEFT JOIN proposal ON proposal.id = proposal_id
      WHERE slug = ${slug} AND undone_at IS NULL
      ORDER BY suggestion.item_id, made.id DESC
    )
    SELECT decided.item_id AS item, milestone, entry_revision || '-' || entry_order AS entry, decision, decided.reason,
      CASE WHEN decision = 'used' THEN decided.revision || '-' || decided."order" END AS became,
      (SELECT link FROM item WHERE item.id = decided.item_id AND decision = 'used' AND EXISTS (
        SELECT FROM entry
        JOIN citation ON citation.entry_id = entry.id
        JOIN source ON source.id = source_id
        WHERE entry.agreement_id = decided.agreement_id AND entry.revision = decided.revision
          AND entry."order" = decided."order" AND source.url = item.link)) AS link,
      decided_at AS "decidedAt", count(*) OVER ()::int AS count
    FROM decided
    WHERE decision IN ('dismissed', 'not about this') OR (decision = 'used' AND decided.revision IS NOT NULL)
    ORDER BY decision_id DESC, item DESC
    LIMIT ${size} OFFSET ${(page - 1) * size}`;
  const read = Rows.parse(rows);
  return {
    suggestions: read.map(({ count: _, ...suggestion }) => suggestion),
    count: read[0]?.count ?? 0,
  };
}

const Rows = z.array(
  z.strictObject({
    item: z.int(),
    milestone: z.string().nullable(),
    entry: EntryId.nullable(),
    decision: z.enum(['used', 'dismissed', 'not about this']),
    reason: z.string().nullable(),
    became: EntryId.nullable(),
    link: z.string().nullable(),
    decidedAt: z.date(),
    count: z.int(),
  }),
);
