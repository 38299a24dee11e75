import { z } from 'zod';
import { entryId } from '@/lib/agreement/entries/entry';
import type { CitedSource } from '@/lib/agreement/evidence/cited-source';
import { groupBy } from '@/lib/agreement/group-by';
import type { PrismaClient } from '@/prisma/client/client';

const Citations = z.array(
  z.object({
    id: z.int(),
    agreement: z.string(),
    revision: z.int(),
    order: z.int(),
    url: z.string(),
    quote: z.string().nullable(),
  }),
);
const Checks = z.array(
  z.object({
    addressId: z.int(),
    id: z.int(),
    at: z.date(),
    outcome: z.enum(['read', 'not there', 'not read']),
    problem: z.string().nullable(),
    sha256: z.string().nullable(),
    found: z.array(z.string()),
    missing: z.array(z.string()),
  }),
);

// More than anybody looks through at one time.
const MOST = 500;

/**
 * The citations that stand of addresses that could not be read last, or whose text has changed since it was first read
 * or had not all quoted words when it was last; at most `most`, each with all that was found of its source: first those
 * that are not there or have not their words, last those that could only not be read, each by agreement.
 */
export async function readTroubledSources(db: PrismaClient, most = MOST): Promise<CitedSource[]> {
  // A quotation is known by its hash, as `hashOfText` has it.
  const citations = Citations.parse(
    await db.$queryRaw`
      WITH cited AS MATERIALIZED (
        SELECT cited_address.id, url, latest.missing, answered.outcome = 'not there' AS is_absent,
          latest.sha256 <> first.sha256 AS has_changed
        FROM cited_address
        LEFT JOIN LATERAL (
          SELECT sha256 FROM source_check WHERE address_id = cited_address.id AND outcome = 'read'
          ORDER BY id LIMIT 1) AS first ON true
        LEFT JOIN LATERAL (
          SELECT sha256, missing FROM source_check WHERE address_id = cited_address.id AND outcome = 'read'
          ORDER BY id DESC LIMIT 1) AS latest ON true
        LEFT JOIN LATERAL (
          SELECT outcome FROM source_check WHERE address_id = cited_address.id AND outcome <> 'not read'
          ORDER BY id DESC LIMIT 1) AS answered ON true
        WHERE failures > 0 OR latest.missing <> '{}' OR latest.sha256 <> first.sha256)
      SELECT cited.id, agreement.slug AS agreement, standing.url, quote, original.revision, original."order"
      FROM cited JOIN standing_citation AS standing ON standing.address = cited.url
      JOIN agreement ON agreement.id = standing.agreement_id
      JOIN entry AS original ON original.id = original_id
      ORDER BY
        CASE WHEN is_absent OR encode(sha256(convert_to(quote, 'UTF8')), 'hex') = ANY (missing) THEN 0
          WHEN has_changed THEN 1 ELSE 2 END,
        agreement.id, original.id, standing."order"
      LIMIT ${most}`,
  );
  const ids = [...new Set(citations.map(({ id }) => id))];
  const checks = Checks.parse(
    await db.sourceCheck.findMany({
      where: { addressId: { in: ids } },
      orderBy: { id: 'asc' },
      select: {
        addressId: true,
        id: true,
        at: true,
        outcome: true,
        problem: true,
        sha256: true,
        found: true,
        missing: true,
      },
    }),
  );
  const byAddress = groupBy(checks, ({ addressId }) => addressId);
  return citations.map(({ id, revision, order, ...citation }) => ({
    ...citation,
    entry: entryId(revision, order),
    checks: byAddress.get(id) ?? [],
  }));
}
