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
  const { recordedBy, recordedByEditorId, approvedBy, approvedByEditorId } = toAuthorColumns(by);
  const rows = await tx.$queryRaw`
    WITH raised AS (
      UPDATE agreement SET revision = revision + 1 WHERE slug = ${slug} AND revision = ${basedOn}
      RETURNING id, revision
    )
    INSERT INTO revision (agreement_id, number, recorded_by, recorded_by_editor_id, approved_by, approved_by_editor_id)
    SELECT id, revision, ${recordedBy}, ${recordedByEditorId}, ${approvedBy}, ${approvedByEditorId} FROM raised
    RETURNING agreement_id AS "agreementId", number AS revision, recorded_at AS "recordedAt"`;
  const [row] = RaisedRows.parse(rows);
  if (!row) return whyNot(tx, slug);
  unhashed.set(tx, (unhashed.get(tx) ?? new Set()).add(row.agreementId));
  return { result: 'raised', ...row };
}

// The agreements whose revision a transaction has raised without writing its hash.
const unhashed = new WeakMap<Prisma.TransactionClient, Set<number>>();

/** Whether a transaction raised revisions, and has written the hash of each. */
export function isHashed(tx: Prisma.TransactionClient): boolean {
  return unhashed.get(tx)?.size === 0;
}

const RaisedRows = z.array(
  z.object({ agreementId: z.int(), revision: z.int(), recordedAt: z.date() }),
);

/** Writes the hash of a revision that this transaction has made. */
export async function writeHash(
  tx: Prisma.TransactionClient,
  agreementId: number,
  revision: number,
  hash: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE revision_hash SET hash = ${hash}
    WHERE agreement_id = ${agreementId} AND number = ${revision} AND hash IS NULL`;
  unhashed.get(tx)?.delete(agreementId);
}

async function whyNot(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<Stale | UnknownAgreement> {
  const row = await tx.agreement.findUnique({ where: { slug }, select: { revision: true } });
  return row ? { result: 'stale', revision: row.revision } : { result: 'unknown agreement' };
}
