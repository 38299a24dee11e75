import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { citationsByEntry, toRecord } from './record-row';

/** Everything recorded of the agreement with a slug, as one revision left it; null where there is none. */
export async function readRecord(db: PrismaClient, slug: string): Promise<AgreementRecord | null> {
  const [record = null] = await readWhere(db, { slug });
  return record;
}

/** Everything recorded of every agreement, in the order in which they were added, all from one moment. */
export async function readRecords(db: PrismaClient): Promise<AgreementRecord[]> {
  return readWhere(db, {});
}

/** Everything recorded so far of the agreement with a slug, within a transaction that holds it; null where there is none. */
export async function readRecordWithin(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<AgreementRecord | null> {
  // One connection carries out one statement at a time.
  const [a, b, c, d, e, f, g, h, i, j, k] = queries(tx, { slug });
  const some = [await a, await b, await c, await d, await e, await f, await g] as const;
  const [record = null] = toRecords([...some, await h, await i, await j, await k]);
  return record;
}

/** The record of the agreement with a slug, which a transaction holds, with what that has written of it. */
export async function readHeldRecord(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<AgreementRecord> {
  const record = await readRecordWithin(tx, slug);
  if (!record) throw new Error(`${slug} is held by no transaction`);
  return record;
}

/** Everything recorded of the agreements with these slugs, those that there are, all from one moment. */
export async function readRecordsOf(
  db: PrismaClient,
  slugs: readonly string[],
): Promise<AgreementRecord[]> {
  return readWhere(db, { slug: { in: [...slugs] } });
}

async function readWhere(
  db: PrismaClient,
  agreement: Prisma.AgreementWhereInput,
): Promise<AgreementRecord[]> {
  const level = { isolationLevel: 'RepeatableRead' } as const;
  return toRecords(await db.$transaction(queries(db, agreement), level));
}

function queries(
  db: PrismaClient | Prisma.TransactionClient,
  agreement: Prisma.AgreementWhereInput,
) {
  const where = { agreement };
  return inTurn(
    db.agreement.findMany({ where: agreement, orderBy: { id: 'asc' } }),
    db.revision.findMany({ where }),
    db.outline.findMany({ where }),
    db.party.findMany({ where }),
    db.person.findMany({ where }),
    db.priority.findMany({ where }),
    db.strand.findMany({ where }),
    db.milestone.findMany({ where }),
    db.entry.findMany({ where, orderBy: [{ revision: 'asc' }, { order: 'asc' }] }),
    db.citation.findMany({ where: { entry: where }, orderBy: { order: 'asc' } }),
    db.source.findMany({ where: { citations: { some: { entry: where } } } }),
  );
}

function inTurn<Queries extends unknown[]>(...queries: Queries): Queries {
  return queries;
}

type Given<Queries> = { [Index in keyof Queries]: Awaited<Queries[Index]> };
type Rows = Given<ReturnType<typeof queries>>;

function toRecords([
  agreements,
  revisions,
  outlines,
  parties,
  people,
  priorities,
  strands,
  milestones,
  entries,
  citations,
  sources,
]: Rows): AgreementRecord[] {
  const cited = citationsByEntry(citations, sources);
  const of = {
    revisions: byAgreement(revisions),
    outlines: byAgreement(outlines),
    parties: byAgreement(parties),
    people: byAgreement(people),
    priorities: byAgreement(priorities),
    strands: byAgreement(strands),
    milestones: byAgreement(milestones),
    entries: byAgreement(entries),
  };
  return agreements.map((row) =>
    toRecord(
      {
        agreement: row,
        revisions: of.revisions(row.id),
        outlines: of.outlines(row.id),
        parties: of.parties(row.id),
        people: of.people(row.id),
        priorities: of.priorities(row.id),
        strands: of.strands(row.id),
        milestones: of.milestones(row.id),
        entries: of.entries(row.id),
      },
      cited,
    ),
  );
}

function byAgreement<Row extends { agreementId: number }>(rows: readonly Row[]) {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.agreementId);
    if (group) group.push(row);
    else groups.set(row.agreementId, [row]);
  }
  return (agreementId: number): Row[] => groups.get(agreementId) ?? [];
}
