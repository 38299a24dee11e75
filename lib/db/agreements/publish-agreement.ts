import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, Stale, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement, raiseRevision } from '../records/write-revision';
import { isDraft } from './is-draft';

/** What comes of publishing an agreement. */
export type PublishOutcome =
  | { result: 'published'; revision: number }
  | { result: 'public already' }
  | Stale
  | UnknownAgreement
  | Refused;

/**
 * Makes a draft public, for ever, with its next revision, in which nothing else changes: by that every instance learns
 * of it.
 */
export async function publishAgreement(
  db: PrismaClient,
  slug: string,
  by: EditorName,
): Promise<PublishOutcome> {
  return inTransaction(db, async (tx) => {
    const held = await holdAgreement(tx, slug);
    if (held.result !== 'held') return held;
    if (!(await isDraft(tx, held.agreementId))) return { result: 'public already' };
    const raised = await raiseRevision(tx, slug, held.revision, by);
    if (raised.result !== 'raised') return raised;
    const { agreementId, revision, recordedAt } = raised;
    await tx.agreement.update({ where: { id: agreementId }, data: { publishedAt: recordedAt } });
    await noteInAudit(tx, {
      action: 'agreement published',
      by,
      subject: slug,
      detail: { revision },
    });
    return { result: 'published', revision };
  });
}
