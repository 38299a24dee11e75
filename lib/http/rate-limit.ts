import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../process/client-address';
import { settings } from '../process/env';

/** Takes one of the answers that may be made for a network in a minute; gives the seconds to wait where there is none. */
export type RateLimit = (address: string) => Promise<number | null>;

/** A budget of as many answers a minute as the settings say; those that are kept already cost nothing. */
export function rateLimit(): RateLimit {
  const limiter = new RateLimiterMemory({ points: settings().MISSES_PER_MINUTE, duration: 60 });
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
