import { ACCEPT_ENCODING } from './decompress';
import { type Exchange, exchange } from './exchange';
import { quoted, readFetchTarget } from './fetch-target';
import { type Fetched, failed, type NotFetched, type Redirect } from './fetched';
import { locate, type Resolve, resolveName } from './resolve';

/**
 * What a request may say beside its address: what it accepts, and what of an earlier answer it holds (RFC 9110, 13.1); once
 * `ending` aborts, nobody waits for it. `admit` is asked of each address that a redirect leads to: it gives a sentence
 * that says why that is not to be asked, or null.
 */
export interface Asking {
  accept?: string;
  etag?: string | null;
  lastModified?: string | null;
  ending?: AbortSignal;
  admit?: (address: string) => Promise<string | null>;
}

/** How long a whole exchange may take, redirects included, how large its body may be, and how many redirects it follows. */
export interface Limits {
  milliseconds: number;
  bytes: number;
  redirects: number;
}

/** Who asks, and within which bounds; `loopbackPorts` (for tests) are the ports on which this machine itself may be asked. */
export interface Guard {
  userAgent: string;
  loopbackPorts?: readonly number[];
  resolve?: Resolve;
  limits?: Partial<Limits>;
}

/** Asks an address named by a person or a page, and gives the answer or why there is none; never rejects for what the network does, only with the reason of its `ending`. */
export type GuardedFetch = (address: string, asking?: Asking) => Promise<Fetched>;

const LIMITS: Limits = { milliseconds: 10_000, bytes: 5_000_000, redirects: 5 };

/** Makes the fetcher for requests made on a person's word: only to public addresses of the web, checked anew at each redirect and connected to as checked. */
export function guardedFetch(guard: Guard): GuardedFetch {
  const limits = { ...LIMITS, ...guard.limits };
  return async (address, asking = {}) => {
    const { signal, isLate, release } = untilLate(limits.milliseconds, asking.ending);
    try {
      const followed = follow(address, asking, { ...guard, limits }, signal);
      return await Promise.race([followed, rejectionOf(signal)]);
    } catch (error) {
      if (!isLate()) throw error;
      const seconds = limits.milliseconds / 1000;
      return failed('time', `${quoted(address)} did not answer in full within ${seconds} seconds.`);
    } finally {
      release();
    }
  };
}

/** A signal that aborts after some milliseconds, or with another. `AbortSignal.any` lets go of a timeout that nobody else holds, which then never comes (Node 20). */
function untilLate(milliseconds: number, ending: AbortSignal | undefined) {
  const stopping = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stopping.abort();
  }, milliseconds);
  const end = () => stopping.abort(ending?.reason);
  ending?.addEventListener('abort', end);
  if (ending?.aborted) end();
  return {
    signal: stopping.signal,
    isLate: () => late && !ending?.aborted,
    release: () => {
      clearTimeout(timer);
      ending?.removeEventListener('abort', end);
    },
  };
}

// The system's resolver cannot be stopped, only no longer waited for.
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function follow(
  address: string,
  asking: Asking,
  guard: Guard & { limits: Limits },
  signal: AbortSignal,
): Promise<Fetched> {
  const headers = headersOf(guard, asking);
  const redirects: Redirect[] = [];
  for (let url = address; ; ) {
    const answer = await ask(url, headers, guard, signal);
    if (answer.result === 'exchanged') {
      return { ...answer, result: 'answered', url: new URL(url).href, redirects };
    }
    if (answer.result !== 'redirected') return afterRedirects(answer, address, redirects);
    if (redirects.length === guard.limits.redirects) {
      const times = guard.limits.redirects;
      return failed('redirects', `${quoted(address)} redirects more than ${times} times.`);
    }
    url = addressAfter(answer.location, url);
    redirects.push({ status: answer.status, to: url });
    // What is no address at all is refused when it is asked.
    const refusal = URL.canParse(url) ? await asking.admit?.(url) : null;
    if (refusal) return afterRedirects(failed('redirects', refusal), address, redirects);
  }
}

async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  { loopbackPorts = [], resolve = resolveName, limits }: Guard & { limits: Limits },
  signal: AbortSignal,
): Promise<Exchange | NotFetched> {
  const target = readFetchTarget(url, loopbackPorts);
  if ('result' in target) return target;
  const addresses = await locate(target, resolve, loopbackPorts);
  if ('result' in addresses) return addresses;
  return exchange(target, addresses, headers, limits.bytes, signal);
}

function headersOf({ userAgent }: Guard, asking: Asking): Record<string, string> {
  const { accept = '*/*', etag, lastModified } = asking;
  return {
    'User-Agent': userAgent,
    Accept: accept,
    'Accept-Encoding': ACCEPT_ENCODING,
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}

/** Where a redirect leads (RFC 9110, 10.2.2): it takes over the fragment of the address, unless it names one. */
function addressAfter(location: string, url: string): string {
  if (!URL.canParse(location, url)) return location;
  const to = new URL(location, url);
  if (to.hash === '') to.hash = new URL(url).hash;
  return to.href;
}

function afterRedirects(
  answer: NotFetched,
  address: string,
  redirects: readonly Redirect[],
): NotFetched {
  if (redirects.length === 0) return answer;
  return { ...answer, message: `${quoted(address)} redirects. ${answer.message}` };
}
