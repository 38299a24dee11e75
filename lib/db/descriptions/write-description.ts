import { isDeepStrictEqual } from 'node:util';
import type { Description } from '@/lib/agreement/description/description';
import { recordDescribed } from '@/lib/agreement/record/record-described';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal } from '../connection/write-transaction';
import type { Author } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import { changesWithoutApproval } from '../entries/second-editor';
import type { Refused, WriteOutcome, WriteProblem } from '../records/write-outcome';
import { holdAgreement, raiseRevision } from '../records/write-revision';
import type { DescriptionRows } from './description-row';
import { readStandingRows } from './read-description';
import {
  closeRows,
  type DescriptionColumns,
  openRows,
  type RowIds,
  toDescriptionColumns,
} from './write-description-rows';

/**
 * Gives an agreement another description from its next revision on, in one transaction, if its revision is still
 * `basedOn`. Refuses one that changes nothing, and one without something that entries name; what changes a judgement
 * needs an author whom another editor has approved, where there is another.
 */
export async function changeDescription(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  description: Description,
  by: Author,
): Promise<WriteOutcome> {
  return inTransaction(db, (tx) => changeDescriptionIn(tx, slug, basedOn, description, by));
}

/** Does what `changeDescription` does as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function changeDescriptionIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  description: Description,
  by: Author,
): Promise<Exclude<WriteOutcome, Refused>> {
  const held = await holdAgreement(tx, slug, basedOn);
  if (held.result !== 'held') return held;
  const changes = await changesWithoutApproval(tx, slug, by, (before) =>
    recordDescribed(before, description),
  );
  if (changes.length > 0) return { result: 'needs a second editor', changes };
  const raised = await raiseRevision(tx, slug, basedOn, by);
  if (raised.result !== 'raised') return raised;
  const { revision } = raised;
  if ((await replaceDescription(tx, raised, description)) === 'already so') {
    throw new Refusal([{ path: [], message: 'the description is already so' }]);
  }
  if (by.editorId !== undefined && by.approvedBy === undefined) {
    const detail = { revision };
    await noteInAudit(tx, { action: 'description changed', by, subject: slug, detail });
  }
  return { result: 'recorded', revision, ids: [] };
}

/**
 * Ends and opens rows so that an agreement has a description from the revision on that a transaction is making.
 * Throws a `Refusal` for one without something that entries name.
 */
export async function replaceDescription(
  tx: Prisma.TransactionClient,
  { agreementId, revision }: { agreementId: number; revision: number },
  description: Description,
): Promise<'replaced' | 'already so'> {
  const missing = await namedButMissing(tx, agreementId, description);
  if (missing.length > 0) throw new Refusal(missing);

  const span = { agreementId, fromRevision: revision };
  const wanted = toDescriptionColumns(description, span);
  const { closed, opened } = difference(await readStandingRows(tx, agreementId), wanted);
  if (isEmpty(closed) && isEmpty(opened)) return 'already so';
  await closeRows(tx, closed, revision);
  await openRows(tx, opened);
  return 'replaced';
}

function difference(
  standing: DescriptionRows,
  wanted: DescriptionColumns,
): { closed: RowIds; opened: DescriptionColumns } {
  return {
    closed: {
      outlines: ended(standing.outlines, wanted.outlines),
      parties: ended(standing.parties, wanted.parties),
      people: ended(standing.people, wanted.people),
      priorities: ended(standing.priorities, wanted.priorities),
      strands: ended(standing.strands, wanted.strands),
      milestones: ended(standing.milestones, wanted.milestones),
    },
    opened: {
      outlines: begun(standing.outlines, wanted.outlines),
      parties: begun(standing.parties, wanted.parties),
      people: begun(standing.people, wanted.people),
      priorities: begun(standing.priorities, wanted.priorities),
      strands: begun(standing.strands, wanted.strands),
      milestones: begun(standing.milestones, wanted.milestones),
    },
  };
}

function ended(standing: readonly { id: number }[], wanted: readonly object[]): number[] {
  return standing
    .filter((row) => !wanted.some((columns) => saysTheSame(row, columns)))
    .map(({ id }) => id);
}

function begun<Columns extends object>(
  standing: readonly object[],
  wanted: readonly Columns[],
): Columns[] {
  return wanted.filter((columns) => !standing.some((row) => saysTheSame(row, columns)));
}

function saysTheSame(row: object, columns: object): boolean {
  return Object.entries(columns)
    .filter(([column]) => column !== 'fromRevision')
    .every(([column, value]) => isDeepStrictEqual(Reflect.get(row, column), value));
}

function isEmpty(tables: Record<string, unknown[]>): boolean {
  return Object.values(tables).every((rows) => rows.length === 0);
}

async function namedButMissing(
  tx: Prisma.TransactionClient,
  agreementId: number,
  description: Description,
): Promise<WriteProblem[]> {
  const entries = await tx.entry.findMany({
    where: { agreementId },
    select: { milestones: true, priorities: true, strands: true, saidBy: true },
  });
  const citations = await tx.citation.findMany({
    where: { entry: { agreementId } },
    select: { voices: true },
  });
  const { milestones, priorities, strands, parties } = description;
  const slugsOf = (nouns: readonly { slug: string }[]) => nouns.map(({ slug }) => slug);
  const partiesNamed = [
    ...entries.map(({ saidBy }) => saidBy),
    ...citations.map(({ voices }) => voices),
  ];
  return [
    ...missing(
      'milestones',
      entries.flatMap((entry) => entry.milestones),
      slugsOf(milestones),
    ),
    ...missing(
      'priorities',
      entries.flatMap((entry) => entry.priorities),
      slugsOf(priorities),
    ),
    ...missing(
      'strands',
      entries.flatMap((entry) => entry.strands),
      slugsOf(strands),
    ),
    ...missing(
      'parties',
      partiesNamed.flat(),
      parties.map(({ code }) => code),
    ),
  ];
}

function missing(list: string, named: readonly string[], kept: readonly string[]): WriteProblem[] {
  return [...new Set(named)]
    .filter((name) => !kept.includes(name))
    .map((name) => ({ path: [list], message: `${name} stays: entries name it` }));
}
