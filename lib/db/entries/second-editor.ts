import { changedJudgements, type JudgementChange } from '@/lib/agreement/record/needs-approval';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Recording } from '@/lib/agreement/record/record-with';
import type { Prisma } from '@/prisma/client/client';
import type { Author } from '../editors/author';
import { countActiveEditors } from '../editors/read-editors';
import { readHeldRecord } from '../records/read-record';

/** What an agreement's record would be after a write. */
export type After = (before: AgreementRecord, recording: Recording) => AgreementRecord;

// No judgement of an outcome asks when something was recorded.
const ANY_INSTANT = new Date(0);

/**
 * What of a write has to be approved by a second editor and is not: the judgements that it changes, by an author without
 * approval, while more than one editor may act. Within a transaction that holds the agreement and has not written yet;
 * `known`: the record as it stands, else it is read.
 */
export async function changesWithoutApproval(
  tx: Prisma.TransactionClient,
  slug: string,
  by: Author,
  after: After,
  known: AgreementRecord | null = null,
): Promise<JudgementChange[]> {
  if (by.approvedBy !== undefined || (await countActiveEditors(tx)) < 2) return [];
  const before = known ?? (await readHeldRecord(tx, slug));
  const recording = { recordedAt: ANY_INSTANT, recordedBy: by.name, approvedBy: null };
  return changedJudgements(before, after(before, recording));
}
