import type { CorrectionContent, EntryContent } from '@/lib/agreement/entry';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import type { EditorName } from './author';
import { noteInAudit } from './write-audit';
import { type Checked, checkEntries, writeChecked } from './write-entries';
import type { Refused, Stale, UnknownAgreement } from './write-outcome';
import { inTransaction } from './write-transaction';

/** What comes of proposing: its number, or why it is not proposed. */
export type ProposeOutcome =
  | { result: 'proposed'; proposal: number }
  | { result: 'no second editor' }
  | Stale
  | UnknownAgreement;

/**
 * Proposes an entry or correction to the agreement's other editors, if its revision is still `basedOn`. Refuses
 * what could not be recorded either, and proposes nothing where there is nobody else to approve.
 */
export async function propose(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  content: EntryContent | CorrectionContent,
  by: EditorName,
): Promise<ProposeOutcome | Refused> {
  return inTransaction(db, (tx) => proposeIn(tx, slug, basedOn, content, by));
}

/** Does what `propose` does as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function proposeIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  content: EntryContent | CorrectionContent,
  by: EditorName,
): Promise<ProposeOutcome> {
  const checked = await checkEntries(tx, slug, basedOn, [content]);
  if (checked.result !== 'checked') return checked;
  const { editorId } = by;
  const another = await tx.editor.findFirst({ where: { retiredAt: null, id: { not: editorId } } });
  if (!another) return { result: 'no second editor' };
  await tryToWrite(tx, checked, by, { name: another.name, editorId: another.id });
  const { agreementId } = checked.held;
  const data = { agreementId, basedOn, content, proposedById: editorId };
  const { id } = await tx.proposal.create({ data });
  await noteInAudit(tx, { action: 'proposed', by, subject: slug, detail: { proposal: id } });
  return { result: 'proposed', proposal: id };
}

/** Lets the database refuse now what it would refuse on approval, and leaves nothing of the trial. */
async function tryToWrite(
  tx: Prisma.TransactionClient,
  checked: Checked,
  by: EditorName,
  approvedBy: EditorName,
): Promise<void> {
  await tx.$executeRaw`SAVEPOINT trial`;
  await writeChecked(tx, checked, { ...by, approvedBy });
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT trial`;
}
