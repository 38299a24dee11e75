import type { IncomingMessage, ServerResponse } from 'node:http';
import { unavailable } from '@/lib/api/problem';
import { databaseFault, RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { masked } from '../process/log/masked';
import { refuse } from './error-pages';
import { pathOf } from './path';

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
