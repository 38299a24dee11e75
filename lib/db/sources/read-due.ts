import { z } from 'zod';
import type { CheckOutcome } from '@/lib/agreement/evidence/source-check';
import type { PrismaClient } from '@/prisma/client/client';

/**
 * A cited address that is to be asked, with the words that are quoted from it. `known` is what was last read of it, where
 * its text is still kept, and where redirects ended then; its validators go with the next request.
 */
export interface DueAddress {
  id: number;
  url: string;
  failures: number;
  /** What came of asking it last; null: it was never asked. */
  outcome: CheckOutcome | null;
  quotes: string[];
  known: {
    sha256: string;
    finalUrl: string | null;
    etag: string | null;
    lastModified: string | null;
  } | null;
}

const Rows = z.array(
  z.object({
    id: z.int(),
    url: z.string(),
    failures: z.int(),
    outcome: z.enum(['read', 'not there', 'not read']).nullable(),
    quotes: z.array(z.string()),
    sha256: z.string().nullable(),
    finalUrl: z.string().nullable(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
  }),
);

// More than one run comes to.
const MOST = 2_000;

/** The cited addresses that are due at an instant, those that have waited longest first; none whose citations no longer stand. */
export async function readDueAddresses(db: PrismaClient, at: Date): Promise<DueAddress[]> {
  const rows = Rows.parse(
    await db.$queryRaw`
      SELECT cited.id, cited.url, cited.failures, asked.outcome, latest.sha256, latest.etag,
        latest.final_url AS "finalUrl", latest.last_modified AS "lastModified", standing.quotes
      FROM cited_address AS cited
      JOIN LATERAL (
        SELECT count(*) AS uses,
          coalesce(array_agg(DISTINCT quote) FILTER (WHERE quote IS NOT NULL), '{}') AS quotes
        FROM standing_citation WHERE address = cited.url
      ) AS standing ON standing.uses > 0
      LEFT JOIN LATERAL (
        SELECT source_check.sha256, final_url, etag, last_modified FROM source_check
        JOIN source_text USING (address_id, sha256)
        WHERE source_check.address_id = cited.id AND outcome = 'read' ORDER BY source_check.id DESC LIMIT 1
      ) AS latest ON true
      LEFT JOIN LATERAL (
        SELECT outcome FROM source_check WHERE address_id = cited.id ORDER BY id DESC LIMIT 1
      ) AS asked ON true
      WHERE cited.check_after IS NULL OR cited.check_after <= ${at}
      ORDER BY cited.check_after NULLS FIRST, cited.id LIMIT ${MOST}`,
  );
  return rows.map(({ sha256, finalUrl, etag, lastModified, ...address }) => ({
    ...address,
    known: sha256 === null ? null : { sha256, finalUrl, etag, lastModified },
  }));
}
