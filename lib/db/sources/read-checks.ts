import { z } from 'zod';
import type { ChecksByAddress } from '@/lib/agreement/evidence/source-check';
import { groupBy } from '@/lib/agreement/group-by';
import type { PrismaClient } from '@/prisma/client/client';

const Rows = z.array(
  z.object({
    url: z.string(),
    id: z.int(),
    at: z.date(),
    outcome: z.enum(['read', 'not there', 'not read']),
    sha256: z.string().nullable(),
    found: z.array(z.string()),
    missing: z.array(z.string()),
  }),
);

/**
 * What was found of the addresses that an agreement has ever cited; of askings that came to nothing only those right after
 * it was answered that nothing is there, which end the time for which that is known.
 */
export async function readChecks(db: PrismaClient, slug: string): Promise<ChecksByAddress> {
  const rows = Rows.parse(
    await db.$queryRaw`
      SELECT url, id, at, outcome, sha256, found, missing FROM (
        SELECT url, source_check.id, at, outcome, sha256, found, missing,
          lag(outcome) OVER (PARTITION BY address_id ORDER BY source_check.id) AS before
        FROM source_check JOIN cited_address ON cited_address.id = address_id
        WHERE url IN (
          SELECT split_part(source.url, '#', 1) FROM agreement
          JOIN entry ON entry.agreement_id = agreement.id
          JOIN citation ON citation.entry_id = entry.id JOIN source ON source.id = citation.source_id
          WHERE agreement.slug = ${slug} AND source.url IS NOT NULL)
      ) AS asked
      WHERE outcome <> 'not read' OR before = 'not there'
      ORDER BY id`,
  );
  return groupBy(rows, ({ url }) => url);
}

/** The text that was read of an address, by its SHA-256; null where it is not kept. */
export async function readText(
  db: PrismaClient,
  addressId: number,
  sha256: string,
): Promise<string | null> {
  const where = { addressId_sha256: { addressId, sha256 } };
  return (await db.sourceText.findUnique({ where, select: { text: true } }))?.text ?? null;
}

/** When a cited source was last asked, whatever came of it; null: none was yet. */
export async function readLastCheck(db: PrismaClient): Promise<Date | null> {
  const last = await db.sourceCheck.findFirst({ orderBy: { id: 'desc' }, select: { at: true } });
  return last?.at ?? null;
}
