import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '@/prisma/client/client';

/** Something that is tried: by which name it is counted, and from which failure on it is slowed down. */
export interface Tried {
  key: string;
  free: number;
}

/** Whether somebody may try, or must wait for so many seconds; `first`: nobody was told so since the wait began. */
export type Throttle = { result: 'go on' } | { result: 'wait'; seconds: number; first: boolean };

const DAY = 86_400;
const LONGEST_WAIT = 900;

/**
 * Counts an attempt at something that may be guessed as a failure, until `succeeded` takes that back. Each further
 * failure doubles the wait: 2, 4, 8 … seconds, at most 15 minutes; a day after the first they are forgotten. Of tries
 * at the same time one may go on.
 */
export async function countAttempt(db: PrismaClient, tried: readonly Tried[]): Promise<Throttle> {
  const { failures, waits } = limitersOf(db);
  for (const [index, { key, free }] of tried.entries()) {
    const name = hashed(key);
    const { consumedPoints: count } = await failures.penalty(name);
    if (count < free) continue;
    const seconds = waitAfter(count, free);
    const wait = await waits.consume(name, 1, { customDuration: seconds }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (wait === null) continue;
    if (!(wait instanceof RateLimiterRes)) throw wait;
    // A try that was not let through counts for none.
    for (const counted of tried.slice(0, index + 1)) await failures.reward(hashed(counted.key));
    const inSeconds = Math.max(1, Math.ceil(wait.msBeforeNext / 1000));
    return { result: 'wait', seconds: inSeconds, first: wait.consumedPoints === 2 };
  }
  return { result: 'go on' };
}

/** For how many seconds the next try waits after so many failures, slowed down from one of them on. */
export function waitAfter(failures: number, free: number): number {
  const beyond = failures - free + 1;
  return beyond < 1 ? 0 : Math.min(2 ** Math.min(beyond, 10), LONGEST_WAIT);
}

/** Takes back an attempt that succeeded; where it was for one account, its failures before are forgotten too. */
export async function succeeded(
  db: PrismaClient,
  { key }: Tried,
  forget: 'this attempt' | 'all failures',
): Promise<void> {
  const { failures, waits } = limitersOf(db);
  if (forget === 'this attempt') {
    await failures.reward(hashed(key));
    return;
  }
  await failures.delete(hashed(key));
  await waits.delete(hashed(key));
}

const limiters = new WeakMap<PrismaClient, ReturnType<typeof make>>();

function limitersOf(db: PrismaClient) {
  const kept = limiters.get(db) ?? make(db);
  limiters.set(db, kept);
  return kept;
}

function make(db: PrismaClient) {
  const place = { storeClient: db, tableName: 'attempt' };
  return {
    failures: new RateLimiterPrisma({ ...place, keyPrefix: 'failures', points: 1, duration: DAY }),
    waits: new RateLimiterPrisma({ ...place, keyPrefix: 'turn', points: 1, duration: 1 }),
  };
}

// What was typed may be anybody's address, or a secret in the wrong field.
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
