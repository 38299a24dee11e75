import type { Proposed } from '@/lib/agreement/record/proposed';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, Stale, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement } from '../records/write-revision';
import { putProposedIn } from './put-proposed';

/** What comes of proposing: its number, or why it is not proposed. */
export type ProposeOutcome =
  | { result: 'proposed'; proposal: number }
  | { result: 'no second editor' }
  | Stale
  | UnknownAgreement;

/**
 * Proposes an entry, a correction or another description to the other editors, if the agreement's revision is still
 * `basedOn`. Refuses what could not be recorded either, and proposes nothing where there is nobody else.
 */
export async function propose(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  content: Proposed,
  by: EditorName,
): Promise<ProposeOutcome | Refused> {
  return inTransaction(db, (tx) => proposeIn(tx, slug, basedOn, content, by));
}

/** Does what `propose` does as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function proposeIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  content: Proposed,
  by: EditorName,
): Promise<ProposeOutcome> {
  const held = await holdAgreement(tx, slug, basedOn);
  if (held.result !== 'held') return held;
  const { editorId } = by;
  const another = await tx.editor.findFirst({ where: { retiredAt: null, id: { not: editorId } } });
  if (!another) return { result: 'no second editor' };
  const approvedBy = { name: another.name, editorId: another.id };
  await tryToPut(tx, slug, basedOn, content, { ...by, approvedBy });
  const { agreementId } = held;
  const data = { agreementId, basedOn, content, proposedById: editorId };
  const { id } = await tx.proposal.create({ data });
  await noteInAudit(tx, { action: 'proposed', by, subject: slug, detail: { proposal: id } });
  return { result: 'proposed', proposal: id };
}

/** Lets the database refuse now what it would refuse on approval, and leaves nothing of the trial. */
async function tryToPut(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  content: Proposed,
  by: EditorName & { approvedBy: EditorName },
): Promise<void> {
  await tx.$executeRaw`SAVEPOINT trial`;
  const { result } = await putProposedIn(tx, slug, basedOn, content, by);
  if (result !== 'recorded')
    throw new Error(`${slug} was held, and still the outcome is ${result}`);
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT trial`;
}
