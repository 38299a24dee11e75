import { foremostDay, zonesOf } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import {
  type Correction,
  type CorrectionContent,
  type Entry,
  type EntryContent,
  entryId,
} from '@/lib/agreement/entries/entry';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { recordExtended, recordWith } from '@/lib/agreement/record/record-with';
import { hashAt, hashOfEntries } from '@/lib/agreement/record/revision-hash';
import type { RevisionMade } from '@/lib/agreement/record/whole-record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal } from '../connection/write-transaction';
import { readDescription } from '../descriptions/read-description';
import { type Author, toAuthorColumns } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type {
  Refused,
  Stale,
  UnknownAgreement,
  WriteOutcome,
  Written,
} from '../records/write-outcome';
import { type Originals, problemsOf } from '../records/write-problems';
import { type Held, holdAgreement, raiseRevision, writeHash } from '../records/write-revision';
import { entriesAsRead } from './entries-as-read';
import { type After, changesWithoutApproval } from './second-editor';
import { idsOf, writeEntryRows } from './write-entry-rows';

type Contents = readonly (EntryContent | CorrectionContent)[];

/**
 * Puts entries and corrections on an agreement's record as its next revision, in one transaction, if its revision
 * is still `basedOn`. Refuses what the description does not know and what the database does not take; what changes a
 * judgement needs an author whom another editor has approved, where there is another.
 */
export async function addEntries(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  contents: Contents,
  by: Author,
): Promise<WriteOutcome> {
  return inTransaction(db, (tx) => addEntriesIn(tx, slug, basedOn, contents, by));
}

/** Entries that were written, as a reader finds them (null: they are no facts, and will be refused), with the description in force. */
export interface WrittenEntries extends Written {
  description: Description;
  added: (Entry | Correction)[] | null;
  /** The record with them, where it was known without them. */
  record: AgreementRecord | null;
}

/** Does what `addEntries` does as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function addEntriesIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  contents: Contents,
  by: Author,
): Promise<Exclude<WriteOutcome, Refused>> {
  const outcome = await addToKnownIn(tx, slug, basedOn, contents, by, null);
  if (outcome.result !== 'recorded') return outcome;
  const { result, revision, ids } = outcome;
  return { result, revision, ids };
}

/**
 * The same to a record that the caller knows, which is not read again where the hash of its revision is the one that
 * stands; tells of what it wrote whatever an answer needs.
 */
export async function addToKnownIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  contents: Contents,
  by: Author,
  known: AgreementRecord | null,
): Promise<Exclude<WriteOutcome, Refused | Written> | WrittenEntries> {
  const checked = await checkEntries(tx, slug, basedOn, contents, known);
  if (checked.result !== 'checked') return checked;
  const after: After = (before, recording) => recordWith(before, contents, recording);
  const changes = contents.some(mayChangeJudgement)
    ? await changesWithoutApproval(tx, slug, by, after, checked.proven)
    : [];
  if (changes.length > 0) return { result: 'needs a second editor', changes };
  const written = await writeChecked(tx, checked, by);
  if (by.editorId !== undefined && by.approvedBy === undefined) {
    const { revision, ids } = written;
    const detail = { revision, ids };
    await noteInAudit(tx, { action: 'entries recorded', by, subject: slug, detail });
  }
  return written;
}

// A note, a form or a check changes no outcome and no target, so that the record need not be read for it.
function mayChangeJudgement({ kind }: Contents[number]): boolean {
  return kind === 'status' || kind === 'target' || kind === 'correction';
}

/** Contents that may go on the record of an agreement, which the transaction holds. */
interface Checked {
  result: 'checked';
  slug: string;
  held: Held;
  /** The record as it stands, where that is known. */
  proven: AgreementRecord | null;
  description: Description;
  contents: Contents;
  originals: Originals;
}

/** Holds an agreement whose revision is still `basedOn`, and refuses contents that name what it does not have. */
async function checkEntries(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  contents: Contents,
  known: AgreementRecord | null,
): Promise<Checked | Stale | UnknownAgreement> {
  if (contents.length === 0) throw new Refusal([{ path: [], message: 'at least one entry' }]);
  const held = await holdAgreement(tx, slug, basedOn);
  if (held.result !== 'held') return held;
  const proven = known && isProven(known, held) ? known : null;
  const description = proven
    ? descriptionAt(proven, held.revision)
    : await readDescription(tx, { ...held, slug });
  const originals = await originalsOf(tx, held.agreementId, contents);
  const latest = foremostDay(held.instant, zonesOf(description));
  const problems = problemsOf(contents, description, originals, latest);
  if (problems.length > 0) throw new Refusal(problems);
  return { result: 'checked', slug, held, proven, description, contents, originals };
}

// The hash stands for all that was recorded up to its revision.
function isProven(known: AgreementRecord, { revision, hash }: Held): boolean {
  return known.revision === revision && hash !== null && hashAt(known, revision) === hash;
}

/** Writes what was checked, as the agreement's next revision. */
async function writeChecked(
  tx: Prisma.TransactionClient,
  { slug, held, proven, description, contents, originals }: Checked,
  by: Author,
): Promise<WrittenEntries> {
  const raised = await raiseRevision(tx, slug, held.revision, by);
  if (raised.result !== 'raised') throw new Error(`${slug} was held and is ${raised.result}`);
  const { agreementId, revision, recordedAt } = raised;
  await writeEntryRows(tx, [{ agreementId, revision, contents, originals }]);
  const { recordedBy, approvedBy } = toAuthorColumns(by);
  const made: RevisionMade = { number: revision, recordedAt, recordedBy, approvedBy };
  const added = entriesAsRead(slug, made, contents);
  const ids = idsOf(revision, contents);
  // Without the hash of the revision before, both are computed when the transaction ends.
  if (held.hash === null || added === null) {
    return { result: 'recorded', revision, ids, description, added, record: null };
  }
  const hash = hashOfEntries(held.hash, made, added);
  await writeHash(tx, agreementId, revision, hash);
  const record = proven && recordExtended(proven, { revision, hash, added });
  return { result: 'recorded', revision, ids, description, added, record };
}

/** The entries that corrections among contents name, as far as an agreement has them. */
export async function originalsOf(
  tx: Prisma.TransactionClient,
  agreementId: number,
  contents: Contents,
): Promise<Originals> {
  const named = contents.flatMap((content) =>
    content.kind === 'correction' ? content.corrects : [],
  );
  if (named.length === 0) return new Map();
  const revisions = named.map((id) => Number(id.split('-')[0]));
  const rows = await tx.entry.findMany({
    where: { agreementId, revision: { in: [...new Set(revisions)] } },
    select: { id: true, kind: true, revision: true, order: true },
  });
  return new Map(
    rows.map(({ id, kind, revision, order }) => [entryId(revision, order), { id, kind }]),
  );
}
