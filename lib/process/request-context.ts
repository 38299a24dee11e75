import type { IncomingMessage, ServerResponse } from 'node:http';
import { runtime } from './runtime';

/** Answers a request, so that what renders its page can set the status. */
export function answering<Result>(response: ServerResponse, answer: () => Result): Result {
  return runtime.response.run(response, answer);
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
