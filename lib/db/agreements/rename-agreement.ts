import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, Stale, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement, raiseRevision } from '../records/write-revision';

/** What comes of giving an agreement another slug. */
export type Renamed =
  | { result: 'renamed'; revision: number }
  | { result: 'as it was' }
  | { result: 'taken' }
  | Stale
  | UnknownAgreement
  | Refused;

/**
 * Gives an agreement another slug, with its next revision. The database keeps the old one of what is public, which no
 * other agreement may take; its own it may take back.
 */
export async function renameAgreement(
  db: PrismaClient,
  from: string,
  to: string,
  by: EditorName,
): Promise<Renamed> {
  return inTransaction(db, async (tx) => {
    const held = await holdAgreement(tx, from);
    if (held.result !== 'held') return held;
    if (from === to) return { result: 'as it was' };
    const { agreementId: id } = held;
    const there = await tx.agreement.count({ where: { slug: to } });
    const former = await tx.formerSlug.count({ where: { slug: to, agreementId: { not: id } } });
    if (there + former > 0) return { result: 'taken' };
    const raised = await raiseRevision(tx, from, held.revision, by);
    if (raised.result !== 'raised') return raised;
    const { revision } = raised;
    await tx.agreement.update({ where: { id }, data: { slug: to } });
    const detail = { from, revision };
    await noteInAudit(tx, { action: 'agreement renamed', by, subject: to, detail });
    return { result: 'renamed', revision };
  });
}
