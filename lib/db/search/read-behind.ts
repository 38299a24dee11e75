import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { PrismaClient } from '@/prisma/client/client';

/** Raised whenever another version of the program would read other texts from the same record: all are read anew. */
export const RULES = 2;

/**
 * An agreement that cannot be searched as it stands, but as it stood at a revision (null: not at all, by these rules and
 * with these translations); `until`: it can, until more shows of it on that day.
 */
export interface Behind {
  slug: string;
  revision: number;
  translations: number;
  searched: number | null;
  until: CalendarDate | null;
}

const Rows = z.array(
  z.object({
    slug: z.string(),
    revision: z.int(),
    translations: z.int(),
    searched: z.int().nullable(),
    until: CalendarDate.nullable(),
  }),
);

/** The public agreements of which a later revision is on the record than can be searched, or more shows by a day. */
export async function readBehind(db: PrismaClient, day: CalendarDate): Promise<Behind[]> {
  return Rows.parse(
    await db.$queryRaw`
      SELECT slug, agreement.revision, agreement.translations,
        CASE WHEN state.rules = ${RULES} AND state.translations = agreement.translations THEN state.revision END AS searched,
        CASE WHEN state.rules >= ${RULES} AND state.revision = agreement.revision
            AND state.translations = agreement.translations
          THEN to_char(state.until, 'YYYY-MM-DD') END AS until
      FROM agreement LEFT JOIN search_state AS state ON state.agreement_id = agreement.id
      WHERE agreement.published_at IS NOT NULL AND (
        state.agreement_id IS NULL OR state.rules < ${RULES}
        OR state.revision < agreement.revision OR state.translations < agreement.translations OR state.until <= ${day}::date)
      ORDER BY agreement.id`,
  );
}
