import { sameContent } from '@/lib/agreement/entries/bare-content';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { EditorName } from '@/lib/db/editors/author';
import { type Maker, readMakersSince } from '@/lib/db/entries/read-makers';
import { addEntries } from '@/lib/db/entries/write-entries';
import { addEntryOfNews, proposeNews } from '@/lib/db/news/use-news';
import { readWaitingProposals } from '@/lib/db/proposals/read-proposals';
import { propose } from '@/lib/db/proposals/write-proposal';
import { readRecord } from '@/lib/db/records/read-record';
import type { WriteProblem } from '@/lib/db/records/write-outcome';
import { noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import type { Content } from './preview-of-content';

/** What comes of sending a form: it is recorded, it waits, or why not. */
export type Put =
  | { result: 'recorded'; id: string; already: boolean }
  | { result: 'proposed'; proposal: number }
  | { result: 'stale'; record: AgreementRecord; since: Maker[] }
  | { result: 'refused'; problems: WriteProblem[] };

/**
 * Puts content on an agreement's record, or proposes it where it waits for another editor. Sent twice, it is
 * recorded once: a second sending finds what the first has done. An item of which an entry is made is settled with it.
 */
export async function putOnRecord(
  slug: string,
  basedOn: number,
  content: Content,
  by: EditorName,
  item: number | null = null,
): Promise<Put> {
  const { db } = store();
  const outcome =
    item === null || content.kind === 'correction'
      ? await addEntries(db, slug, basedOn, [content], by)
      : await addEntryOfNews(db, slug, basedOn, content, item, by);
  switch (outcome.result) {
    case 'recorded':
      noteRevision(slug, outcome.revision);
      return { result: 'recorded', id: outcome.ids[0] ?? '', already: false };
    case 'refused':
      return outcome;
    case 'stale':
      return whatStands(slug, basedOn, content, by);
    case 'needs a second editor':
      return proposeOnce(slug, basedOn, content, by, item);
    case 'unknown agreement':
      throw new Error(`the agreement ${slug} has gone from the database`);
  }
}

async function proposeOnce(
  slug: string,
  basedOn: number,
  content: Content,
  by: EditorName,
  item: number | null,
): Promise<Put> {
  const { db } = store();
  const waiting = await readWaitingProposals(db, slug);
  const same = waiting.find(
    (one) =>
      one.proposedBy.editorId === by.editorId &&
      one.content.kind !== 'description' &&
      sameContent(one.content, content),
  );
  if (same) return { result: 'proposed', proposal: same.id };
  const outcome =
    item === null || content.kind === 'correction'
      ? await propose(db, slug, basedOn, content, by)
      : await proposeNews(db, slug, basedOn, content, item, by);
  switch (outcome.result) {
    case 'proposed':
    case 'refused':
      return outcome;
    case 'stale':
      return whatStands(slug, basedOn, content, by);
    case 'no second editor':
    case 'unknown agreement':
      // Between the two writes the other editor was retired: now it can be recorded.
      return putOnRecord(slug, basedOn, content, by, item);
  }
}

async function whatStands(
  slug: string,
  basedOn: number,
  content: Content,
  by: EditorName,
): Promise<Put> {
  const { db } = store();
  const record = await readRecord(db, slug);
  if (!record) throw new Error(`the agreement ${slug} has gone from the database`);
  const since = await readMakersSince(db, slug, basedOn);
  const own = since.filter(({ editorId }) => editorId === by.editorId);
  const same = [...record.entries, ...record.corrections].find(
    (one) => own.some(({ revision }) => revision === one.revision) && sameContent(one, content),
  );
  if (same) return { result: 'recorded', id: same.id, already: true };
  return { result: 'stale', record, since };
}
