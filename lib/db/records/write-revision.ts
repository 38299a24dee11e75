import { z } from 'zod';
import type { Prisma } from '@/prisma/client/client';
import { type Author, toAuthorColumns } from '../editors/author';
import type { Stale, UnknownAgreement } from './write-outcome';

/** The agreement to which a transaction writes, and the revision it makes. */
export interface Raised {
  result: 'raised';
  agreementId: number;
  revision: number;
  recordedAt: Date;
}

/** An agreement that nobody else writes to until the transaction ends, and the revision at which it stands. */
export interface Held {
  result: 'held';
  agreementId: number;
  revision: number;
  /** The hash of that revision, where it has one. */
  hash: string | null;
  /** The instant of the transaction: when what it writes will have been recorded. */
  instant: Date;
}

/** Has every other writer to an agreement wait for this transaction, if its revision is still `basedOn` (undefined: whichever it is). */
export async function holdAgreement(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn?: number,
): Promise<Held | Stale | UnknownAgreement> {
  const rows = await tx.$queryRaw`
    SELECT id AS "agreementId", revision, now() AS instant, (
      SELECT hash FROM revision_hash WHERE agreement_id = id AND number = revision
    ) AS hash
    FROM agreement WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const [row] = HeldRows.parse(rows);
  if (!row) return { result: 'unknown agreement' };
  if (basedOn !== undefined && basedOn !== row.revision) {
    return { result: 'stale', revision: row.revision };
  }
  return { result: 'held', ...row };
}

const HeldRows = z.array(
  z.object({
    agreementId: z.int(),
    revision: z.int(),
    hash: z.string().nullable(),
    instant: z.date(),
  }),
);

/**
 * Raises an agreement's revision by one if it is still the one that the writer saw; of two writers
 * one waits for the other.
 */
export async function raiseRevision(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  by: Author,
): Promise<Raised | Stale | UnknownAgreement> {
  const [row] = await tx.agreement.updateManyAndReturn({
    where: { slug, revision: basedOn },
    data: { revision: { increment: 1 } },
  });
  if (!row) return whyNot(tx, slug);
  const { id: agreementId, revision } = row;
  const { recordedAt } = await tx.revision.create({
    data: { agreementId, number: revision, ...toAuthorColumns(by) },
  });
  return { result: 'raised', agreementId, revision, recordedAt };
}

async function whyNot(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<Stale | UnknownAgreement> {
  const row = await tx.agreement.findUnique({ where: { slug }, select: { revision: true } });
  return row ? { result: 'stale', revision: row.revision } : { result: 'unknown agreement' };
}
