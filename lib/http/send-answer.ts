import type { IncomingMessage, ServerResponse } from 'node:http';
import { matches } from '@/lib/api/etag';
import { httpDate } from '../process/clock';
import { codingFor } from './compress';
import { noteOutcome } from './monitoring/cache-outcome';
import type { Answer } from './render';

/**
 * Sends an answer in the coding that is accepted, or 304 where the reader has it already (RFC 9110, 13.1.2), with what the
 * response cache did for it (RFC 9211); nothing of that where it was not asked.
 */
export function sendAnswer(
  { status, etag, codings }: Answer,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  cacheStatus?: string,
): void {
  const coded = codings[codingFor(headers['accept-encoding'])] ?? codings.identity;
  if (cacheStatus !== undefined) noteOutcome(response, cacheStatus);
  // An answer may be kept for days, but is sent now: the countdown goes by this (RFC 9110, 6.6.1).
  const sent = [
    ...['Date', httpDate(), 'X-Request-Id', String(headers['x-request-id'] ?? '')],
    ...(cacheStatus === undefined ? [] : ['Cache-Status', `agreement-tracker; ${cacheStatus}`]),
  ];
  const known = headers['if-none-match'];
  if (etag !== null && known !== undefined && (known === coded.tag || matches(known, etag))) {
    response.writeHead(304, [...coded.headOf304, ...sent]).end();
    return;
  }
  response.writeHead(status, [...coded.head, ...sent]);
  response.end(method === 'HEAD' ? undefined : coded.body);
}
