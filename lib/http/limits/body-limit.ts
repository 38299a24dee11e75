import type { IncomingMessage } from 'node:http';
import { localeAndPath } from '@/lib/agreement/locales';
import { refuse } from '../error-pages';
import type { Middleware } from '../middleware';
import { pathOf } from '../path';

const [KILOBYTE, MEGABYTE] = [1_000, 1_000_000];

// What a request may send to a path without its language, in bytes; to any other a megabyte.
const LIMITS: readonly { path: RegExp; most: number; withSession?: number }[] = [
  { path: /^\/api\/auth(\/|$)/, most: 64 * KILOBYTE },
  { path: /^\/edit\/(sign-in|invitation|set-up|account)(\/|$)/, most: 64 * KILOBYTE },
  // 4,254 UTF-16 units, each of which takes at most nine bytes in a form.
  { path: /^\/agreements\/.*\/suggest$/, most: 64 * KILOBYTE },
  // A description of 200 milestones is sent field by field, twice: as it was and as it is.
  {
    path: /^\/edit\/(new-agreement|agreements\/[^/]+\/description)(\/|$)/,
    most: MEGABYTE,
    withSession: 8 * MEGABYTE,
  },
];

// What is too large is read on for so long, that the sender may hear of it.
const MOST_READ = 20 * MEGABYTE;

/** Whether somebody is signed in at the browser that a request comes from. */
export type HasSession = (request: IncomingMessage) => Promise<boolean>;

/** Refuses a body of more bytes than its path takes, by its announced length or while it comes in: 413. */
export function limitBody(hasSession: HasSession): Middleware {
  return async (request, response, next) => {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced === 0 && request.headers['transfer-encoding'] === undefined) return next();
    const { bare } = localeAndPath(pathOf(request.url ?? ''));
    const { most = MEGABYTE, withSession = most } = LIMITS.find((one) => one.path.test(bare)) ?? {};
    const mayBeMore = withSession > most && (announced === 0 || announced > most);
    const limit = mayBeMore && (await hasSession(request)) ? withSession : most;
    const tooLarge = () => {
      const detail = `The body is too large: this address takes at most ${limit.toLocaleString('en')} bytes.`;
      if (!response.headersSent) refuse(request, response, 413, detail);
    };
    cutOff(request, limit, tooLarge);
    // What came in while others were waited for is counted at once: nothing may read on.
    if (announced <= limit && request.readableLength <= limit) return next();
    tooLarge();
    request.resume();
  };
}

/** Counts what comes in. What is beyond the limit is not kept, and is read on, so that the connection stays whole. */
function cutOff(request: IncomingMessage, limit: number, onTooLarge: () => void): void {
  const push = request.push.bind(request);
  // What has come in already waits to be read.
  let bytes = request.readableLength;
  request.push = (chunk: unknown) => {
    if (!(chunk instanceof Uint8Array)) return push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_READ) request.socket.destroy();
    if (bytes <= limit) return push(chunk);
    onTooLarge();
    return true;
  };
}
