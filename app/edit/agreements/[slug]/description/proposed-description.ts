import type { Description } from '@/lib/agreement/description/description';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { store } from '@/lib/process/store';

/**
 * The description that a proposal holds for an agreement, on which revision it was based, and its number where it was
 * declined and comes back; null where it holds none.
 */
export async function proposedDescription(
  slug: string,
  proposal: string | string[] | undefined,
): Promise<{ description: Description; basedOn: number; again: number | null } | null> {
  const found = proposal === undefined ? null : await readProposal(store().db, Number(proposal));
  if (found?.slug !== slug || found.content.kind !== 'description') return null;
  const { content, basedOn, isReturned, id } = found;
  return { description: content.description, basedOn, again: isReturned ? id : null };
}
