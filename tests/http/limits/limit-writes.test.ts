import { afterEach, expect, it } from 'vitest';
import { limitWrites } from '@/lib/http/limits/limit-writes';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

afterEach(closeServers);

it('tells scripts what is left of their writes, and when to go on where nothing is', async () => {
  const address = await serveMiddleware(limitWrites(2), (_request, response) => {
    response.writeHead(201).end();
  });
  const write = async (path: string) => {
    const answer = await fetch(`${address}${path}`, { method: 'POST' });
    const named = (name: string) => answer.headers.get(name);
    return [answer.status, named('ratelimit-policy'), named('ratelimit'), named('retry-after')];
  };
  const policy = '"writes";q=2;w=60';
  expect(await write('/api/v1/agreements')).toEqual([201, policy, '"writes";r=1;t=60', null]);
  expect(await write('/edit/news')).toEqual([201, null, null, null]);
  const [status, , left, wait] = await write('/api/v1/agreements');
  expect([status, String(left)]).toEqual([429, expect.stringMatching(/^"writes";r=0;t=\d+$/)]);
  expect(Number(wait)).toBeGreaterThan(50);
  expect((await fetch(address)).status).toBe(201);
});
