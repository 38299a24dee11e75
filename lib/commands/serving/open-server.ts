import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endUnread } from '@/lib/http/limits/end-unread';
import {
  type App,
  internalMiddleware,
  type Middleware,
  notYetMiddleware,
  publicMiddleware,
  runMiddleware,
} from '@/lib/http/middleware';
import { logRequests } from '@/lib/http/monitoring/request-log';
import { traceRequests } from '@/lib/http/monitoring/trace-requests';
import type { Log } from '@/lib/process/log/log';
import type { Metrics } from '@/lib/process/monitoring/metrics';
import type { Traces } from '@/lib/process/monitoring/traces';
import { ListenRefusal } from './listen-refusal';

// In milliseconds. Whoever sends a head or a request slowly keeps a connection, not more; a connection that waits for its
// next request outlasts the minute for which proxies keep theirs, so that none is closed as they send one.
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** What learns of each request of the public. */
export interface Watching {
  log: Log;
  metrics: Metrics;
  traces: Traces | null;
}

/** The process's two listeners: one for the public, one on a random loopback port for this machine's own programs. */
export interface HttpServer {
  /** The listener for the public. */
  server: Server;
  port: number;
  loopback: string;
  /** Lets requests in; until then they are answered 503. */
  letIn(app: App): void;
  /** Lets no new request in and waits for those under way, at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Listens on a port (0: any free one) of a host (undefined: every address of this machine); `watching` learns of each request of the public. Throws a `ListenRefusal` where it cannot listen. */
export async function openHttpServer(
  port: number,
  host: string | undefined,
  watching?: Watching,
): Promise<HttpServer> {
  const before = [endUnread, ...(watching ? watchWith(watching) : [])];
  let isClosing = false;
  let ways = { open: [...before, ...notYetMiddleware], internal: notYetMiddleware };
  const listener = (way: keyof typeof ways) =>
    createServer(LIMITS, (request, response) => {
      if (isClosing) response.setHeader('Connection', 'close');
      void runMiddleware(ways[way], request, response);
    });
  const [open, internal] = [listener('open'), listener('internal')];
  await listen(open, port, host);
  await listen(internal, 0, '127.0.0.1');
  return {
    server: open,
    port: portOf(open),
    loopback: `http://127.0.0.1:${portOf(internal)}`,
    letIn(app) {
      ways = {
        open: [...before, ...publicMiddleware(app, watching?.metrics)],
        internal: internalMiddleware(app),
      };
    },
    async close(patience) {
      isClosing = true;
      await Promise.all([open, internal].map((server) => closeServer(server, patience)));
    },
  };
}

function watchWith({ log, metrics, traces }: Watching): readonly Middleware[] {
  return [logRequests(log, metrics), ...(traces ? [traceRequests(traces)] : [])];
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new ListenRefusal(reason(error, port, host), { cause: error });
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
