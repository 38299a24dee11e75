import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { hashedTokens } from './hashed-tokens';
import { notingFaults } from './swallowed-faults';

/** What the sign-in library keeps its accounts and sessions in; what lets somebody in only as its hash. */
export function signInAdapter(db: PrismaClient) {
  const adapter = prismaAdapter(retrying(db), { provider: 'postgresql', transaction: true });
  return (...options: Parameters<typeof adapter>) =>
    notingFaults(hashedTokens(adapter(...options)));
}

/** The same client, whose transactions are begun again as `retried` does: what the library does in one is all within. */
function retrying(db: PrismaClient): PrismaClient {
  return new Proxy(db, {
    get(target, name) {
      if (name !== '$transaction') return Reflect.get(target, name);
      return (...given: unknown[]) =>
        retried<unknown>(() => Reflect.apply(target.$transaction, target, given));
    },
  });
}
