import type { Description } from '@/lib/agreement/description/description';
import { viewOfDay } from '@/lib/agreement/record/view';
import { toAgreementJson } from '@/lib/api/agreement-json';
import type { TellVerdict } from '@/lib/api/verdict-json';
import type { Transaction } from '@/lib/db/connection/write-transaction';
import { changeDescriptionIn } from '@/lib/db/descriptions/write-description';
import type { EditorName } from '@/lib/db/editors/author';
import { readHeldRecord } from '@/lib/db/records/read-record';
import { addAgreementIn } from '@/lib/db/records/write-agreement';
import { writeHashes } from '@/lib/db/records/write-hashes';
import { statusOf } from '@/lib/process/records';
import { today } from '@/lib/process/today';
import type { Made } from './answer-write';
import { agreementPath, etagAfter } from './etag-after';
import { proposeWrite } from './propose-write';
import { done } from './written-answer';

interface Asked {
  tx: Transaction;
  slug: string;
  description: Description;
  by: EditorName;
  /** How the answer tells the verdict. */
  tellVerdict: TellVerdict;
}

/** Begins to track an agreement: 201. It has no entries yet, so that no judgement changes and nobody has to approve. */
export async function trackAgreement({
  tx,
  slug,
  description,
  by,
  tellVerdict,
}: Asked): Promise<Made> {
  const agreement = { slug, description, entries: [], feeds: [] };
  const outcome = await addAgreementIn(tx, agreement, by);
  if (outcome.result !== 'recorded') return outcome;
  return toWritten(tx, slug, tellVerdict, 201, { Location: agreementPath(slug) });
}

/** Gives an agreement another description from its next revision on: 200. What needs a second editor is proposed to them: 202. */
export async function describeAgreement(asked: Asked & { basedOn: number }): Promise<Made> {
  const { tx, slug, basedOn, description, by, tellVerdict } = asked;
  const outcome = await changeDescriptionIn(tx, slug, basedOn, description, by);
  if (outcome.result === 'needs a second editor') {
    const proposed = { kind: 'description' as const, description };
    return proposeWrite({ tx, slug, basedOn, by, proposed }, outcome.changes);
  }
  if (outcome.result !== 'recorded') return outcome;
  return toWritten(tx, slug, tellVerdict, 200, {});
}

async function toWritten(
  tx: Transaction,
  slug: string,
  tellVerdict: TellVerdict,
  status: number,
  headers: Record<string, string>,
): Promise<Made> {
  // The answer tells the hash of what it wrote.
  await writeHashes(tx);
  const record = await readHeldRecord(tx, slug);
  const { revision } = record;
  const read = statusOf(record, viewOfDay(today(record), revision));
  const etag = etagAfter(slug, revision, read.description);
  return done(status, { ...headers, ETag: etag }, toAgreementJson(read, tellVerdict), {
    slug,
    revision,
  });
}
