import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DatabaseFault, databaseFault, RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { runtime } from './runtime';

/** Answers a request, so that what renders its page can set the status. */
export function answering<Result>(response: ServerResponse, answer: () => Result): Result {
  return runtime.response.run(response, answer);
}

/** The field of a request and of its answer that names the request, in the log too. */
export const REQUEST_ID = 'x-request-id';

/** The name of a request; undefined where it was given none. */
export function idOf({ headers }: IncomingMessage): string | undefined {
  const id = headers[REQUEST_ID];
  return typeof id === 'string' ? id : undefined;
}

/** Notes why the request that is being answered fails, where that is a fault of the database. */
export function noteFault(error: unknown): void {
  const [response, fault] = [runtime.response.getStore(), databaseFault(error)];
  if (response && fault !== null) runtime.faults.set(response, fault);
}

/** The fault of the database for which a response fails; null where none was noted. */
function faultOf(response: ServerResponse): DatabaseFault | null {
  return runtime.faults.get(response) ?? null;
}

/** Notes that this process knows of all that the request changes which is being answered, without being notified of it. */
export function noteChangeKnown(): void {
  const response = runtime.response.getStore();
  if (response) runtime.known.add(response);
}

/** Has a response that fails for the database say so, and when to try again (503: RFC 9110, 15.6.4), where Next says 500. */
export function failAsUnavailable(response: ServerResponse): void {
  const write = response.writeHead.bind(response);
  const asUnavailable = (status: number, ...rest: never[]) => {
    const fault = status === 500 ? faultOf(response) : null;
    if (fault === null) return write(status, ...rest);
    response.setHeader('Retry-After', String(RETRY_AFTER[fault]));
    return write(503, ...rest);
  };
  response.writeHead = asUnavailable;
}

/** Sets the status of the page that is being rendered, and when to try again, in seconds; Next lets a page set none but 404, and writes nothing of that page. */
export function answerWith(
  status: 400 | 403 | 404 | 409 | 410 | 429 | 503,
  retryAfter?: number,
): void {
  const response = runtime.response.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
}

/** Whether a page set the status of a response that says it is unavailable, and is whole; else the database fails it. */
export function isMeant(response: ServerResponse): boolean {
  return response.statusCode === 503 && faultOf(response) === null;
}

/** The request that is being answered; undefined outside of one. */
export function requestAnswered(): IncomingMessage | undefined {
  return runtime.response.getStore()?.req;
}

const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Whether the page that is being rendered answers a form that was sent to it, by the browser itself or by Next's script. */
export function isFormSent(): boolean {
  const request = requestAnswered();
  if (request?.method !== 'POST') return false;
  const { 'content-type': type = '', 'next-action': action } = request.headers;
  return FORM.test(type) || action !== undefined;
}
