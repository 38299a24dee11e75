import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import inject from 'light-my-request';
import { RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { serving, settings, siteAddress } from '../process/env';
import { isMeant, REQUEST_ID } from '../process/request-context';
import { runtime } from '../process/runtime';
import { type Coding, compress } from './compress';
import { dataPolicy, embedPolicy, sharedPolicy } from './document/content-security-policy';
import { islandsAddress } from './document/islands';
import { withNumbersKept } from './document/numbers-kept';
import { linksBeforehand, withLatePreloads } from './document/preloads';
import { withHeadInOrder, withoutFramework, withScript } from './document/public-document';
import { inlineStyles } from './document/style-sheets';
import { failure } from './error-pages';
import { pathOf } from './path';
import type { Freshness, PublicAddress } from './public-routes';
import { headersOf, isPage } from './security-headers';

/** What answers a request: Next, behind whatever it is to know of the request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer as it goes out, in every coding; without an entity tag it is not to be kept. */
export interface Answer {
  status: number;
  etag: string | null;
  codings: { identity: Coded } & Partial<Record<Coding, Coded>>;
  /** How much memory it takes. */
  bytes: number;
  /** When it was made, in milliseconds of the process's own clock, which is never set. */
  madeAt: number;
}

/** A body in a coding, and what its head says: names and values in turn. */
export interface Coded {
  tag: string | null;
  body: Buffer;
  head: readonly string[];
  headOf304: readonly string[];
}

// What an answer may say beside what every answer does: all else is for the reader who happened to ask first.
const FAILED = 'Something went wrong on our side.';

const KEPT_FIELDS = ['allow', 'content-disposition', 'location', 'retry-after'];

// What takes longer, in milliseconds, is given up, so that it does not keep others waiting.
const PATIENCE = 60_000;

/** Has the app answer a public address in this process, by a request that says nothing of the reader who asked; throws where it takes a minute. */
export async function render(
  handler: Handler,
  asked: PublicAddress,
  requestId?: string,
): Promise<Answer> {
  // Without any user agent, Next would put a page's title behind its text.
  const headers = {
    host: new URL(siteAddress()).host,
    'user-agent': 'agreement-tracker',
    // What fails is told by it, to whoever asked first and in the log.
    ...(requestId !== undefined && { [REQUEST_ID]: requestId }),
  };
  const dispatch = async (request: IncomingMessage, response: ServerResponse) => {
    const late = setTimeout(() => response.destroy(new Error('too slow')), PATIENCE);
    await handler(request, response).catch((error) => response.destroy(error));
    clearTimeout(late);
  };
  const options = { url: asked.address, headers, validate: false };
  const {
    statusCode,
    headers: given,
    payload,
    rawPayload,
    raw: { res },
  } = await inject(dispatch, options);
  const type = String(given['content-type'] ?? '');
  // What fails within Next is an empty document, and so is what a route of a picture does not find.
  const hasFailed = statusCode >= 500 && !(asked.takesForm && isMeant(res));
  if (type === '' ? statusCode >= 400 : hasFailed && isPage({ type })) {
    const status = statusCode === 500 && !runtime.recordCache.listening ? 503 : statusCode;
    const { body, policy, type: told } = failure(pathOf(asked.address), status, FAILED, requestId);
    const wait = status === 503 ? { 'retry-after': String(RETRY_AFTER.unreachable), ...given } : {};
    return answerOf(asked, status, told, Buffer.from(body), policy, wait);
  }
  if (isPage({ type })) {
    // A long page takes as long to be finished as its last piece took to be rendered: others have their turn in between.
    await nextTurn();
    const own = inlineStyles(withNumbersKept(withHeadInOrder(withoutFramework(payload))));
    // Of what is not there, nothing is to be framed.
    const isFramed = asked.isFramed && statusCode === 200;
    const links = String(given['link'] ?? '');
    const late = withLatePreloads(own.html, links);
    const page = isFramed ? late : withScript(late, islandsAddress());
    const policy = isFramed ? embedPolicy(serving(), own.hash) : sharedPolicy(serving(), own.hash);
    const link = linksBeforehand(links);
    return answerOf(asked, statusCode, type, Buffer.from(page), policy, { ...given, link });
  }
  return answerOf(asked, statusCode, type, rawPayload, dataPolicy(type), given);
}

async function answerOf(
  asked: PublicAddress,
  status: number,
  type: string,
  body: Buffer,
  policy: string,
  given: OutgoingHttpHeaders,
): Promise<Answer> {
  const { secure } = serving();
  const fields = headersOf({ path: pathOf(asked.address), type, policy, secure });
  if (type !== '') fields.set('Content-Type', type);
  for (const name of KEPT_FIELDS) if (given[name]) fields.set(name, String(given[name]));
  // What every answer links to stands beside what this one does.
  if (given['link'])
    fields.set('Link', [given['link'], fields.get('Link') ?? []].flat().join(', '));
  fields.set('Cache-Control', status === 200 ? cacheControl(asked.freshness) : 'no-store');
  fields.set('Vary', 'Accept-Encoding');
  if (status === 200) setKeys(fields, asked);
  const hash = () => createHash('sha256').update(body).digest('base64url');
  const etag = status === 200 ? String(given['etag'] ?? `"${hash()}"`) : null;
  const { identity, br, gzip } = await compress(type, body);
  const coded = (coding: Coding, one: Buffer) => codedAs(coding, one, [...fields].flat(), etag);
  const codings = {
    identity: coded('identity', identity),
    ...(br && { br: coded('br', br) }),
    ...(gzip && { gzip: coded('gzip', gzip) }),
  };
  const bytes = Object.values(codings).reduce((sum, { body: { length } }) => sum + length, 4_000);
  return { status, etag, codings, bytes, madeAt: performance.now() };
}

function cacheControl(freshness: Freshness): string {
  if (freshness === 'pinned') return 'public, max-age=86400, stale-while-revalidate=604800';
  if (freshness === 'file') return 'public, max-age=31536000, immutable';
  const { SHARED_CACHE_SECONDS } = settings();
  const shared = SHARED_CACHE_SECONDS > 0 ? `, s-maxage=${SHARED_CACHE_SECONDS}` : '';
  return `public, max-age=0, must-revalidate${shared}`;
}

// What a cache in front can be told to drop: all that shows one agreement, or all that shows any.
function setKeys(fields: Map<string, string>, { dependsOn }: PublicAddress): void {
  if (dependsOn === 'nothing else') return;
  const key = dependsOn === 'all agreements' ? 'agreements' : dependsOn.agreement;
  fields.set('Cache-Tag', key);
  fields.set('Surrogate-Key', key);
}

// Another coding is another representation, with a strong tag of its own (RFC 9110, 8.8.3.3).
function codedAs(coding: Coding, body: Buffer, fields: string[], etag: string | null): Coded {
  const isPlain = coding === 'identity';
  const tag = isPlain ? etag : etag && `${etag.slice(0, -1)}-${coding}"`;
  const headOf304 = [...fields, ...(tag === null ? [] : ['ETag', tag])];
  const sent = isPlain ? [] : ['Content-Encoding', coding];
  const head = [...headOf304, ...sent, 'Content-Length', `${body.length}`];
  return { tag, body, headOf304, head };
}
