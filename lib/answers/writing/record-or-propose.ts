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
  if (outcome.result === 'recorded') return toRecorded(slug, outcome);
  if (outcome.result !== 'needs a second editor') return outcome;
  return proposeWrite({ tx, slug, basedOn, by, proposed: content }, outcome.changes);
}

function toRecorded(slug: string, written: WrittenEntries): Made {
  const { revision, description, record } = written;
  const [added] = written.added ?? [];
  if (added === undefined) throw new Error('nothing was recorded');
  const body =
    added.kind === 'correction'
      ? toCorrectionJson(added)
      : toEntryJson(added, description, undefined);
  const headers = {
    Location: `${agreementPath(slug)}/entries/${added.id}`,
    ETag: etagAfter(slug, revision, description),
  };
  return done(201, headers, body, { slug, revision, ...(record && { record }) });
}
