import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, Stale, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement } from '../records/write-revision';
import { forgetUncited } from '../sources/keep-cited';
import { isDraft } from './is-draft';

/** What comes of deleting a draft. */
export type DraftDeleted =
  | { result: 'deleted' }
  | { result: 'no draft' }
  | Stale
  | UnknownAgreement
  | Refused;

/** Deletes a draft with everything that belongs to it. What is public stays: the database refuses it too. */
export async function deleteDraft(
  db: PrismaClient,
  slug: string,
  by: EditorName,
): Promise<DraftDeleted> {
  return inTransaction(db, async (tx) => {
    const held = await holdAgreement(tx, slug);
    if (held.result !== 'held') return held;
    const { agreementId, revision } = held;
    if (!(await isDraft(tx, agreementId))) return { result: 'no draft' };
    await deleteNews(tx, agreementId);
    await deleteRecord(tx, agreementId);
    await tx.agreement.delete({ where: { id: agreementId } });
    await noteInAudit(tx, { action: 'draft deleted', by, subject: slug, detail: { revision } });
    return { result: 'deleted' };
  });
}

/** Its feeds, its words and what was decided on its news; the items themselves stay. */
async function deleteNews(tx: Transaction, agreementId: number): Promise<void> {
  const where = { agreementId };
  await tx.newsDecided.deleteMany({ where: { decision: where } });
  await tx.newsDecision.deleteMany({ where });
  await tx.itemMatch.deleteMany({ where });
  await tx.matchingFault.deleteMany({ where });
  await tx.watchedWord.deleteMany({ where });
  await tx.feed.deleteMany({ where });
}

/** In the order in which one row needs another: corrections before what they correct, entries before revisions. */
async function deleteRecord(tx: Transaction, agreementId: number): Promise<void> {
  const where = { agreementId };
  await tx.proposal.deleteMany({ where });
  const cited = await tx.citation.findMany({
    where: { entry: where },
    select: { sourceId: true },
    distinct: ['sourceId'],
  });
  await tx.citation.deleteMany({ where: { entry: where } });
  // Others may cite the same sources.
  const ids = cited.map(({ sourceId }) => sourceId);
  await tx.source.deleteMany({ where: { id: { in: ids }, citations: { none: {} } } });
  await forgetUncited(tx);
  await tx.entry.deleteMany({ where: { ...where, correctsId: { not: null } } });
  await tx.entry.deleteMany({ where });
  await tx.outline.deleteMany({ where });
  await tx.person.deleteMany({ where });
  await tx.party.deleteMany({ where });
  await tx.priority.deleteMany({ where });
  await tx.strand.deleteMany({ where });
  await tx.milestone.deleteMany({ where });
  await tx.revision.deleteMany({ where });
}
