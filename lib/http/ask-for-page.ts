import type { IncomingMessage } from 'node:http';

/** Has a request whose body was read ask for a page instead, by which Next answers it. */
export function askForPage(request: IncomingMessage, url: string): void {
  Object.assign(request, { method: 'GET', url });
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) {
    delete request.headers[name];
  }
}
