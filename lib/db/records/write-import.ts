import { isDeepStrictEqual } from 'node:util';
import type { Description } from '@/lib/agreement/description/description';
import { groupBy } from '@/lib/agreement/group-by';
import { descriptionAt } from '@/lib/agreement/record/record';
import { revisionsWithChange } from '@/lib/agreement/record/revision-hash';
import {
  contentOf,
  inRecordingOrder,
  type RevisionMade,
  type WholeRecord,
} from '@/lib/agreement/record/whole-record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inParts } from '../connection/in-parts';
import { inTransaction, Refusal } from '../connection/write-transaction';
import { replaceDescription } from '../descriptions/write-description';
import { noteInAudit } from '../editors/write-audit';
import { type RevisionContents, writeContents } from '../entries/write-contents';
import { readRecordsOf } from './read-record';
import { type Begun, writeAgreementRows } from './write-agreement-rows';
import type { Refused, WriteProblem } from './write-outcome';

// In milliseconds: an import may bring thousands of revisions.
const TIMEOUT = 1_800_000;

// So many are read back at once: while this process parses them, the server waits for the next statement.
const READ_AT_ONCE = 20;

/**
 * Brings a whole record as an agreement that is not here yet, with its revisions and their instants, in one
 * transaction, and makes sure that it reads as it was given. `by` names whoever brings it, for the audit.
 */
export async function importAgreement(
  db: PrismaClient,
  whole: WholeRecord,
  by: string,
): Promise<{ result: 'imported' } | { result: 'already there' } | Refused> {
  const outcome = await importAgreements(db, [whole], by);
  if (outcome.result === 'refused') {
    const problems = outcome.problems.map(({ path, message }) => ({
      path: path.slice(1),
      message,
    }));
    return { result: 'refused', problems };
  }
  return { result: outcome.slugs.length > 0 ? 'imported' : 'already there' };
}

/**
 * Brings those of several whole records that are not here yet, all in one transaction or none, and gives their slugs.
 * The path of a problem begins with the slug. With null for `by` the audit is told nothing.
 */
export async function importAgreements(
  db: PrismaClient,
  wholes: readonly WholeRecord[],
  by: string | null,
): Promise<{ result: 'imported'; slugs: string[] } | Refused> {
  return inTransaction(db, (tx) => importMissing(tx, wholes, by), TIMEOUT);
}

async function importMissing(
  tx: Prisma.TransactionClient,
  wholes: readonly WholeRecord[],
  by: string | null,
): Promise<{ result: 'imported'; slugs: string[] }> {
  // Asks the database to take the instants that are given (prisma/migrations/20261123100000_import).
  await tx.$executeRaw`SELECT set_config('agreement_tracker.import', 'on', true)`;
  const ids = await writeAgreementRows(tx, wholes.map(begun));
  const added = wholes.flatMap((whole) => {
    const agreementId = ids.get(whole.record.slug);
    return agreementId === undefined ? [] : { whole, agreementId };
  });
  const revisions = added.map(({ whole, agreementId }) => revisionsOf(whole, agreementId));
  await writeContents(
    tx,
    revisions.flatMap(([first]) => first ?? []),
  );
  const most = Math.max(...revisions.map(({ length }) => length));
  for (let made = 1; made < most; made += 1) {
    const next = revisions.flatMap((all) => all[made] ?? []);
    await replay(tx, next);
  }
  const records = added.map(({ whole }) => whole.record);
  const slugs = records.map(({ slug }) => slug);
  if (by !== null) {
    for (const subject of slugs) {
      await noteInAudit(tx, { action: 'record imported', by: { name: by }, subject });
    }
  }
  // What the database refuses comes first: it may be why nothing can be read back.
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await readBack(tx, records);
  return { result: 'imported', slugs };
}

/** A revision as it was made elsewhere, with what it holds. */
type Replayed = RevisionMade & RevisionContents;

/** Makes a later revision of each of several agreements anew: what it changed of the description, then its entries. */
async function replay(tx: Prisma.TransactionClient, revisions: readonly Replayed[]): Promise<void> {
  for (const made of revisions) {
    const { agreementId, number, recordedAt, recordedBy, approvedBy, description } = made;
    await tx.agreement.update({ where: { id: agreementId }, data: { revision: number } });
    const data = { agreementId, number, recordedAt, recordedBy, approvedBy };
    await tx.revision.create({ data });
    if (description !== made.before) await replaceDescription(tx, made, description);
  }
  await writeContents(tx, revisions);
}

async function readBack(
  tx: Prisma.TransactionClient,
  records: readonly WholeRecord['record'][],
): Promise<void> {
  const message = 'it would not be read back as it is written here: an export never is so';
  const problems: WriteProblem[] = [];
  for await (const part of inParts(records, READ_AT_ONCE)) {
    const slugs = part.map(({ slug }) => slug);
    const read = new Map((await readRecordsOf(tx, slugs)).map((one) => [one.slug, one]));
    problems.push(
      ...part
        .filter((record) => !isDeepStrictEqual(unproven(read.get(record.slug)), unproven(record)))
        .map(({ slug }) => ({ path: [slug], message })),
    );
  }
  if (problems.length > 0) throw new Refusal(problems);
}

// The hashes come last, when the database has taken everything else.
function unproven(record: WholeRecord['record'] | undefined): object {
  return { ...record, hashes: null };
}

function begun({ record, revisions, feeds, watchedWords }: WholeRecord): Begun {
  const [first] = revisions;
  if (!first) throw new Error(`${record.slug} has no revision 1`);
  const { number: _number, ...made } = first;
  return { slug: record.slug, description: descriptionAt(record, 1), made, feeds, watchedWords };
}

/** The revisions of a record in turn, each with what it holds. */
function revisionsOf({ record, revisions }: WholeRecord, agreementId: number): Replayed[] {
  const changed = revisionsWithChange(record);
  const recorded = groupBy(inRecordingOrder(record), ({ revision }) => revision);
  let before: Description | null = null;
  let offset = 0;
  return revisions.map((made) => {
    const revision = made.number;
    const contents = (recorded.get(revision) ?? []).map(contentOf);
    const description: Description =
      before === null || changed.has(revision) ? descriptionAt(record, revision) : before;
    const problemsAt = { path: [record.slug, 'entries'], offset };
    const replayed = { ...made, agreementId, revision, contents, description, before, problemsAt };
    before = description;
    offset += contents.length;
    return replayed;
  });
}
