import { Words } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { groupBy } from '@/lib/agreement/group-by';
import type { NewsChoice, NewsStanding } from '@/lib/news/item-standing';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused } from '../records/write-outcome';
import { forgetEmailsOf } from '../suggestions/forget-emails';
import { type PlacedItem, readPlaced } from './read-placed';

/** A story as it is decided on: for one agreement, by the items that were seen in it, each in the version that was seen. */
export interface StorySeen {
  slug: string;
  story: number;
  seen: readonly { id: number; version: number }[];
}

/** What an editor decides without using it; what is dismissed says why. */
export type NewsSetAside =
  | { choice: 'dismissed'; reason: string }
  | { choice: 'not about this' | 'later' | 'put back' };

/** What comes of deciding: the decisions made, one for each agreement, and on how many stories; none where nothing was left to decide. */
export interface NewsDecided {
  result: 'decided';
  decisions: number[];
  stories: number;
}

/**
 * Sets stories aside for their agreements, or puts them back: every item of theirs that was seen, in one transaction.
 * What another editor has settled meanwhile stays as they decided; what arrived meanwhile, or has other words by now,
 * is not decided on.
 */
export async function decideOnNews(
  db: PrismaClient,
  stories: readonly StorySeen[],
  what: NewsSetAside,
  by: EditorName,
): Promise<NewsDecided | Refused> {
  return inTransaction(db, async (tx) => {
    const reason = what.choice === 'dismissed' ? reasonIn(what.reason) : null;
    const decisions: number[] = [];
    const decided = new Set<string>();
    for (const [slug, group] of groupBy(stories, (one) => one.slug)) {
      await holdNews(tx, slug);
      const asked = { slug, stories: group.map(({ story }) => story) };
      const seen = new Map(
        group.flatMap((one) => one.seen).map(({ id, version }) => [id, version]),
      );
      const items = (await readPlaced(tx, asked)).flatMap((item) => {
        const version = seen.get(item.id);
        return version !== undefined && DECIDED_FROM[what.choice].includes(item.standing.place)
          ? [{ ...item, version: Math.min(version, item.version) }]
          : [];
      });
      if (items.length === 0) continue;
      const { id } = await writeDecision(tx, items, { decision: what.choice, reason }, by);
      decisions.push(id);
      for (const { storyId } of items) decided.add(`${slug} ${storyId}`);
    }
    return { result: 'decided', decisions, stories: decided.size };
  });
}

/** From where each choice takes an item. What is used is not put back: its entry is withdrawn, or its proposal ends. */
const DECIDED_FROM: Readonly<Record<NewsSetAside['choice'], readonly NewsStanding['place'][]>> = {
  dismissed: ['open', 'later'],
  'not about this': ['open', 'later'],
  later: ['open'],
  'put back': ['dismissed', 'not about this', 'later'],
};

/** What of a decision is not on whom and by whom. */
interface DecisionColumns {
  decision: NewsChoice;
  reason?: string | null;
  entryRevision?: number;
  entryOrder?: number;
  proposalId?: number;
}

/**
 * Writes a decision on items of one agreement, in these versions, with its note in the audit. Readers who suggested
 * what is settled by it have no further need to be answered: their e-mail addresses are forgotten.
 */
export async function writeDecision(
  tx: Transaction,
  items: readonly PlacedItem[],
  columns: DecisionColumns,
  by: EditorName,
): Promise<{ id: number }> {
  const [{ agreementId, slug } = { agreementId: 0, slug: '' }] = items;
  const { id } = await tx.newsDecision.create({
    data: { agreementId, decidedById: by.editorId, ...columns },
  });
  await tx.newsDecided.createMany({
    data: items.map(({ id: itemId, version }) => ({ decisionId: id, itemId, version })),
  });
  if (columns.decision !== 'later' && columns.decision !== 'put back') {
    await forgetEmailsOf(
      tx,
      items.map(({ id: itemId }) => itemId),
    );
  }
  const stories = [...new Set(items.map(({ storyId }) => storyId))];
  const { decision: choice, ...became } = columns;
  const detail = { decision: id, choice, ...became, stories };
  await noteInAudit(tx, { action: 'news decided', by, subject: slug, detail });
  return { id };
}

/** Has every other editor who decides on an agreement's news wait for this transaction. */
async function holdNews(tx: Transaction, slug: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM agreement WHERE slug = ${slug} FOR NO KEY UPDATE`;
}

function reasonIn(text: string): string {
  const words = refuseUnseenText(Words).safeParse(text);
  if (!words.success) throw new Refusal([{ path: ['reason'], message: 'the reason, in words' }]);
  return words.data;
}
