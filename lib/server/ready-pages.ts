import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { matches } from '@/lib/publish/etag';
import { now } from './clock';
import { processWide } from './process-wide';

/** A rendered page as it goes out: its headers, and its bytes plain and compressed. */
export interface ReadyPage {
  headers: OutgoingHttpHeaders;
  plain: Buffer;
  zipped: Buffer;
}

/** How a page is wanted: its head alone or all of it, in which encodings, and under which entity tags the reader has it. */
export interface PageWanted {
  isHead: boolean;
  accepted: string | undefined;
  known: string | undefined;
}

// Some thousands of pages; what was asked for longest ago goes first.
const MOST_BYTES = 64_000_000;

const ready = () =>
  processWide('ready-pages', () => ({ pages: new Map<string, ReadyPage>(), bytes: 0, edition: 0 }));

/** Forgets every page, since one of them may have changed; what is being rendered meanwhile is not kept either. */
export function forgetPages(): void {
  const shelf = ready();
  shelf.pages.clear();
  shelf.bytes = 0;
  shelf.edition += 1;
}

/** The edition of the pages at present: a page belongs to that in which its request came. */
export function editionOfPages(): number {
  return ready().edition;
}

/** Makes a page ready from a rendered answer, and keeps it unless pages were forgotten since its request came. */
export function keepPage(
  path: string,
  edition: number,
  headers: OutgoingHttpHeaders,
  plain: Buffer,
): ReadyPage {
  const page = { headers, plain, zipped: gzipSync(plain) };
  const shelf = ready();
  if (shelf.edition !== edition) return page;
  shelf.pages.set(path, { ...page, headers: { ...headers, 'x-nextjs-cache': 'HIT' } });
  shelf.bytes += sizeOf(page);
  for (const [oldest, { plain: bytes, zipped }] of shelf.pages) {
    if (shelf.bytes <= MOST_BYTES) break;
    shelf.pages.delete(oldest);
    shelf.bytes -= bytes.length + zipped.length;
  }
  return page;
}

/** Answers a request with a page that is ready; false where none is. */
export function answerReady(request: IncomingMessage, response: ServerResponse): boolean {
  const path = pageAsked(request);
  const { pages } = ready();
  const page = path === null ? undefined : pages.get(path);
  if (path === null || !page) return false;
  // What was asked for last stands last.
  pages.delete(path);
  pages.set(path, page);
  sendPage(page, wantedBy(request), response);
  return true;
}

/** Sends a page in the encoding that is accepted, or 304 where the reader has it already (RFC 9110, 13.1.2). */
export function sendPage(
  { headers, plain, zipped }: ReadyPage,
  { isHead, accepted, known }: PageWanted,
  response: ServerResponse,
): void {
  // A page may be kept for days, but is sent now: the countdown goes by this (RFC 9110, 6.6.1).
  response.setHeader('Date', now().toUTCString());
  const etag = String(headers['etag'] ?? '');
  if (etag && matches(known ?? null, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const isZipped = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted ?? '');
  const body = isZipped ? zipped : plain;
  const encoding = isZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...headers, ...encoding, 'content-length': body.length });
  response.end(isHead ? undefined : body);
}

/** How a request wants its page. */
export function wantedBy({ method, headers }: IncomingMessage): PageWanted {
  return {
    isHead: method === 'HEAD',
    accepted: headers['accept-encoding'],
    known: headers['if-none-match'],
  };
}

/**
 * The path of a page that a request asks for; null where it asks for anything else. A page that is kept is rendered
 * without its query, so it is the same under each.
 */
export function pageAsked({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers['rsc'] !== undefined) return null;
  const [path = ''] = url.split('?', 1);
  return /^\/(api|edit|_next)(\/|$)/.test(path) ? null : path;
}

function sizeOf({ plain, zipped }: ReadyPage): number {
  return plain.length + zipped.length;
}
