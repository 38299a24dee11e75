import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';

let app: BuiltApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(endAll);

const cacheOf = async (path: string) => (await app.get(path)).headers.get('cache-status');

describe('a public page', () => {
  test.each([
    '/nb',
    '/agreements/uk-norway',
    '/nb/agreements/uk-norway',
    '/about',
    '/nb/about',
    '/commitments',
    '/commitments/due/party/GB',
    '/on/2025-06-15/commitments',
    '/agreements',
    '/parties/GB',
  ])('%s is rendered once for two requests', async (path) => {
    expect([await cacheOf(path), await cacheOf(path)]).toEqual([
      'agreement-tracker; fwd=miss',
      'agreement-tracker; hit',
    ]);
  });

  test('that is in front is rendered before the first asks', async () => {
    expect(await cacheOf('/')).toBe('agreement-tracker; hit');
  });

  test('is the same bytes whatever is asked in its query', async () => {
    const plain = await (await app.get('/agreements/uk-norway')).text();
    expect(await (await app.get('/agreements/uk-norway?on=2025-06-15')).text()).toBe(plain);
  });

  test('may be kept by any cache that asks whether it still holds', async () => {
    const first = await app.get('/agreements/uk-norway');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await app.get('/agreements/uk-norway', {
      // Without the second, fetch itself would ask for an answer past every cache.
      headers: { 'If-None-Match': first.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('sets no cookie, and does not say what renders it', async () => {
    const { headers } = await app.get('/');
    expect(headers.get('set-cookie')).toBe(null);
    expect(headers.get('x-powered-by')).toBe(null);
  });

  test.each([
    '/agreements/not-there',
    '/not-there',
    '/nb/not-there',
    '/nb/agreements/not-there',
    '/api/not-there',
  ])('%s is not there, however often it is asked for', async (path) => {
    expect((await app.get(path)).status).toBe(404);
    expect((await app.get(path)).status).toBe(404);
  });

  test.each([
    ['/en', '/'],
    ['/en/agreements/uk-norway', '/agreements/uk-norway'],
  ])('%s is at %s', async (prefixed, path) => {
    const answer = await app.get(prefixed);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(path);
  });
});
