import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp, theAppToRead } from '../../fixtures/app/built-app';

const UK = '/agreements/uk-norway';
const SHARED =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; upgrade-insecure-requests$/;
/** Next’s own page, which is without styles of ours. */
const OF_NEXT = new RegExp(SHARED.source.replace(" 'sha256-[A-Za-z0-9+/]{43}='", ''));
const WITHOUT_SCRIPTS =
  /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/;
const OF_THE_DESK =
  /^default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'; style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='; .* frame-ancestors 'none'; upgrade-insecure-requests$/;
const DATA = /^default-src 'none'; frame-ancestors 'none'$/;
const SHOWN =
  /^default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'$/;

/** Each on first request, before it is kept; those that come twice are then kept. */
const ANSWERS: [string, number, RegExp, RequestInit?][] = [
  ['/', 200, SHARED, { method: 'HEAD' }],
  ['/', 200, SHARED],
  ['/nb?from=elsewhere', 200, SHARED],
  ['/nb', 200, SHARED, { method: 'HEAD' }],
  [UK, 200, SHARED, { headers: { 'accept-encoding': 'identity' } }],
  [`${UK}?a`, 200, SHARED],
  [`/nb${UK}`, 200, SHARED, { headers: { 'if-none-match': '"of-another-time"' } }],
  [`${UK}/on/2025-06-15`, 200, SHARED],
  [`${UK}/on/2025-06-15/revision/1`, 200, SHARED],
  ['/compared', 200, SHARED],
  [`${UK}/milestones/signature`, 200, SHARED],
  [`${UK}/entries/1-12`, 200, SHARED],
  ['/not-there', 404, SHARED],
  ['/nb/not-there?a', 404, SHARED],
  ['/not-there', 404, SHARED, { method: 'HEAD' }],
  ['/nb/edit', 404, SHARED],
  ['/_next/static/not-there.js', 404, SHARED],
  ['/_next/image?url=/icon.svg&w=64&q=75', 404, OF_NEXT],
  [`${UK}/on/2026-12-01/revision/1/picture.png`, 404, WITHOUT_SCRIPTS],
  [`${UK}/on/no-such-day?date=x`, 400, SHARED],
  [UK, 405, WITHOUT_SCRIPTS, { method: 'POST' }],
  ['/edit/not-there', 404, OF_THE_DESK],
  [UK, 200, SHARED, { headers: { rsc: '1' } }],
  ['/en', 308, DATA],
  [`${UK}/on?date=2025-08-31`, 303, DATA],
  [`${UK}/on?date=never`, 400, DATA],
  ['/robots.txt', 200, DATA],
  ['/sitemap.xml', 200, SHOWN],
  ['/icon.svg', 200, SHOWN],
  [`${UK}/picture.png`, 200, SHOWN],
  ['/api/health', 200, DATA],
  ['/api/v1/agreements', 200, DATA],
  ['/api/v1/agreements', 200, DATA, { method: 'HEAD' }],
  ['/api/v1/agreements', 204, DATA, { method: 'OPTIONS' }],
  ['/api/v1/agreements', 405, DATA, { method: 'DELETE' }],
  ['/api/v1/openapi.json', 200, DATA],
  ['/api/v1/not-there', 404, DATA],
  ['/api/internal/control', 404, DATA, { method: 'POST' }],
  ['/', 403, DATA, { method: 'POST', headers: { origin: 'https://elsewhere.example' } }],
];

let app: BuiltApp;

beforeAll(async () => {
  const settings = { SITE_ADDRESS: 'https://agreements.example' };
  app = await startApp({ clockStartsAt: '2026-11-22T12:00:00Z', settings });
});
afterAll(endAll);

describe('behind TLS', () => {
  test.each(ANSWERS)('%s (%i) says what a browser may do with it', async (...asked) => {
    const [path, status, policy, init] = asked;
    const answer = await answerTo(path, init);
    const { headers } = answer;
    expect(answer.status).toBe(status);
    expect(headers.get('content-security-policy')).toMatch(policy);
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
    expect(headers.get('cross-origin-opener-policy')).toBe(isPage ? 'same-origin' : null);
    expect(headers.has('permissions-policy')).toBe(isPage);
    expect(headers.get('cross-origin-resource-policy')).toMatch(/^(same|cross)-origin$/);
  });

  test('a page that the reader has bears the policy of its markup still', async () => {
    const { headers } = await answerTo(UK);
    const known = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await answerTo(UK, { headers: known });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBe(
      headers.get('content-security-policy'),
    );
  });
});

test('without TLS nothing asks a browser for it', async () => {
  const plain = await theAppToRead();
  for (const path of ['/', '/not-there', '/api/v1/agreements']) {
    const { headers } = await plain.get(path);
    expect(headers.get('strict-transport-security')).toBe(null);
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  }
});

async function answerTo(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await app.get(path, init);
  await answer.arrayBuffer();
  return answer;
}
