import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { toCorrectionJson, toEntryJson } from '@/lib/api/entry-json';
import type { Transaction } from '@/lib/db/connection/write-transaction';
import type { EditorName } from '@/lib/db/editors/author';
import { addToKnownIn, type WrittenEntries } from '@/lib/db/entries/write-entries';
import type { Made } from './answer-write';
import { agreementPath, etagAfter } from './etag-after';
import { proposeWrite } from './propose-write';
import { done } from './written-answer';

interface Asked {
  tx: Transaction;
  slug: string;
  basedOn: number;
  content: EntryContent | CorrectionContent;
  by: EditorName;
  record: AgreementRecord | null;
}

/** Puts an entry or correction on the record: 201. What needs a second editor is proposed to them: 202. */
export async function recordOrPropose(asked: Asked): Promise<Made> {
  const { tx, slug, basedOn, content, by, record } = asked;
  const outcome = await addToKnownIn(tx, slug, basedOn, [content], by, record);
  if (outcome.result === 'recorded') return toRecorded(asked, outcome);
  if (outcome.result !== 'needs a second editor') return outcome;
  return proposeWrite({ tx, slug, basedOn, by, proposed: content }, outcome.changes);
}

function toRecorded(
  { slug, content }: Asked,
  { revision, ids, description, recording }: WrittenEntries,
): Made {
  const [id] = ids;
  if (id === undefined) throw new Error('nothing was recorded');
  const recorded = { id, revision, order: 1, ...recording };
  const body =
    content.kind === 'correction'
      ? toCorrectionJson({ ...content, ...recorded })
      : toEntryJson({ ...content, ...recorded }, description, undefined);
  const headers = {
    Location: `${agreementPath(slug)}/entries/${id}`,
    ETag: etagAfter(slug, revision, description),
  };
  return done(201, headers, body, { slug, revision });
}
