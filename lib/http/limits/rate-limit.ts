import type { ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../process/client-address';
import { settings } from '../../process/env';

/** Takes one of what a network may have, such as answers made for it in a minute; gives the seconds to wait where there is none left. */
export type RateLimit = (address: string) => Promise<number | null>;

/** A budget of so many for each network in so many seconds; not given: of answers in a minute, as the settings say. Answers that are kept already cost nothing. */
export function rateLimit(points = settings().MISSES_PER_MINUTE, duration = 60): RateLimit {
  const take = budget(points, duration);
  return async (address) => {
    const { left, seconds } = await take(address);
    return left < 0 ? seconds : null;
  };
}

/** What is left of a budget after one was taken, less than nothing where there was none; and in how many seconds it is whole again. */
export interface Left {
  left: number;
  seconds: number;
}

/** A budget of so many for each network in so many seconds, of which each call takes one. */
export function budget(points: number, duration: number): (address: string) => Promise<Left> {
  const limiter = new RateLimiterMemory({ points, duration });
  return async (address) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(networkOf(address));
      return { left: remainingPoints, seconds: Math.ceil(msBeforeNext / 1_000) };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { left: -1, seconds: Math.ceil(refused.msBeforeNext / 1_000) };
    }
  };
}

/** Has an answer that is for its reader alone say what is left of a budget (draft-ietf-httpapi-ratelimit-headers-10). */
export function tellBudget(
  response: ServerResponse,
  name: string,
  [points, duration]: readonly [number, number],
  { left, seconds }: Left,
): void {
  response.setHeader('RateLimit-Policy', `"${name}";q=${points};w=${duration}`);
  response.setHeader('RateLimit', `"${name}";r=${Math.max(0, left)};t=${seconds}`);
}
