import type { PrismaClient } from '@/prisma/client/client';
import { isProposalId, UNSETTLED } from './read-proposals';

/**
 * Notes that an editor has settled a proposal of their own that was declined: they proposed it again, or let it be.
 * Whether there was such a proposal.
 */
export async function settleDeclined(
  db: PrismaClient,
  id: number,
  editorId: string,
): Promise<boolean> {
  if (!isProposalId(id)) return false;
  const { count } = await db.proposal.updateMany({
    where: { id, proposedById: editorId, ...UNSETTLED },
    // The database sets when.
    data: { settledAt: new Date(0) },
  });
  return count > 0;
}
