import { randomBytes } from 'node:crypto';
import { CORS_HEADERS } from '@/lib/api/cors';
import { serving } from '../process/env';
import { idOf } from '../process/request-context';
import { dataPolicy, noncePolicy, sharedPolicy } from './document/content-security-policy';
import type { Middleware } from './middleware';
import { isApi, isDesk, isEmbed, isFile, pathOf } from './path';
import { sendsForm } from './public-routes';

/** What is known of an answer before its head is sent: its path, media type and policy, and whether a TLS proxy stands in front. */
export interface Answer {
  path: string;
  type: string;
  policy: string;
  secure: boolean;
}

type Rule = readonly [name: string, value: (answer: Answer) => string | null];

/** The headers that every answer bears, whoever made it; null: not this one. */
const RULES: readonly Rule[] = [
  // CSP 3, 3.1. It also says who may frame the page, so X-Frame-Options adds nothing (CSP 3, 6.3.2.2).
  ['Content-Security-Policy', ({ policy }) => policy],
  // RFC 6797, 6.1 and 7.2: only where the site has TLS; two years, as browsers' preload lists ask.
  [
    'Strict-Transport-Security',
    ({ secure }) => (secure ? 'max-age=63072000; includeSubDomains' : null),
  ],
  // Fetch, 3.6: a script or style sheet is taken only under its own media type.
  ['X-Content-Type-Options', () => 'nosniff'],
  // Referrer Policy, 3.7: others learn that a reader came from here, not from which page. Under
  // `no-referrer` a form would not name its origin either (Fetch, 3.2), and be refused.
  ['Referrer-Policy', () => 'strict-origin-when-cross-origin'],
  // HTML, 7.1.3: no page that opened ours, or was opened by it, can reach into it.
  ['Cross-Origin-Opener-Policy', (answer) => (isPage(answer) ? 'same-origin' : null)],
  // Fetch, 3.7: the API, files and pictures of a verdict are for other sites to show; the rest is not.
  [
    'Cross-Origin-Resource-Policy',
    ({ path, type }) => (isOpen(path) || type === 'image/png' ? 'cross-origin' : 'same-origin'),
  ],
  // Permissions Policy, 5.1; Web Authentication 3, 5.9: passkeys here, nothing else that asks a reader.
  [
    'Permissions-Policy',
    (answer) =>
      isPage(answer)
        ? 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)'
        : null,
  ],
  ...Object.entries(CORS_HEADERS).map(
    ([name, value]): Rule => [name, ({ path }) => (isOpen(path) ? value : null)],
  ),
  // RFC 8631, 4.1 and 4.2: where the API is described, for programs and for people.
  [
    'Link',
    ({ path }) =>
      isApi(path)
        ? '</api/v1/openapi.json>; rel="service-desc"; type="application/json", </developers>; rel="service-doc"; type="text/html"'
        : null,
  ],
  // RFC 9111, 5.2.2.5 and 5.2.2.7: what the desk shows is for one reader, and not to be kept.
  ['Cache-Control', ({ path }) => (isDesk(path) ? 'private, no-store' : null)],
];

/** The headers that an answer must bear, by name. */
export function headersOf(answer: Answer): Map<string, string> {
  const headers = RULES.map(([name, valueFor]) => [name, valueFor(answer)] as const);
  return new Map(headers.filter((one): one is readonly [string, string] => one[1] !== null));
}

function isOpen(path: string): boolean {
  return isApi(path) || isFile(path) || isEmbed(path);
}

/** Whether an answer is a document that a browser shows as a page. */
export function isPage({ type }: Pick<Answer, 'type'>): boolean {
  return /^text\/html\b/i.test(type);
}

/**
 * Sets what an answer must bear that Next gives to one reader. A page of the desk, or one that answers a form, gets a nonce, which Next is told by
 * a policy of the request; what a client says there is not taken, since it would be rendered into the page.
 */
export const setSecurityHeaders: Middleware = (request, response, next) => {
  const { headers, url = '' } = request;
  delete headers['content-security-policy-report-only'];
  delete headers['content-security-policy'];
  const path = pathOf(url);
  const isOfOne = isDesk(path) || sendsForm(request);
  const { secure, developing } = serving();
  // Readers' pages come here in `npm run dev`, and those that answer a form, which have a nonce.
  const isShared = developing && !isOfOne && !/^\/(api|_next)\//.test(path);
  const type = isOfOne || isShared ? 'text/html' : 'application/json';
  const own = isShared ? sharedPolicy(serving(), null) : dataPolicy(type);
  // 128 bits, anew for each answer (CSP 3, 7.1).
  const nonce = randomBytes(16).toString('base64');
  const policy = isOfOne ? noncePolicy(nonce, serving()) : own;
  if (isOfOne) headers['content-security-policy'] = policy;
  response.setHeaders(headersOf({ path, type, policy, secure }));
  const id = idOf(request);
  if (id !== undefined) response.setHeader('X-Request-Id', id);
  return next();
};
