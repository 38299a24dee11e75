import type { Transaction } from '../connection/write-transaction';

/** Whether an agreement, by its row number, is a draft. */
export async function isDraft(tx: Transaction, agreementId: number): Promise<boolean> {
  const { publishedAt } = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { publishedAt: true },
  });
  return publishedAt === null;
}
