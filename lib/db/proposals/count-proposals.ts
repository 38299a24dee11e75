import { z } from 'zod';
import type { PrismaClient } from '@/prisma/client/client';
import { mayDecide } from './approver';

const Counts = z.object({ waiting: z.int(), declined: z.int() });

/**
 * How many proposals wait that an editor may decide: other editors', of the kinds that are for their role; and how many of
 * their own were declined and are not settled.
 */
export async function countProposals(
  db: PrismaClient,
  { editorId, role }: { editorId: string; role: string },
): Promise<z.infer<typeof Counts>> {
  const entries = mayDecide(role, { kind: 'status' });
  const descriptions = mayDecide(role, { kind: 'description' });
  const [row] = await db.$queryRaw<unknown[]>`
    SELECT
      count(*) FILTER (
        WHERE decision IS NULL AND proposed_by_id <> ${editorId}
          AND CASE content ->> 'kind'
            WHEN 'description' THEN ${descriptions}::boolean ELSE ${entries}::boolean
          END
      )::int AS waiting,
      count(*) FILTER (
        WHERE decision = 'declined' AND settled_at IS NULL AND proposed_by_id = ${editorId}
      )::int AS declined
    FROM proposal
    WHERE decision IS NULL OR decision = 'declined'`;
  return Counts.parse(row);
}
