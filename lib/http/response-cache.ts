import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { unavailable } from '@/lib/api/problem';
import { addressOf } from '../process/client-address';
import { settings } from '../process/env';
import type { Metrics } from '../process/monitoring/metrics';
import { idOf } from '../process/request-context';
import { currentVersion, readVersion } from '../process/versions';
import { refuse } from './error-pages';
import { type Budget, tellBudget } from './limits/rate-limit';
import { underWay } from './limits/under-way';
import type { Middleware } from './middleware';
import { type Freshness, type PublicAddress, publicAddress, sendsForm } from './public-routes';
import { type Answer, type Handler, render } from './render';
import { sendAnswer } from './send-answer';

// Some six hundred agreements' pages, each plain, by gzip and by brotli.
const MOST_BYTES = 128_000_000;

// So many are rendered at once: more would only take turns in one thread, and the desk has its turn too. Pictures are
// drawn one after another in a thread of their own: pages do not wait for them.
const AT_ONCE = { pages: 4, pictures: 8 };
// More would wait for longer than readers do: an answer takes some 20 ms of one core.
const MOST_WAITING = 200;

// Of so many addresses it is known under which key they were last kept.
const MOST_ADDRESSES = 20_000;

/**
 * Answers what is public: from memory where the answer to this address was kept under the version that holds, else by
 * having it rendered, once for all who ask meanwhile. Hands on what is not public.
 */
export function responseCache(handler: Handler, misses: Budget, metrics?: Metrics): Middleware {
  const kept = new LRUCache<string, Answer>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
  });
  metrics?.watchCache(() => ({ bytes: kept.calculatedSize ?? 0, answers: kept.size }));
  const lastKeys = new LRUCache<string, string>({ max: MOST_ADDRESSES });
  const rendering = new Map<string, Promise<Answer>>();
  const beginWaiting = underWay(MOST_WAITING);
  const [pages, pictures] = [pLimit(AT_ONCE.pages), pLimit(AT_ONCE.pictures)];

  async function miss(asked: PublicAddress, request: IncomingMessage, response: ServerResponse) {
    const version = await readVersion(asked.dependsOn).catch(() => undefined);
    if (version === undefined) {
      if (sendLast(asked, request, response)) return;
      return refuse(request, response, 503, unavailable().detail, { 'Retry-After': '5' });
    }
    // The cache key: nothing is invalidated, since after a change another version is asked for.
    const key = `${asked.address} ${version}`;
    const found = kept.get(key);
    if (found) return sendAnswer(found, request, response, 'hit');
    const joined = rendering.get(key);
    if (joined) return sendMade(await joined, asked, request, response, 'fwd=miss; collapsed');
    const endWaiting = beginWaiting(addressOf(request, settings().TRUSTED_PROXIES));
    if (endWaiting === null) {
      return refuse(request, response, 503, 'Too many requests are waiting.', {
        'Retry-After': '5',
      });
    }
    try {
      if (!(await hasBudget(request, response, asked.freshness))) return;
      const queue = asked.isPicture ? pictures : pages;
      const made = rendering.get(key) ?? queue(() => render(handler, asked, idOf(request)));
      rendering.set(key, made);
      const answer = await made.finally(() => rendering.delete(key));
      if (answer.etag !== null && asked.isKept) {
        kept.set(key, answer);
        lastKeys.set(asked.address, key);
      }
      return sendMade(answer, asked, request, response, 'fwd=miss');
    } finally {
      endWaiting();
    }
  }

  async function hasBudget(
    request: IncomingMessage,
    response: ServerResponse,
    freshness: Freshness,
  ): Promise<boolean> {
    const left = await misses.take(addressOf(request, settings().TRUSTED_PROXIES));
    // Caches in front would give what they may keep for long, and what it says of its first reader, to others.
    const isKeptElsewhere = freshness !== 'current' || settings().SHARED_CACHE_SECONDS > 0;
    if (!isKeptElsewhere || left.left < 0) tellBudget(response, 'misses', misses, left);
    if (left.left >= 0) return true;
    const detail = 'Too much that was not in memory was asked for from your network.';
    refuse(request, response, 429, detail, { 'Retry-After': String(left.seconds) });
    return false;
  }

  // What was kept last is better than a page for which the database cannot be read.
  function sendMade(
    answer: Answer,
    asked: PublicAddress,
    request: IncomingMessage,
    response: ServerResponse,
    cacheStatus: string,
  ): void {
    if (answer.status === 503 && sendLast(asked, request, response)) return;
    sendAnswer(answer, request, response, cacheStatus);
  }

  // The database cannot be read: what was true when it last could be is told, and that it is of that time. That may be
  // a revision before the last of which this process was notified. False where nothing was kept.
  function sendLast(
    asked: PublicAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): boolean {
    const found = kept.get(lastKeys.get(asked.address) ?? '');
    if (!found) return false;
    response.setHeader('Age', Math.floor((performance.now() - found.madeAt) / 1_000));
    sendAnswer(found, request, response, 'hit; detail="the database cannot be read"');
    return true;
  }

  return (request, response, next) => {
    const asked = publicAddress(request.url ?? '');
    if (!asked) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (asked.address.startsWith('/api/')) return next();
      // What a form is answered with is made for its sender alone.
      if (sendsForm(request)) {
        return hasBudget(request, response, asked.freshness).then((has) =>
          has ? next() : undefined,
        );
      }
      return refuse(request, response, 405, 'A page can only be read.', { Allow: 'GET, HEAD' });
    }
    const version = currentVersion(asked.dependsOn);
    const found = version === null ? undefined : kept.get(`${asked.address} ${version}`);
    if (found) return sendAnswer(found, request, response, 'hit');
    return miss(asked, request, response);
  };
}
