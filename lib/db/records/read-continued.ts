import type { AgreementRecord } from '@/lib/agreement/record/record';
import { hashAt } from '@/lib/agreement/record/revision-hash';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import {
  type CorrectedRows,
  describesAnew,
  type RecordRows,
  sinceRevision,
  toRecord,
} from './record-row';

/**
 * The record of an agreement as it stands, read as what was added to a record that is known, which the hash of its last
 * revision proves to be the beginning of it: what was recorded never changes. Null where that is not proven, or where the
 * description, the translations of titles, or whether it is followed has changed since: then the whole is to be read.
 */
export async function readContinued(
  db: PrismaClient,
  known: AgreementRecord,
): Promise<AgreementRecord | null> {
  const { slug, revision: seen } = known;
  const hash = hashAt(known, seen);
  if (hash === null) return null;
  const rows = await db.agreement.findUnique({ where: { slug }, ...sinceRevision(seen + 1) });
  if (!rows || rows.revision < seen || rows.translations !== (known.translations ?? 0)) return null;
  if (describesAnew(rows) || rows.retirements.length > 0) return null;
  if (rows.revisions.find(({ number }) => number === seen)?.hash?.hash !== hash) return null;
  const later = rows.revisions.filter(({ number }) => number > seen);
  const hashes = later.flatMap((revision) => revision.hash?.hash ?? []);
  if (hashes.length < later.length) return null;
  const added = toRecord(rows, await correctedRows(db, rows));
  const { retirements, outlines, parties, priorities, strands, milestones } = known;
  return {
    ...added,
    ...(retirements && { retirements }),
    hashes: [...(known.hashes ?? []), ...hashes],
    ...{ outlines, parties, priorities, strands, milestones },
    entries: [...known.entries, ...added.entries],
    corrections: [...known.corrections, ...added.corrections],
  };
}

/** The rows that corrections among an agreement's rows name. */
export async function correctedRows(
  db: Prisma.TransactionClient,
  { entries }: RecordRows,
): Promise<CorrectedRows> {
  const named = entries.flatMap(({ correctsId }) => correctsId ?? []);
  return named.length > 0 ? db.entry.findMany({ where: { id: { in: named } } }) : [];
}
