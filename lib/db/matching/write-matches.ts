import type { Matched } from '@/lib/news/match/match';
import type { Item as ItemRow } from '@/prisma/client/client';
import type { Transaction } from '../connection/write-transaction';

/** An item with the agreements that it may concern, and those against which it could not be held. */
export interface MatchedItem extends Matched {
  row: ItemRow;
}

/**
 * Replaces the matches of items. One that an editor has decided on stays, even where the item would not be found any
 * more, and so does one with an agreement that nothing can be matched with now: nothing new is known of it.
 */
export async function writeMatches(
  tx: Transaction,
  held: readonly MatchedItem[],
  agreements: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = held.map(({ row }) => row.id);
  const data = held.flatMap(({ row, matches }) =>
    [...matches].flatMap(([slug, match]) => {
      const agreementId = agreements.get(slug);
      return agreementId === undefined ? [] : [{ itemId: row.id, agreementId, ...match }];
    }),
  );
  await tx.$executeRaw`
    DELETE FROM item_match m
    WHERE m.item_id = ANY(${ids}::int[])
      AND ((m.item_id, m.agreement_id) IN (
          SELECT * FROM unnest(${data.map(({ itemId }) => itemId)}::int[], ${data.map(({ agreementId }) => agreementId)}::int[]))
        OR m.agreement_id NOT IN (SELECT agreement_id FROM matching_fault) AND NOT EXISTS (
          SELECT FROM news_decided d JOIN news_decision n ON n.id = d.decision_id
          WHERE d.item_id = m.item_id AND n.agreement_id = m.agreement_id))`;
  await tx.itemMatch.createMany({ data });
}
