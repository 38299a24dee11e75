import type { IncomingMessage } from 'node:http';
import { isApi, pathOf } from './path';

/** Whether a request's method changes nothing (RFC 9110, 9.2.1). */
export function isSafe({ method = '' }: IncomingMessage): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/**
 * Whether a request would change something on behalf of another site (CSRF) than `site`, an origin; undefined: the one that
 * its Host names.
 */
export function isForeign(request: IncomingMessage, site: string | undefined): boolean {
  if (isSafe(request)) return false;
  const { url = '', headers } = request;
  // A key in a header is not sent by a browser of its own accord, as a cookie is.
  if (isApi(pathOf(url)) && headers.cookie === undefined) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  // Browsers name the origin of whatever is not GET or HEAD, or `null` (Fetch, 3.2): what names none is none.
  return headers.origin !== undefined && !isOwn(headers.origin, headers.host, site);
}

function isOwn(origin: string, host: string | undefined, site: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const named = new URL(origin);
  return site === undefined ? named.host === host : named.origin === site;
}
