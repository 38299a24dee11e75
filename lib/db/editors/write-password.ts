import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/prisma/client/client';

/** Sets an editor's password by its hash, instead of one they may have had. */
export async function setPassword(
  tx: Prisma.TransactionClient,
  editorId: string,
  passwordHash: string,
): Promise<void> {
  // The sign-in library's names for an account with a password.
  const account = { providerId: 'credential', accountId: editorId };
  await tx.account.upsert({
    where: { providerId_accountId: account },
    create: { id: randomUUID(), ...account, userId: editorId, password: passwordHash },
    update: { password: passwordHash },
  });
}
