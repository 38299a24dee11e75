import { createHash } from 'node:crypto';
import type { Serving } from '../../process/env';

// What is not named falls back to default-src and is refused: objects, frames, workers, media
// (CSP 3, 6.1). No component writes a style attribute or element.
const PAGE = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
] as const;

type Added = Partial<Record<(typeof PAGE)[number][0], readonly string[]>>;

// What Next's tools for development put into a page: inline scripts and styles, and `eval`.
const DEVELOPING: Added = {
  'script-src': ["'unsafe-inline'", "'unsafe-eval'"],
  'style-src': ["'unsafe-inline'"],
};

/** The policy of a page that many readers share: this site's own files, and the styles in its head by their hash. */
export function sharedPolicy(serving: Serving, styles: string | null): string {
  // A nonce would have to be new for each reader, so no cache could keep the page (CSP 3, 7.1). The price of 'self':
  // markup that got into a page could load scripts of ours again, none of which a reader can have written.
  if (serving.developing) return policy(serving, DEVELOPING);
  return policy(serving, styles === null ? {} : { 'style-src': [styles] });
}

/** The policy of a page that any site may frame: it has no script and no form, and loads its fonts alone. */
export function embedPolicy(serving: Serving, styles: string | null): string {
  const shared = sharedPolicy(serving, styles);
  const own = serving.developing ? [] : [["script-src 'self'", "script-src 'none'"] as const];
  return [
    ...own,
    ["frame-ancestors 'none'", 'frame-ancestors *'] as const,
    ["form-action 'self'", "form-action 'none'"] as const,
    ["connect-src 'self'", "connect-src 'none'"] as const,
  ].reduce((policy, [given, other]) => policy.replace(given, other), shared);
}

/** The policy of a page rendered for one request: only scripts that bear its nonce, and what they load (CSP 3, 8.2). */
export function noncePolicy(nonce: string, serving: Serving): string {
  const own = `'nonce-${nonce}'`;
  if (serving.developing) return policy(serving, DEVELOPING);
  return policy(serving, { 'script-src': [own, "'strict-dynamic'"], 'style-src': [own] });
}

/** What a policy names a style within a page by (CSP 3, 2.3.1): its SHA-256. */
export function hashSource(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

/** The policy of what is no page: no browser is to run, load or frame anything in it. */
export function dataPolicy(type: string): string {
  // Browsers show pictures and XML in documents of their own, whose styles and signs fall under this too.
  const shown = /^image\/|\bxml\b/.test(type) ? "img-src data:; style-src 'unsafe-inline'; " : '';
  return `default-src 'none'; ${shown}frame-ancestors 'none'`;
}

function policy({ secure }: Serving, added: Added): string {
  const directives = PAGE.map(([name, source]) => [name, source, ...(added[name] ?? [])].join(' '));
  return [...directives, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
}
