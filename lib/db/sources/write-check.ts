import type { CheckOutcome } from '@/lib/agreement/evidence/source-check';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';

/** What came of asking a cited address, with what HTTP told of it; a text that was read is kept by its SHA-256. */
export interface NewCheck {
  at: Date;
  outcome: CheckOutcome;
  status: number | null;
  problem: string | null;
  finalUrl: string | null;
  mediaType: string | null;
  etag: string | null;
  lastModified: string | null;
  sha256: string | null;
  found: string[];
  missing: string[];
}

/** When a cited address is asked again, and how often in a row it came to the same outcome; 0 where it was read. */
export interface AddressAfter {
  checkAfter: Date;
  failures: number;
}

/**
 * Notes what came of asking a cited address, and keeps the text that was read, unless null: then it is kept already. Of
 * the texts of an address stay the first, the last, and the last in which no quotation was missing. False where the
 * address is not there any more.
 */
export async function writeCheck(
  db: PrismaClient,
  addressId: number,
  check: NewCheck,
  text: string | null,
  after: AddressAfter,
): Promise<boolean> {
  const written = await inTransaction(db, async (tx) => {
    const { count } = await tx.citedAddress.updateMany({ where: { id: addressId }, data: after });
    if (count === 0) return { result: 'gone' as const };
    if (text !== null && check.sha256 !== null) {
      const kept = { addressId, sha256: check.sha256, text };
      await tx.sourceText.createMany({ data: [kept], skipDuplicates: true });
    }
    await tx.sourceCheck.create({ data: { addressId, ...check } });
    if (text !== null) await letGoOfTexts(tx, addressId);
    return { result: 'written' as const };
  });
  if (written.result === 'refused') throw new Error(JSON.stringify(written.problems));
  return written.result === 'written';
}

async function letGoOfTexts(tx: Transaction, addressId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM source_text WHERE address_id = ${addressId} AND sha256 NOT IN (
      SELECT source_check.sha256 FROM source_check WHERE id IN (
        SELECT min(id) FROM source_check WHERE address_id = ${addressId} AND outcome = 'read'
        UNION ALL SELECT max(id) FROM source_check WHERE address_id = ${addressId} AND outcome = 'read'
        UNION ALL SELECT max(id) FROM source_check
          WHERE address_id = ${addressId} AND outcome = 'read' AND missing = '{}'))`;
}
