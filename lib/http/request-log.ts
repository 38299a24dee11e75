import { randomBytes } from 'node:crypto';
import type { Log } from '../process/log/log';
import { masked } from '../process/log/masked';
import { idOf, REQUEST_ID } from '../process/request-context';
import type { Middleware } from './middleware';
import { pathOf } from './path';

// As a proxy in front may give it.
const ID = /^[\w.-]{8,64}$/;

/** Names each request, by the name that a proxy gave it or one of its own, and tells the log what came of it. */
export function logRequests(log: Log): Middleware {
  return (request, response, next) => {
    const { headers, method = '', url = '' } = request;
    const given = idOf(request);
    const id = given !== undefined && ID.test(given) ? given : randomBytes(8).toString('hex');
    headers[REQUEST_ID] = id;
    const begun = performance.now();
    response.once('close', () => {
      const cache = response.getHeader('cache-status');
      log.request({
        id,
        method,
        path: masked(pathOf(url)),
        // A reader who left was answered nothing.
        status: response.headersSent ? response.statusCode : 499,
        ms: Math.round(performance.now() - begun),
        ...(typeof cache === 'string' && { cache }),
      });
    });
    return next();
  };
}
