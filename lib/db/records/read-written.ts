import type { Description } from '@/lib/agreement/description/description';
import type { Recording } from '@/lib/agreement/record/record-with';
import type { Prisma } from '@/prisma/client/client';
import { readDescription } from '../descriptions/read-description';

/** What a transaction has written with an agreement's current revision: the description in force, when and by whom. */
export async function readWritten(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<{ description: Description; recording: Recording }> {
  const { id: agreementId, revision } = await tx.agreement.findUniqueOrThrow({ where: { slug } });
  const { recordedAt, recordedBy, approvedBy } = await tx.revision.findUniqueOrThrow({
    where: { agreementId_number: { agreementId, number: revision } },
  });
  const description = await readDescription(tx, { slug, agreementId, revision });
  return { description, recording: { recordedAt, recordedBy, approvedBy } };
}
