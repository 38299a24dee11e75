import { addressOf } from '../../process/client-address';
import { settings } from '../../process/env';
import { refuse } from '../error-pages';
import type { Middleware } from '../middleware';
import { isApi, pathOf } from '../path';
import { isSafe } from '../same-origin';
import { budget, tellBudget } from './rate-limit';
import { underWay } from './under-way';

// What is under way beyond that would only wait for its turn in one thread and at the database.
const MOST_AT_ONCE = 200;

/** Lets one network write so often in a minute, as the settings say, and tells scripts what is left of that; beyond it 429. */
export function limitWrites(points = settings().WRITES_PER_MINUTE): Middleware {
  const writes = budget(points);
  return async (request, response, next) => {
    if (isSafe(request)) return next();
    const left = await writes.take(addressOf(request, settings().TRUSTED_PROXIES));
    if (isApi(pathOf(request.url ?? ''))) tellBudget(response, 'writes', writes, left);
    if (left.left >= 0) return next();
    const detail = 'More was written from your network than is taken in a minute.';
    refuse(request, response, 429, detail, { 'Retry-After': String(left.seconds) });
  };
}

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
