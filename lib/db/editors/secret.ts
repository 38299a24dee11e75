import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@/prisma/client/client';

/** The secret that an installation keeps for itself, made on the first asking; every instance is given the same. */
export async function secretOf(db: PrismaClient): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await db.installation.createMany({ data: [{ secret }], skipDuplicates: true });
  const { secret: kept } = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
  return kept;
}
