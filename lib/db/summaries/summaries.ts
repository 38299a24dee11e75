import { z } from 'zod';
import type { Abridged } from '@/lib/agreement/record/abridged';
import type { PrismaClient } from '@/prisma/client/client';

/** Raised whenever another version of the program would shorten the same record otherwise: all are made anew. */
export const RULES = 2;

const Rows = z.array(z.object({ summary: z.string() }));

/** The shortened records of these agreements, by this version's rules, those that are at their agreement's revision and translations. */
export async function readSummaries(
  db: PrismaClient,
  slugs: readonly string[],
): Promise<Abridged[]> {
  const rows = await db.$queryRaw`
    SELECT summary FROM agreement JOIN agreement_summary AS own ON own.agreement_id = agreement.id
    WHERE slug = ANY (${slugs}::text[]) AND own.rules = ${RULES}
      AND own.revision = agreement.revision AND own.translations = agreement.translations`;
  return Rows.parse(rows).map(({ summary }) => parsed(summary));
}

/** Keeps shortened records; one of an earlier revision or of earlier rules gives way, and of two that are alike the one that holds longer stays. */
export async function writeSummaries(
  db: PrismaClient,
  summaries: readonly Abridged[],
): Promise<void> {
  const given = JSON.stringify(
    summaries.map((summary) => {
      const { record, hash, since } = summary;
      const { slug, revision, translations = 0 } = record;
      return { slug, revision, translations, hash, since, summary: JSON.stringify(summary) };
    }),
  );
  // A draft may have been deleted, and another of its name made meanwhile, which its hash tells apart.
  // In one order, by everybody: two writers that lock rows in different orders wait for each other.
  await db.$executeRaw`
    INSERT INTO agreement_summary AS own (agreement_id, rules, revision, translations, since, summary)
    SELECT id, ${RULES}, given.revision, given.translations, given.since, given.summary
    FROM jsonb_to_recordset(${given}::jsonb) AS given (
      slug text, revision int, translations int, hash text, since date, summary text
    )
    JOIN agreement USING (slug)
    WHERE EXISTS (
      SELECT FROM revision_hash AS proven
      WHERE proven.agreement_id = id AND proven.number = given.revision
        AND proven.hash IS NOT DISTINCT FROM given.hash
    ) ORDER BY id
    ON CONFLICT (agreement_id) DO UPDATE
      SET rules = excluded.rules, revision = excluded.revision, translations = excluded.translations,
        since = excluded.since, summary = excluded.summary
      WHERE (own.rules, own.revision, own.translations, excluded.since)
        < (excluded.rules, excluded.revision, excluded.translations, own.since)`;
}

// It was written by these rules, so that it is what it was then; only instants have no place in JSON.
function parsed(text: string): Abridged {
  const summary: Abridged = JSON.parse(text);
  const { record, whole } = summary;
  const { retirements, entries } = record;
  return {
    ...summary,
    whole: {
      ...whole,
      lastRecordedAt: whole.lastRecordedAt && new Date(whole.lastRecordedAt),
    },
    record: {
      ...record,
      firstRecordedAt: new Date(record.firstRecordedAt),
      ...(retirements && {
        retirements: retirements.map((one) => ({ ...one, retiredAt: new Date(one.retiredAt) })),
      }),
      entries: entries.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) })),
    },
  };
}
