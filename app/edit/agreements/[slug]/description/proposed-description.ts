import type { Description } from '@/lib/agreement/description/description';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { store } from '@/lib/process/store';

/** The description that a proposal holds for an agreement, and on which revision it was based; null where it holds none. */
export async function proposedDescription(
  slug: string,
  proposal: string | string[] | undefined,
): Promise<{ description: Description; basedOn: number } | null> {
  const found = proposal === undefined ? null : await readProposal(store().db, Number(proposal));
  if (found?.slug !== slug || found.content.kind !== 'description') return null;
  return { description: found.content.description, basedOn: found.basedOn };
}
