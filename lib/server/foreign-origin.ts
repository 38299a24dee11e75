import type { IncomingMessage } from 'node:http';
import { askedPath, isApi } from './asked-path';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request would change something on behalf of another site than `site`, an origin; undefined: the one its Host names. */
export function isForeign(request: IncomingMessage, site: string | undefined): boolean {
  const { method = '', url = '', headers } = request;
  if (SAFE.includes(method)) return false;
  // A key in a header is not sent by a browser of its own accord, as a cookie is.
  if (isApi(askedPath(url)) && headers.cookie === undefined) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  // Browsers name the origin of whatever is not GET or HEAD, or `null` (Fetch, 3.2): what names none is none.
  return headers.origin !== undefined && !isOwn(headers.origin, headers.host, site);
}

function isOwn(origin: string, host: string | undefined, site: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const named = new URL(origin);
  return site === undefined ? named.host === host : named.origin === site;
}
