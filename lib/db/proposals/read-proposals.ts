import type { PrismaClient, Proposal as ProposalRow } from '@/prisma/client/client';
import { type Proposal, toProposal } from './proposal-row';

// PostgreSQL's integer; no row has a larger number.
const LARGEST_ID = 2_147_483_647;

/** A proposal that was declined and that its editor has not settled. */
export const UNSETTLED = { decision: 'declined', settledAt: null } as const;

type Reading = Pick<PrismaClient, 'proposal' | 'agreement' | 'editor'>;

/** The proposals that wait for a second editor, of one agreement or of all, in the order in which they were made. */
export async function readWaitingProposals(db: PrismaClient, slug?: string): Promise<Proposal[]> {
  const rows = await db.proposal.findMany({
    where: { decision: null, ...(slug !== undefined && { agreement: { slug } }) },
    orderBy: { id: 'asc' },
  });
  return withNames(db, rows);
}

/** An editor's own proposals that were declined, and that they have not settled, the latest decision first. */
export async function readDeclinedProposals(
  db: PrismaClient,
  editorId: string,
): Promise<Proposal[]> {
  const rows = await db.proposal.findMany({
    where: { ...UNSETTLED, proposedById: editorId },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
  });
  return withNames(db, rows);
}

/** The proposal with a number, decided or not; null where there is none. */
export async function readProposal(db: Reading, id: number): Promise<Proposal | null> {
  if (!isProposalId(id)) return null;
  const rows = await db.proposal.findMany({ where: { id } });
  const [proposal = null] = await withNames(db, rows);
  return proposal;
}

/** Whether a number can be that of a proposal. */
export function isProposalId(id: number): boolean {
  return Number.isInteger(id) && id >= 1 && id <= LARGEST_ID;
}

// One statement after the other, since a transaction's connection carries out one at a time.
async function withNames(db: Reading, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const agreementIds = rows.map(({ agreementId }) => agreementId);
  const editorIds = rows.flatMap(({ proposedById, decidedById }) => [
    proposedById,
    ...(decidedById === null ? [] : [decidedById]),
  ]);
  const agreements = await db.agreement.findMany({ where: { id: { in: agreementIds } } });
  const editors = await db.editor.findMany({ where: { id: { in: editorIds } } });
  const named = {
    slugs: new Map(agreements.map(({ id, slug }) => [id, slug])),
    editors: new Map(editors.map(({ id, name }) => [id, name])),
  };
  return rows.map((row) => toProposal(row, named));
}
