import { Words } from '@/lib/agreement/description/words';
import { type Changes, changesBetween } from '@/lib/agreement/entries/changes';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import type { Proposed } from '@/lib/agreement/record/proposed';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { type AuditAction, noteInAudit } from '../editors/write-audit';
import { useOfOwnProposal } from '../news/use-of-own-proposal';
import { readHeldRecord, readRecord } from '../records/read-record';
import type { NeedsSecondEditor, Refused, Stale, Written } from '../records/write-outcome';
import { holdAgreement } from '../records/write-revision';
import { mayDecideNow } from './approver';
import type { Decision, Proposal } from './proposal-row';
import { putProposedIn } from './put-proposed';
import { isProposalId, readProposal } from './read-proposals';

/** Why somebody may not decide a proposal. */
export type Undecidable =
  | { result: 'unknown proposal' }
  | { result: 'already decided'; decision: Decision }
  | { result: 'own proposal' }
  | { result: 'not the proposer' }
  | { result: 'not an editor' }
  | { result: 'another role' };

/** Why what is proposed cannot be recorded as things are: it waits on. */
type Collided = { result: 'description changed' };

/** With what has happened to the agreement since the proposal was made. */
type WithChanges<Outcome> = Outcome & { since: Changes };

/**
 * Puts a proposal on the record as the next revision of this moment, by its proposer and with the approver's name.
 * Refuses the proposer, whoever may not do what is proposed as things are now, and content that no longer fits: another
 * description where it was changed since. `basedOn` is the revision that the approver saw.
 */
export async function approveProposal(
  db: PrismaClient,
  id: number,
  approver: EditorName,
  basedOn?: number,
): Promise<WithChanges<Written> | WithChanges<Refused> | Collided | Stale | Undecidable> {
  const outcome = await inTransaction(db, async (tx) => {
    const found = await toDecide(tx, id, approver, 'in the role');
    if ('result' in found) return found;
    if (found.proposedBy.editorId === approver.editorId) return { result: 'own proposal' as const };
    const by = { ...found.proposedBy, approvedBy: approver };
    const written = await record(tx, found, by, basedOn);
    if (written.result !== 'recorded') return written;
    const { revision, ids } = written;
    await decide(tx, found, approver, 'approved', { recordedRevision: revision });
    await note(tx, 'proposal approved', approver, found, { revision, ids });
    const since = changesBetween(await readHeldRecord(tx, found.slug), found.basedOn, revision - 1);
    return { ...written, since };
  });
  if (outcome.result === 'needs a second editor') throw new Error(`${id} was approved already`);
  return outcome.result === 'refused' ? { ...outcome, since: await changesSince(db, id) } : outcome;
}

/** Turns a proposal of another editor's down, for a reason. */
export async function declineProposal(
  db: PrismaClient,
  id: number,
  by: EditorName,
  reason: string,
): Promise<{ result: 'declined' } | Undecidable | Refused> {
  return inTransaction(db, async (tx) => {
    const found = await toDecide(tx, id, by, 'in the role');
    if ('result' in found) return found;
    if (found.proposedBy.editorId === by.editorId) return { result: 'own proposal' };
    const words = refuseUnseenText(Words).safeParse(reason);
    if (!words.success) throw new Refusal([{ path: ['reason'], message: 'the reason, in words' }]);
    await decide(tx, found, by, 'declined', { reason: words.data });
    await note(tx, 'proposal declined', by, found, { reason: words.data });
    return { result: 'declined' };
  });
}

/** Takes an editor's own proposal back. */
export async function takeProposalBack(
  db: PrismaClient,
  id: number,
  by: EditorName,
): Promise<{ result: 'taken back' } | Undecidable | Refused> {
  return inTransaction(db, async (tx) => {
    const found = await toDecide(tx, id, by, 'in any role');
    if ('result' in found) return found;
    if (found.proposedBy.editorId !== by.editorId) return { result: 'not the proposer' };
    await decide(tx, found, by, 'taken back', {});
    await note(tx, 'proposal taken back', by, found, {});
    return { result: 'taken back' };
  });
}

/**
 * Records an editor's own proposal without approval, where nobody else is left who could give it: the proposal is
 * taken back and its content recorded, in one transaction.
 */
export async function recordOwnProposal(
  db: PrismaClient,
  id: number,
  by: EditorName,
  basedOn?: number,
): Promise<Written | NeedsSecondEditor | Collided | Stale | Undecidable | Refused> {
  return inTransaction(db, async (tx) => {
    const found = await toDecide(tx, id, by, 'in the role');
    if ('result' in found) return found;
    if (found.proposedBy.editorId !== by.editorId) return { result: 'not the proposer' };
    const written = await record(tx, found, by, basedOn);
    if (written.result !== 'recorded') return written;
    const { revision } = written;
    const reason = `Recorded in revision ${revision} by the only editor there was.`;
    await decide(tx, found, by, 'taken back', { reason });
    await note(tx, 'proposal taken back', by, found, { revision });
    await useOfOwnProposal(tx, found, revision, by);
    return written;
  });
}

/** The proposal that waits, held by the transaction; or why this editor can decide nothing of it. */
async function toDecide(
  tx: Prisma.TransactionClient,
  id: number,
  by: EditorName,
  as: 'in the role' | 'in any role',
): Promise<Proposal | Undecidable> {
  if (!isProposalId(id)) return { result: 'unknown proposal' };
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${id} FOR UPDATE`;
  const proposal = await readProposal(tx, id);
  if (!proposal) return { result: 'unknown proposal' };
  const { decided } = proposal;
  if (decided) return { result: 'already decided', decision: decided.decision };
  const result = await mayDecideNow(tx, by, proposal.content);
  if (result === 'may' || (result === 'another role' && as === 'in any role')) return proposal;
  return { result };
}

async function record(
  tx: Prisma.TransactionClient,
  { slug, content, basedOn: proposedOn }: Proposal,
  by: EditorName & { approvedBy?: EditorName },
  basedOn: number | undefined,
): Promise<Written | NeedsSecondEditor | Collided | Stale> {
  const held = await holdAgreement(tx, slug, basedOn);
  if (held.result === 'stale') return held;
  if (held.result !== 'held') throw new Error(`the agreement ${slug} of a proposal is gone`);
  if (await isOvertaken(tx, slug, content, proposedOn)) return { result: 'description changed' };
  const outcome = await putProposedIn(tx, slug, held.revision, content, by);
  if (outcome.result === 'recorded' || outcome.result === 'needs a second editor') return outcome;
  throw new Error(`${slug} was held, and still the outcome is ${outcome.result}`);
}

/** Whether another description than the one that a proposer changed is in force: theirs would undo that change. */
async function isOvertaken(
  tx: Prisma.TransactionClient,
  slug: string,
  { kind }: Proposed,
  proposedOn: number,
): Promise<boolean> {
  if (kind !== 'description') return false;
  const record = await readHeldRecord(tx, slug);
  return changesBetween(record, proposedOn, record.revision).described;
}

async function decide(
  tx: Prisma.TransactionClient,
  { id }: Proposal,
  by: EditorName,
  decision: Decision,
  said: { reason?: string; recordedRevision?: number },
): Promise<void> {
  // The database sets when.
  const decidedAt = new Date(0);
  const data = { decision, decidedById: by.editorId, decidedAt, ...said };
  await tx.proposal.update({ where: { id }, data });
}

async function note(
  tx: Prisma.TransactionClient,
  action: AuditAction,
  by: EditorName,
  { id, slug, proposedBy }: Proposal,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  const noted = { proposal: id, proposedBy: proposedBy.name, ...detail };
  await noteInAudit(tx, { action, by, subject: slug, detail: noted });
}

async function changesSince(db: PrismaClient, id: number): Promise<Changes> {
  const proposal = await readProposal(db, id);
  const record = proposal && (await readRecord(db, proposal.slug));
  if (!proposal || !record) throw new Error(`the proposal ${id} is gone`);
  return changesBetween(record, proposal.basedOn, record.revision);
}
