import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { READERS } from '../suggestions/readers-channel';
import type { Unchanged } from './matcher-now';

/** Items that arrived within so many days before the newest are matched anew when an agreement has changed. */
const DAYS = 90;

/**
 * Has recent items wait to be matched again where the record of an agreement is beyond what they were matched against
 * in what it is known by, or its watched words have changed; readers' suggestions are not matched. Records must be read
 * after this: what changes from now on counts as not matched.
 */
export async function matchAnew(db: PrismaClient, unchanged: readonly Unchanged[]): Promise<void> {
  for (const { id, from, to } of unchanged) {
    await db.agreement.updateMany({
      where: { id, newsMatchedAt: from },
      data: { newsMatchedAt: to },
    });
  }
  const behind = await db.$queryRaw<unknown[]>`
    SELECT id FROM agreement WHERE news_matched_at < revision LIMIT 1`;
  if (behind.length === 0) return;
  await retried(() =>
    db.$transaction([
      db.$executeRaw`UPDATE agreement SET news_matched_at = revision WHERE news_matched_at < revision`,
      db.$executeRaw`
      UPDATE item SET matched = false WHERE matched
        AND channel_id NOT IN (SELECT id FROM channel WHERE format = ${READERS})
        AND arrived_at >= (SELECT max(arrived_at) FROM item) - make_interval(days => ${DAYS}::int)`,
    ]),
  );
}
