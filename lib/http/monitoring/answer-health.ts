import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_TYPE, problem } from '@/lib/api/problem';
import { RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { now } from '../../process/clock';
import { serving } from '../../process/env';
import { type FailingPart, failingForGood, failingParts } from '../../process/monitoring/health';
import { runtime } from '../../process/runtime';
import { dataPolicy } from '../document/content-security-policy';
import type { Middleware } from '../middleware';
import { pathOf } from '../path';
import { headersOf } from '../security-headers';

const JSON_TYPE = 'application/json';

const CHECKS: ReadonlyMap<string, () => Promise<FailingPart[]>> = new Map([
  ['/api/health', failingParts],
  ['/api/health/ready', failingParts],
  ['/api/health/live', failingForGood],
]);

/**
 * Says whether this process can read and write (`/api/health/ready`, and `/api/health`), and whether it is to be started
 * anew (`…/live`): 200, or 503 with each part that fails. Answered before the app is there, and without it.
 */
export const answerHealth: Middleware = async (request, response, next) => {
  const check = CHECKS.get(pathOf(request.url ?? ''));
  if (!check || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
  const failing = await check();
  if (failing.length > 0) {
    const detail = failing.map((one) => one.detail).join(' ');
    response.setHeader('Retry-After', String(RETRY_AFTER.unreachable));
    return send(request, response, PROBLEM_TYPE, { ...problem(503, { detail }), failing });
  }
  const engine = runtime.store?.engine ?? null;
  send(request, response, JSON_TYPE, { status: 'ok', engine, at: now().toISOString() });
};

function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: object,
): void {
  const { secure } = serving();
  const path = pathOf(request.url ?? '');
  response.setHeaders(headersOf({ path, type, policy: dataPolicy(type), secure }));
  response.writeHead(type === PROBLEM_TYPE ? 503 : 200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
}
