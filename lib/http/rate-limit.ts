import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../process/client-address';
import { settings } from '../process/env';

/** Takes one of what a network may have, such as answers made for it in a minute; gives the seconds to wait where there is none left. */
export type RateLimit = (address: string) => Promise<number | null>;

/** A budget of so many for each network in so many seconds; not given: of answers in a minute, as the settings say. Answers that are kept already cost nothing. */
export function rateLimit(points = settings().MISSES_PER_MINUTE, duration = 60): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration });
  return async (address) => {
    try {
      await limiter.consume(networkOf(address));
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1_000);
      throw refused;
    }
  };
}
