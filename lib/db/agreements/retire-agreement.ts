import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, Stale, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement, raiseRevision } from '../records/write-revision';
import { isDraft } from './is-draft';

/** What comes of retiring an agreement, or of taking it up again. */
export type FollowOutcome =
  | { result: 'changed'; revision: number }
  | { result: 'as it was' }
  | { result: 'a draft' }
  | Stale
  | UnknownAgreement
  | Refused;

interface Change {
  db: PrismaClient;
  slug: string;
  by: EditorName;
  /** What the agreement must be, to become the other. */
  is: 'followed' | 'retired';
}

/**
 * Has an agreement be followed no longer, from its next revision on. News is no longer matched with it, and what waited
 * undecided for it is let go, except what readers suggested; what was recorded stays.
 */
export async function retireAgreement(
  db: PrismaClient,
  slug: string,
  by: EditorName,
): Promise<FollowOutcome> {
  return change({ db, slug, by, is: 'followed' }, async (tx, agreementId, revision) => {
    await tx.retirement.create({ data: { agreementId, fromRevision: revision } });
    await tx.matchingFault.deleteMany({ where: { agreementId } });
    await tx.$executeRaw`
      DELETE FROM item_match WHERE agreement_id = ${agreementId}
      AND NOT EXISTS (SELECT FROM suggestion WHERE suggestion.item_id = item_match.item_id)
      AND NOT EXISTS (
        SELECT FROM news_decided JOIN news_decision ON news_decision.id = decision_id
        WHERE news_decided.item_id = item_match.item_id AND news_decision.agreement_id = ${agreementId})`;
    await noteInAudit(tx, { action: 'agreement retired', by, subject: slug, detail: { revision } });
  });
}

/** Has an agreement be followed again, from its next revision on: recent news is matched with it anew. */
export async function takeUpAgreement(
  db: PrismaClient,
  slug: string,
  by: EditorName,
): Promise<FollowOutcome> {
  return change({ db, slug, by, is: 'retired' }, async (tx, agreementId, revision) => {
    await tx.retirement.updateMany({
      where: { agreementId, untilRevision: null },
      data: { untilRevision: revision },
    });
    const detail = { revision };
    await noteInAudit(tx, { action: 'agreement taken up again', by, subject: slug, detail });
  });
}

async function change(
  { db, slug, by, is }: Change,
  write: (tx: Transaction, agreementId: number, revision: number) => Promise<void>,
): Promise<FollowOutcome> {
  return inTransaction(db, async (tx) => {
    const held = await holdAgreement(tx, slug);
    if (held.result !== 'held') return held;
    const { agreementId } = held;
    if (await isDraft(tx, agreementId)) return { result: 'a draft' };
    const standing = await tx.retirement.count({ where: { agreementId, untilRevision: null } });
    if (standing > 0 !== (is === 'retired')) return { result: 'as it was' };
    const raised = await raiseRevision(tx, slug, held.revision, by);
    if (raised.result !== 'raised') return raised;
    await write(tx, agreementId, raised.revision);
    return { result: 'changed', revision: raised.revision };
  });
}
