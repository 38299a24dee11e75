import type { IncomingMessage, ServerResponse } from 'node:http';
import { unavailable } from '@/lib/api/problem';
import { databaseFault, RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { noteAddress } from '../process/client-address';
import { serving, settings, siteAddress } from '../process/env';
import { masked } from '../process/log/masked';
import type { Metrics } from '../process/monitoring/metrics';
import { refuse } from './error-pages';
import { type HasSession, limitBody } from './limits/body-limit';
import { limitWrites } from './limits/limit-writes';
import { budget } from './limits/rate-limit';
import { refuseOverload } from './limits/refuse-overload';
import { answerHealth } from './monitoring/answer-health';
import { answerMetrics } from './monitoring/answer-metrics';
import { normalTarget, pathOf } from './path';
import { readOwnWrites } from './read-own-writes';
import { redirectFormer } from './redirect-former';
import type { Handler } from './render';
import { responseCache } from './response-cache';
import { isForeign } from './same-origin';
import { setSecurityHeaders } from './security-headers';

/** One step on a request's way: it answers, or calls what comes next. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void | Promise<void>,
) => void | Promise<void>;

/** Takes a request through middleware functions in their order; what throws is answered as a fault of ours. */
export function runMiddleware(
  list: readonly Middleware[],
  request: IncomingMessage,
  response: ServerResponse,
  from = 0,
): void | Promise<void> {
  try {
    // What is in memory is answered at once, without a promise.
    return list[from]?.(request, response, () =>
      runMiddleware(list, request, response, from + 1),
    )?.catch((error) => fail(error, request, response));
  } catch (error) {
    return fail(error, request, response);
  }
}

/** What answers requests in the end, and how it is known whether somebody is signed in. */
export interface App {
  handler: Handler;
  hasSession: HasSession;
}

/** What happens to a request of the public, in this order. */
export function publicMiddleware(
  { handler, hasSession }: App,
  metrics?: Metrics,
): readonly Middleware[] {
  return [
    normaliseTarget,
    answerHealth,
    ...(metrics ? [answerMetrics(metrics)] : []),
    refuseInternal,
    refuseForeignWrites,
    readOwnWrites(),
    redirectFormer,
    // `npm run dev` shows each change at once.
    ...(serving().developing
      ? []
      : [responseCache(handler, budget(settings().MISSES_PER_MINUTE), metrics)]),
    refuseOverload(),
    limitWrites(),
    noteClient,
    setSecurityHeaders,
    limitBody(hasSession),
    handler,
  ];
}

/** What happens to a request of this machine's own programs, which come by a port of the loopback. */
export function internalMiddleware({ handler }: App): readonly Middleware[] {
  return [normaliseTarget, noteClient, setSecurityHeaders, handler];
}

/** What happens to every request until the app is ready. */
export const notYetMiddleware: readonly Middleware[] = [
  answerHealth,
  (request, response) =>
    refuse(request, response, 503, 'The site is starting.', { 'Retry-After': '5' }),
];

const METHODS = /^(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/;

const normaliseTarget: Middleware = (request, response, next) => {
  if (!METHODS.test(request.method ?? '')) return refuse(request, response, 405, 'No such method.');
  const target = normalTarget(request.url ?? '');
  if (target === null) return refuse(request, response, 400, 'The request names no address.');
  request.url = target;
  return next();
};

const noteClient: Middleware = (request, _response, next) => {
  noteAddress(request, settings().TRUSTED_PROXIES);
  // Next compares this with the origin of server actions: what is let in here is let in by it.
  const { SITE_ADDRESS } = settings();
  const host = SITE_ADDRESS === undefined ? request.headers.host : new URL(siteAddress()).host;
  request.headers['x-forwarded-host'] = host;
  return next();
};

const refuseInternal: Middleware = (request, response, next) =>
  /^\/api\/internal(\/|$)/i.test(pathOf(request.url ?? ''))
    ? refuse(request, response, 404, 'There is nothing at this address.')
    : next();

const refuseForeignWrites: Middleware = (request, response, next) =>
  isForeign(request, settings().SITE_ADDRESS)
    ? refuse(request, response, 403, 'Changes are accepted only from pages of this site.')
    : next();

function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  console.error(masked(`${request.method} ${pathOf(request.url ?? '')}`), error);
  const fault = databaseFault(error);
  if (response.headersSent) response.destroy();
  else if (fault === null) refuse(request, response, 500, 'Something went wrong on our side.');
  else {
    refuse(request, response, 503, unavailable().detail, {
      'Retry-After': String(RETRY_AFTER[fault]),
    });
  }
}
