import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { JudgementChange } from '@/lib/agreement/record/needs-approval';
import { descriptionAt } from '@/lib/agreement/record/record';
import { type WholeRecord, wholeRecord } from '@/lib/agreement/record/whole-record';
import { approverAt } from '@/lib/db/proposals/approver';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord } from '@/lib/db/records/read-record';
import { addFurther, addMissingSources } from '@/lib/db/records/write-further';
import { importAgreement } from '@/lib/db/records/write-import';
import type { WriteProblem } from '@/lib/db/records/write-outcome';
import { compareRecords } from '@/lib/formats/compare-records';
import { pointerOf, readRecordDocument } from '@/lib/formats/read-record-document';
import { recordText, toRecordDocument } from '@/lib/formats/record-document';
import type { ControlCommand } from './control-command';

/**
 * A document, under which name whoever brings it is recorded, and the e-mail address of the editor who approves what it
 * adds to a record that is here.
 */
const Input = z.strictObject({
  document: z.unknown(),
  by: z.string(),
  approvedBy: z.string().nullable(),
});

const counts = { slug: z.string(), entries: z.int(), feeds: z.int(), watchedWords: z.int() };
const ImportResult = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('imported'), ...counts, revisions: z.int() }),
  z.strictObject({ result: z.literal('identical'), ...counts }),
  z.strictObject({ result: z.literal('nothing new'), ...counts }),
  z.strictObject({ result: z.literal('extended'), ...counts, revision: z.int() }),
  z.strictObject({
    result: z.literal('diverged'),
    slug: z.string(),
    pointer: z.string(),
    here: z.string(),
    there: z.string(),
  }),
  z.strictObject({
    result: z.literal('refused'),
    problems: z.array(z.strictObject({ pointer: z.string(), message: z.string() })),
  }),
  z.strictObject({ result: z.literal('overtaken') }),
  z.strictObject({
    result: z.literal('needs approval'),
    slug: z.string(),
    changes: z.array(z.string()),
  }),
  z.strictObject({ result: z.literal('no such approver'), email: z.string(), admin: z.boolean() }),
]);
export type ImportResult = z.infer<typeof ImportResult>;

/**
 * Brings a whole record: as it is where the agreement is not here yet; where the record here is the beginning of it, the
 * rest as one next revision. Nothing is written of one that is no record, or that says something else. What is here only
 * in a file is a history with approvals of its own; what is added to a record here needs one where it changes a judgement.
 */
export const importRecord: ControlCommand<z.infer<typeof Input>, ImportResult> = {
  name: 'import record',
  input: Input,
  result: ImportResult,
  run: async ({ db }, { document, by, approvedBy }) => {
    const read = readRecordDocument(document);
    if ('problems' in read) return { result: 'refused', problems: read.problems };
    const { whole } = read;
    const { slug } = whole.record;
    const record = await readRecord(db, slug);
    const history = record && (await readHistory(db, slug));
    if (record && history) return extend(db, wholeRecord(record, history), whole, by, approvedBy);
    const outcome = await importAgreement(db, whole, by);
    switch (outcome.result) {
      case 'imported': {
        return {
          result: 'imported',
          slug,
          revisions: whole.revisions.length,
          entries: entriesIn(whole),
          feeds: whole.feeds.length,
          watchedWords: whole.watchedWords.length,
        };
      }
      case 'already there':
        return { result: 'overtaken' };
      case 'refused':
        return { result: 'refused', problems: outcome.problems.map(pointed) };
    }
  },
};

type Db = Parameters<typeof importRecord.run>[0]['db'];

async function extend(
  db: Db,
  here: WholeRecord,
  there: WholeRecord,
  by: string,
  email: string | null,
): Promise<ImportResult> {
  const { slug, revision } = here.record;
  const compared = compareRecords(here.record, there.record);
  if (compared.result === 'diverged') {
    const { path, here: ours, there: theirs } = compared;
    return {
      result: 'diverged',
      slug,
      pointer: pointerOf(path),
      here: shown(ours),
      there: shown(theirs),
    };
  }
  if (compared.result === 'further') {
    const isDescribed = !isDeepStrictEqual(
      descriptionAt(here.record, revision),
      compared.description,
    );
    const kind = isDescribed ? 'description' : 'note';
    const approvedBy = email === null ? null : await approverAt(db, email, { kind });
    if (email !== null && approvedBy === null) {
      return { result: 'no such approver', email, admin: isDescribed };
    }
    const author = { name: by, ...(approvedBy && { approvedBy }) };
    const { feeds, watchedWords } = there;
    const further = { ...compared, feeds, watchedWords };
    const outcome = await addFurther(db, slug, revision, further, author);
    if (outcome.result === 'needs a second editor') {
      return { result: 'needs approval', slug, changes: outcome.changes.map(inWords) };
    }
    if (outcome.result === 'refused') {
      return { result: 'refused', problems: outcome.problems.map(pointed) };
    }
    if (outcome.result !== 'recorded') return { result: 'overtaken' };
    const entries = compared.contents.length;
    return {
      result: 'extended',
      slug,
      revision: outcome.revision,
      entries,
      feeds: outcome.feeds,
      watchedWords: outcome.watchedWords,
    };
  }
  const added = await addMissingSources(db, slug, there);
  const result = text(here) === text(there) ? 'identical' : 'nothing new';
  return { result, slug, entries: 0, ...added };
}

function inWords(change: JudgementChange): string {
  const { what, milestone } = change;
  switch (what) {
    case 'outcome':
      return `the outcome of ${milestone} (${change.before} to ${change.after})`;
    case 'claim':
      return `what is said of the end of ${milestone}`;
    case 'dispute':
      return `whether the outcome of ${milestone} is disputed`;
    case 'headline':
      return `the headline, to ${milestone}`;
    case 'target':
      return `the first target of ${milestone}`;
    case 'implies':
      return `what is met together with ${milestone}`;
    case 'place':
      return `the place of ${milestone}`;
  }
}

function text(whole: WholeRecord): string {
  return recordText(toRecordDocument({ ...whole, feeds: [], watchedWords: [] }, ''));
}

function entriesIn({ record }: WholeRecord): number {
  return record.entries.length + record.corrections.length;
}

function pointed({ path, message }: WriteProblem): { pointer: string; message: string } {
  return { pointer: pointerOf(path), message };
}

const LONGEST = 200;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
