import { addressOf } from '../../process/client-address';
import { settings } from '../../process/env';
import { refuse } from '../error-pages';
import type { Middleware } from '../middleware';
import { isApi, pathOf } from '../path';
import { isSafe } from '../same-origin';
import { budget, tellBudget } from './rate-limit';

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
