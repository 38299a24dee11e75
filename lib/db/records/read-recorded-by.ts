import { z } from 'zod';
import type { PrismaClient } from '@/prisma/client/client';

/** How far an agreement has come, and whether somebody recorded its first revision, and all of them. */
export interface RecordedBy {
  revision: number;
  first: boolean;
  all: boolean;
}

const Rows = z.array(
  z.object({ slug: z.string(), revision: z.int(), first: z.boolean(), all: z.boolean() }),
);

/** What was recorded of each agreement, by slug, under a name by whoever runs the site: by no editor, approved by none. */
export async function readRecordedBy(
  db: PrismaClient,
  name: string,
): Promise<ReadonlyMap<string, RecordedBy>> {
  const rows = await db.$queryRaw`
    SELECT slug, agreement.revision, bool_or(number = 1 AND is_theirs) AS first, bool_and(is_theirs) AS "all"
    FROM agreement JOIN revision ON agreement_id = agreement.id
    CROSS JOIN LATERAL (
      SELECT recorded_by = ${name} AND recorded_by_editor_id IS NULL AND approved_by IS NULL AS is_theirs
    ) AS recorder
    GROUP BY agreement.id`;
  return new Map(Rows.parse(rows).map(({ slug, ...recordedBy }) => [slug, recordedBy]));
}
