import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '@/prisma/client/client';

/** What the sign-in library keeps its accounts and sessions in. */
export function signInAdapter(db: PrismaClient) {
  return prismaAdapter(db, { provider: 'postgresql', transaction: true });
}
