import { z } from 'zod';
import type { Prisma, PrismaClient } from '@/prisma/client/client';

const Highest = z.array(z.object({ highest: z.int().nullable() })).length(1);

// Entries are numbered before they are committed: one may come to light after others of higher numbers.
const MAY_COME_LATER = 1_000;

/**
 * Keeps a row for each address that entries cite which are numbered above `seen` (0: all) or may have come to light after
 * it, to be asked at once; also an address that was read before, where they quote words that were not looked for in it.
 * Gives up to which entry it looked.
 */
export async function keepCited(db: PrismaClient, seen: number): Promise<number> {
  const since = Math.max(0, seen - MAY_COME_LATER);
  const [row] = Highest.parse(await db.$queryRaw`SELECT max(id) AS highest FROM entry`);
  const highest = row?.highest ?? 0;
  await db.$executeRaw`
    INSERT INTO cited_address (url)
    SELECT DISTINCT address FROM standing_citation WHERE entry_id > ${since}
    ON CONFLICT (url) DO NOTHING`;
  // A quotation is known by its hash, as `hashOfText` has it.
  await db.$executeRaw`
    UPDATE cited_address SET check_after = NULL WHERE check_after IS NOT NULL AND failures = 0 AND id IN (
      SELECT cited.id FROM standing_citation AS standing
      JOIN cited_address AS cited ON cited.url = standing.address
      JOIN LATERAL (
        SELECT found || missing AS looked_for FROM source_check
        WHERE address_id = cited.id AND outcome = 'read' ORDER BY id DESC LIMIT 1
      ) AS latest ON NOT encode(sha256(convert_to(standing.quote, 'UTF8')), 'hex') = ANY (latest.looked_for)
      WHERE standing.entry_id > ${since} AND standing.quote IS NOT NULL)`;
  return highest;
}

/** Makes every cited address due at once. */
export async function makeAllDue(db: PrismaClient): Promise<void> {
  await db.citedAddress.updateMany({ data: { checkAfter: null } });
}

/** Forgets what was read of addresses that nothing cites any more, as when a draft was deleted. */
export async function forgetUncited(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM cited_address WHERE NOT EXISTS (
      SELECT FROM source WHERE split_part(source.url, '#', 1) = cited_address.url AND source.url IS NOT NULL)`;
}
