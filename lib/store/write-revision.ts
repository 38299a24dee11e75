import type { Prisma } from '@/prisma/client/client';
import { type Author, toAuthorColumns } from './author';
import type { Stale, UnknownAgreement } from './write-outcome';

/** The agreement to which a transaction writes, and the revision it makes. */
export interface Raised {
  result: 'raised';
  agreementId: number;
  revision: number;
}

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
  await tx.revision.create({ data: { agreementId, number: revision, ...toAuthorColumns(by) } });
  return { result: 'raised', agreementId, revision };
}

async function whyNot(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<Stale | UnknownAgreement> {
  const row = await tx.agreement.findUnique({ where: { slug }, select: { revision: true } });
  return row ? { result: 'stale', revision: row.revision } : { result: 'unknown agreement' };
}
