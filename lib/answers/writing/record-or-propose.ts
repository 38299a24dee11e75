import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { toCorrectionJson, toEntryJson } from '@/lib/api/entry-json';
import type { Transaction } from '@/lib/db/connection/write-transaction';
import type { EditorName } from '@/lib/db/editors/author';
import { addEntriesIn } from '@/lib/db/entries/write-entries';
import { readWritten } from '@/lib/db/records/read-written';
import type { Written } from '@/lib/db/records/write-outcome';
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
}

/** Puts an entry or correction on the record: 201. What needs a second editor is proposed to them: 202. */
export async function recordOrPropose(asked: Asked): Promise<Made> {
  const { tx, slug, basedOn, content, by } = asked;
  const outcome = await addEntriesIn(tx, slug, basedOn, [content], by);
  if (outcome.result === 'recorded') return toRecorded(asked, outcome);
  if (outcome.result !== 'needs a second editor') return outcome;
  return proposeWrite({ tx, slug, basedOn, by, proposed: content }, outcome.changes);
}

async function toRecorded({ tx, slug, content }: Asked, { revision, ids }: Written): Promise<Made> {
  const [id] = ids;
  if (id === undefined) throw new Error('nothing was recorded');
  const { description, recording } = await readWritten(tx, slug);
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
