import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '@/prisma/client/client';
import { sha256 } from '../editors/sha256';

// A challenge lasts five minutes: so many, at most, of one network are kept at a time.
const LIMIT = { points: 60, duration: 300 };

/**
 * Counts a challenge that is asked for from a network, and deletes those that have expired; null where it may be given,
 * else after how many seconds one may ask again.
 */
export async function takeChallenge(db: PrismaClient, network: string): Promise<number | null> {
  const limiter = limiters.get(db) ?? make(db);
  limiters.set(db, limiter);
  try {
    await limiter.consume(sha256(network));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
  await db.$executeRaw`DELETE FROM verification WHERE expires_at < now()`;
  return null;
}

const limiters = new WeakMap<PrismaClient, RateLimiterPrisma>();

function make(db: PrismaClient): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'attempt',
    keyPrefix: 'challenge',
    ...LIMIT,
  });
}
