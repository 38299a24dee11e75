import { addressOf } from '../../process/client-address';
import { settings } from '../../process/env';
import { refuse } from '../error-pages';
import type { Middleware } from '../middleware';
import { underWay } from './under-way';

// What is under way beyond that would only wait for its turn in one thread and at the database.
const MOST_AT_ONCE = 200;

/** Refuses at once what would have to wait behind so many requests that are under way, or half as many of one network: 503. */
export function refuseOverload(most = MOST_AT_ONCE): Middleware {
  const begin = underWay(most);
  return (request, response, next) => {
    // Whoever left while others were waited for before this has no answer that could close.
    if (response.closed) return;
    const end = begin(addressOf(request, settings().TRUSTED_PROXIES));
    if (end === null) {
      return refuse(request, response, 503, 'Too many requests are under way.', {
        'Retry-After': '5',
      });
    }
    response.once('close', end);
    return next();
  };
}
