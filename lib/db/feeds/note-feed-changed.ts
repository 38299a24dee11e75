import type { Transaction } from '../connection/write-transaction';
import { noteInAudit } from '../editors/write-audit';

/** Notes in the audit what a poll changed of a feed. */
export async function noteFeedChanged(
  tx: Transaction,
  feedId: number,
  detail: { url: string; movedFrom: string } | { url: string; active: false },
): Promise<void> {
  const { agreement } = await tx.feed.findUniqueOrThrow({
    where: { id: feedId },
    select: { agreement: { select: { slug: true } } },
  });
  const by = { name: 'the news poll' };
  await noteInAudit(tx, { action: 'feed changed', by, subject: agreement.slug, detail });
}
