import type { IncomingMessage, ServerResponse } from 'node:http';
import { build } from '@/lib/process/build';

/**
 * Has a page that another build made stay as it is while a form of it is answered. Next would have the browser load the
 * page anew, since parts of two builds do not fit together: what was typed, or is shown only once, would be lost.
 */
export function keepPageOfAnotherBuild(
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const opened = headers['x-deployment-id'];
  if (headers['next-action'] === undefined || opened === undefined || opened === build()) return;
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'x-action-revalidated' ? response : set(name, value);
}
