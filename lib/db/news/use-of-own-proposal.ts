import type { Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { useIn } from './use-news';

/** Settles the news that a proposal was made of for the entry that its own proposer made of it, there being nobody else. */
export async function useOfOwnProposal(
  tx: Transaction,
  { slug, id }: { slug: string; id: number },
  revision: number,
  by: EditorName,
): Promise<void> {
  const used = await tx.newsDecided.findFirst({ where: { decision: { proposalId: id } } });
  if (used) await useIn(tx, slug, used.itemId, { entryRevision: revision, entryOrder: 1 }, by);
}
