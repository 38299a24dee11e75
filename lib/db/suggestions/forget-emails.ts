import type { PrismaClient } from '@/prisma/client/client';
import type { Transaction } from '../connection/write-transaction';

/** For how many days a reader's e-mail address is kept, where nobody decides on what they suggested. */
export const EMAIL_KEPT_DAYS = 90;

/** Forgets where the readers may be answered whose suggestions came in as these items, since they were decided on. */
export async function forgetEmailsOf(tx: Transaction, items: readonly number[]): Promise<void> {
  await tx.suggestion.updateMany({
    where: { itemId: { in: [...items] }, email: { not: null } },
    data: { email: null },
  });
}

/** Forgets readers' e-mail addresses that are older, by the database's clock, than they may become. */
export async function forgetOldEmails(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    UPDATE suggestion SET email = NULL
    WHERE email IS NOT NULL AND at < now() - make_interval(days => ${EMAIL_KEPT_DAYS}::int)`;
}
