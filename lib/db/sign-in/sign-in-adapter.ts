import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '@/prisma/client/client';
import { hashedTokens } from './hashed-tokens';
import { notingFaults } from './swallowed-faults';

/** What the sign-in library keeps its accounts and sessions in; what lets somebody in only as its hash. */
export function signInAdapter(db: PrismaClient) {
  const adapter = prismaAdapter(db, { provider: 'postgresql', transaction: true });
  return (...options: Parameters<typeof adapter>) =>
    notingFaults(hashedTokens(adapter(...options)));
}
