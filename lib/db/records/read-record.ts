import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { toRecord, WHOLE } from './record-row';

/** Everything recorded of the agreement with a slug, as one revision left it; null where there is none. */
export async function readRecord(db: PrismaClient, slug: string): Promise<AgreementRecord | null> {
  const [record = null] = await readWhere(db, { slug });
  return record;
}

/** Everything recorded of every agreement, in the order in which they were added, all from one moment. */
export async function readRecords(db: PrismaClient): Promise<AgreementRecord[]> {
  return readWhere(db, {});
}

/** The record of the agreement with a slug, which a transaction holds, with what that has written of it. */
export async function readHeldRecord(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<AgreementRecord> {
  const [record] = await readWhere(tx, { slug });
  if (!record) throw new Error(`${slug} is held by no transaction`);
  return record;
}

/** Everything recorded of the agreements with these slugs, those that there are, all from one moment. */
export async function readRecordsOf(
  db: Prisma.TransactionClient,
  slugs: readonly string[],
): Promise<AgreementRecord[]> {
  return readWhere(db, { slug: { in: [...slugs] } });
}

async function readWhere(
  db: Prisma.TransactionClient,
  where: Prisma.AgreementWhereInput,
): Promise<AgreementRecord[]> {
  const rows = await db.agreement.findMany({ where, orderBy: { id: 'asc' }, ...WHOLE });
  return rows.map((one) => toRecord(one));
}
