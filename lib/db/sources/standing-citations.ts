import { Prisma } from '@/prisma/client/client';

/**
 * SQL for the citations of addresses that stand on the record: of entries that no later correction replaced or withdrew,
 * and of the corrections that hold. Joins `source`, `citation` and `entry`.
 */
export const STANDING_CITATIONS = Prisma.sql`
  source JOIN citation ON citation.source_id = source.id JOIN entry ON entry.id = citation.entry_id
    AND source.url IS NOT NULL AND NOT EXISTS (
      SELECT FROM entry AS later WHERE later.corrects_id = coalesce(entry.corrects_id, entry.id)
        AND (later.revision, later."order") > (entry.revision, entry."order"))`;
