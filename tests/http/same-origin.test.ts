import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isForeign } from '@/lib/http/same-origin';

const SITE = 'https://agreements.example';
const FOREIGN = 'https://elsewhere.example';

function asked(method: string, url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  return Object.assign(request, { method, url, headers: { host: 'localhost:3000', ...headers } });
}

describe('a request that changes something', () => {
  describe.each(['POST', 'PUT', 'PATCH', 'DELETE'])('by %s', (method) => {
    it.each([
      ['/edit', {}],
      ['/edit', { cookie: 'a=b' }],
      ['/api/auth/sign-in/email', {}],
      ['/api/v1/agreements', { cookie: 'a=b' }],
    ])('at %s with %o is refused where it comes from another origin', (url, headers) => {
      for (const origin of [FOREIGN, 'null', 'http://agreements.example', `${SITE}.evil.example`]) {
        expect(isForeign(asked(method, url, { ...headers, origin }), SITE), origin).toBe(true);
      }
    });

    it('is refused where the browser says that another site asks, whatever the origin', () => {
      const headers = { 'sec-fetch-site': 'cross-site', origin: SITE };
      expect(isForeign(asked(method, '/edit', headers), SITE)).toBe(true);
    });

    it('is taken from a page of this site', () => {
      const headers = { cookie: 'a=b', origin: SITE, 'sec-fetch-site': 'same-origin' };
      expect(isForeign(asked(method, '/edit', headers), SITE)).toBe(false);
    });

    it('is taken from what is no browser', () => {
      expect(isForeign(asked(method, '/edit', {}), SITE)).toBe(false);
    });

    it('is taken by the API from anywhere, where it bears no cookie', () => {
      const headers = {
        origin: FOREIGN,
        'sec-fetch-site': 'cross-site',
        authorization: 'Bearer k',
      };
      expect(isForeign(asked(method, '/api/v1/agreements', headers), SITE)).toBe(false);
    });
  });

  it('is held against the Host it names where the site has no address of its own', () => {
    const from = (origin: string) => isForeign(asked('POST', '/edit', { origin }), undefined);
    expect(from('http://localhost:3000')).toBe(false);
    expect(from('http://localhost:4000')).toBe(true);
    expect(from('null')).toBe(true);
  });
});

it.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing, and is taken from anywhere', (method) => {
  expect(isForeign(asked(method, '/edit', { origin: FOREIGN, cookie: 'a=b' }), SITE)).toBe(false);
});
