import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

const STATUS = '/api/v1/agreements/uk-norway/status';
const ADDRESSES = [
  '/api/v1/agreements',
  '/api/v1/agreements/uk-norway',
  STATUS,
  '/api/v1/agreements/uk-norway/entries',
  '/api/v1/agreements/uk-norway/milestones',
  '/api/v1/openapi.json',
];

let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead('revised app to read');
});

const etagOf = async (address: string) => (await app.get(address)).headers.get('etag') ?? '';
const ask = (address: string, named: string) =>
  app.get(address, { headers: { 'If-None-Match': named } });

describe.each(ADDRESSES)('%s', (address) => {
  test('has a strong entity tag, the same for the same answer', async () => {
    const first = await app.get(address);
    const etag = first.headers.get('etag');
    expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const second = await app.get(address);
    expect(second.headers.get('etag')).toBe(etag);
    expect(await second.text()).toBe(await first.text());
  });

  test('answers 304 without a body to whoever has it already', async () => {
    const etag = await etagOf(address);
    for (const named of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const answer = await ask(address, named);
      expect(answer.status).toBe(304);
      expect(answer.headers.get('etag')).toBe(etag);
      expect(await answer.text()).toBe('');
    }
    expect((await ask(address, '"another"')).status).toBe(200);
  });

  test('answers HEAD as GET, without the body', async () => {
    const [got, head] = [await app.get(address), await app.get(address, { method: 'HEAD' })];
    expect(head.status).toBe(200);
    for (const name of ['content-type', 'etag', 'cache-control', 'access-control-allow-origin']) {
      expect(head.headers.get(name)).toBe(got.headers.get(name));
    }
    expect(await head.text()).toBe('');
  });

  test('may be read by every site, its entity tag and links too', async () => {
    const etag = await etagOf(address);
    for (const answer of [await app.get(address), await ask(address, etag)]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, Link');
    }
  });

  test('tells a browser beforehand that another site may ask conditionally', async () => {
    const answer = await app.get(address, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers.get('access-control-allow-headers')).toBe('If-None-Match');
  });
});

describe('the entity tag', () => {
  test('differs by day, by what was known, by revision, reading, address and agreement', async () => {
    const addresses = [
      STATUS,
      `${STATUS}?on=2025-08-31`,
      `${STATUS}?on=2025-09-01`,
      `${STATUS}?on=2025-12-04&known=2025-12-03`,
      `${STATUS}?revision=1`,
      `${STATUS}?revision=2`,
      `${STATUS}?reading=astronomical-end`,
      `${STATUS}?reading=astronomical-start`,
      '/api/v1/agreements/uk-norway',
      '/api/v1/agreements/uk-germany-trinity-house/status',
    ];
    const etags = await Promise.all(addresses.map(etagOf));
    expect(new Set(etags).size).toBe(addresses.length);
  });

  test('of an agreement names its revision', async () => {
    expect(await etagOf('/api/v1/agreements/uk-norway')).toMatch(/^"r3\./);
    expect(await etagOf('/api/v1/agreements/uk-norway?revision=2')).toMatch(/^"r2\./);
  });

  test('of another view is not taken for this one', async () => {
    const past = await etagOf(`${STATUS}?on=2025-08-31`);
    expect((await ask(`${STATUS}?on=2025-09-01`, past)).status).toBe(200);
    expect((await ask(`${STATUS}?on=2025-08-31&revision=2`, past)).status).toBe(200);
  });

  test('excuses no bad parameter', async () => {
    expect((await ask(`${STATUS}?on=2025-02-30`, '*')).status).toBe(400);
  });
});

describe('a refusal', () => {
  test.each([`${STATUS}?on=2025-02-30`, '/api/v1/agreements/not-there', '/api/v1/not-there'])(
    '%s may be read by every site and is kept by none',
    async (address) => {
      const answer = await app.get(address);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBe(null);
    },
  );
});
