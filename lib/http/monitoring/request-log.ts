import { randomBytes } from 'node:crypto';
import type { Log } from '../../process/log/log';
import { masked } from '../../process/log/masked';
import type { Metrics } from '../../process/monitoring/metrics';
import { idOf, REQUEST_ID } from '../../process/request-context';
import type { Middleware } from '../middleware';
import { pathOf } from '../path';
import { outcomeOf } from './cache-outcome';
import { routeName } from './route-name';

// As a proxy in front may give it.
const ID = /^[\w.-]{8,64}$/;

/** Names each request, by the name that a proxy gave it or one of its own, and has what came of it logged and measured. */
export function logRequests(log: Log, metrics: Metrics): Middleware {
  return (request, response, next) => {
    const { headers, method = '', url = '' } = request;
    const given = idOf(request);
    const id = given !== undefined && ID.test(given) ? given : randomBytes(8).toString('hex');
    headers[REQUEST_ID] = id;
    const begun = performance.now();
    response.once('close', () => {
      const [path, cache] = [pathOf(url), outcomeOf(response)];
      // A reader who left was answered nothing.
      const status = response.headersSent ? response.statusCode : 499;
      const ms = performance.now() - begun;
      const told = { id, method, path: masked(path), status, ms: Math.round(ms) };
      log.request(cache === 'none' ? told : { ...told, cache });
      const route = routeName(path);
      metrics.request({ route, method, status, cache, seconds: ms / 1_000 });
    });
    return next();
  };
}
