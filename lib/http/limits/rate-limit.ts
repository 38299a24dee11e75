import type { ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../process/client-address';

const MINUTE = 60;

/** What each network may have of something in so many seconds. */
export interface Budget {
  points: number;
  duration: number;
  /** Takes one for the network of an address. */
  take(address: string): Promise<Left>;
}

/** What is left of a budget after one was taken, less than nothing where there was none; and in how many seconds it is whole again. */
export interface Left {
  left: number;
  seconds: number;
}

/** A rate limit: a budget of so many for each network in so many seconds, or in a minute. */
export function budget(points: number, duration = MINUTE): Budget {
  const limiter = new RateLimiterMemory({ points, duration });
  return {
    points,
    duration,
    take: async (address) => {
      try {
        const { remainingPoints, msBeforeNext } = await limiter.consume(networkOf(address));
        return { left: remainingPoints, seconds: Math.ceil(msBeforeNext / 1_000) };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { left: -1, seconds: Math.ceil(refused.msBeforeNext / 1_000) };
      }
    },
  };
}

/** Has an answer say what is left of a budget to whoever asked (draft-ietf-httpapi-ratelimit-headers-10). */
export function tellBudget(
  response: ServerResponse,
  name: string,
  { points, duration }: Budget,
  { left, seconds }: Left,
): void {
  response.setHeader('RateLimit-Policy', `"${name}";q=${points};w=${duration}`);
  response.setHeader('RateLimit', `"${name}";r=${Math.max(0, left)};t=${seconds}`);
}
