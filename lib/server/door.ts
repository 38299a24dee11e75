import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askedPath } from './asked-path';
import { noteAddress } from './client-address';
import { settings } from './env';
import { isForeign } from './foreign-origin';
import { PageResponse } from './page-response';
import { answerReady } from './ready-pages';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The process's two listeners: one for the public, one on a random loopback port for this machine's own programs. */
export interface Door {
  /** The listener for the public. */
  server: Server;
  port: number;
  loopback: string;
  /** Lets requests in; until then they are answered 503. */
  letIn(answer: Answer): void;
  /** Lets no new request in and waits for those under way, at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** A port that cannot be listened on; its message is a sentence for whoever started the process. */
export class DoorRefusal extends Error {}

/** Listens on a port (0: any free one) of a host (undefined: every address of this machine); throws a `DoorRefusal` where that is not possible. */
export async function openDoor(port: number, host: string | undefined): Promise<Door> {
  let answer: Answer = notYet;
  let closing = false;
  const listener = (forPublic: boolean) => (request: IncomingMessage, response: PageResponse) => {
    if (closing) response.setHeader('Connection', 'close');
    if (!isReadable(request)) request.url = nameless(request);
    noteAddress(request, settings().TRUSTED_PROXIES);
    // This machine's programs, the bench among them, are shown what is rendered, not what is kept for the public.
    if (forPublic && answerReady(request, response)) return;
    response.expectPage();
    response.expectNonce();
    const asked = refusalOf(request, forPublic) ?? answer;
    asked(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  };
  const designed = { ServerResponse: PageResponse };
  const servers = [
    createServer(designed, listener(true)),
    createServer(designed, listener(false)),
  ] as const;
  await listen(servers[0], port, host);
  await listen(servers[1], 0, '127.0.0.1');
  return {
    server: servers[0],
    port: portOf(servers[0]),
    loopback: `http://127.0.0.1:${portOf(servers[1])}`,
    letIn(next) {
      answer = next;
    },
    async close(patience) {
      closing = true;
      await Promise.all(servers.map((server) => closeServer(server, patience)));
    },
  };
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new DoorRefusal(reason(error, port, host), { cause: error });
  }
}

function reason(error: unknown, port: number, host: string | undefined): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop what listens on it, or set PORT to a free one.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: set PORT to one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${host}”, which is no address of this machine.`;
    default:
      return `Port ${port} cannot be listened on: ${String(error)}`;
  }
}

async function closeServer(server: Server, patience: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function portOf(server: Server): number {
  // A server on a port has an AddressInfo; only one on a pipe has a string.
  return (server.address() as AddressInfo).port;
}

function refusalOf(request: IncomingMessage, forPublic: boolean): Answer | null {
  const path = askedPath(request.url ?? '');
  if (forPublic && /^\/api\/internal(\/|$)/i.test(path)) return notFound;
  const { SITE_ADDRESS } = settings();
  if (isForeign(request, SITE_ADDRESS)) return foreign;
  // Next compares this with the origin too, of server actions: what was let in there is let in by it.
  const host = SITE_ADDRESS === undefined ? request.headers.host : new URL(SITE_ADDRESS).host;
  request.headers['x-forwarded-host'] = host;
  return null;
}

function isReadable({ url = '' }: IncomingMessage): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

// A path that cannot be decoded names nothing, in the API or a language; Next would call it an error of ours.
function nameless({ url = '' }: IncomingMessage): string {
  const [place = ''] = /^\/(api|nb)(?=\/)/.exec(url) ?? [];
  return `${place}/nameless`;
}

async function notYet(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Retry-After', '5');
  problem(response, 503, 'Service unavailable', 'The site is starting.');
}

async function notFound(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  problem(response, 404, 'Not found', 'There is nothing at this address.');
}

async function foreign(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  const detail = 'What changes something here is taken from pages of this site only.';
  problem(response, 403, 'Forbidden', detail);
}

function problem(response: ServerResponse, status: number, title: string, detail: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/problem+json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail }));
}
