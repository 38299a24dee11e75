import { z } from 'zod';
import { itemOfSuggestion } from '@/lib/news/suggestion/item-of-suggestion';
import type { Suggestion, SuggestionAbout } from '@/lib/news/suggestion/suggestion';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import type { Refused } from '../records/write-outcome';
import { holdReadersChannel } from './readers-channel';

/** So many suggestions may wait for an editor; further ones are refused. */
export const MOST_WAITING = 500;

// Beside news that may concern an agreement, what a reader sent about it stands in the middle (0 to 100).
const SCORE = 50;

/** What comes of a suggestion; it is not taken where too many wait already. */
export type SuggestionOutcome = { result: 'added'; item: number } | { result: 'full' };

/** Of which agreement a suggestion is, by its slug, about what of it, and of which milestones that speaks. */
export interface SuggestedFor extends SuggestionAbout {
  slug: string;
  milestones: readonly string[];
}

/** Takes in a reader's suggestion that arrived at an instant, as a story of its own that waits at the desk. */
export async function addSuggestion(
  db: PrismaClient,
  { slug, milestones, milestone, entry }: SuggestedFor,
  suggestion: Suggestion,
  arrivedAt: Date,
): Promise<SuggestionOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const channelId = await holdReadersChannel(tx);
    if ((await countWaiting(tx)) >= MOST_WAITING) return { result: 'full' };
    const agreement = { connect: { slug } };
    const [entryRevision = null, entryOrder = null] = entry?.split('-').map(Number) ?? [];
    const { id } = await tx.item.create({
      data: {
        ...itemOfSuggestion(suggestion),
        channel: { connect: { id: channelId } },
        story: { create: {} },
        arrivedAt,
        // Its reader said what it is about: it is not held against the agreements.
        matched: true,
        matches: {
          create: {
            agreement,
            score: SCORE,
            words: [],
            milestones: [...milestones],
            priorities: [],
            strands: [],
          },
        },
        suggestion: {
          create: { agreement, milestone, entryRevision, entryOrder, email: suggestion.email },
        },
      },
      select: { id: true },
    });
    return { result: 'added', item: id };
  });
}

const Counted = z.array(z.object({ waiting: z.int() })).length(1);

/** How many suggestions no editor has decided on, or only put off. */
async function countWaiting(tx: Transaction): Promise<number> {
  const [counted] = Counted.parse(
    await tx.$queryRaw`
      SELECT count(*)::int AS waiting FROM suggestion
      WHERE coalesce((
        SELECT decision FROM news_decided JOIN news_decision made ON made.id = decision_id
        WHERE news_decided.item_id = suggestion.item_id AND undone_at IS NULL
        ORDER BY made.id DESC LIMIT 1
      ), 'put back') IN ('put back', 'later')`,
  );
  return counted?.waiting ?? 0;
}
