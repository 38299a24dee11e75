import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { refuseOverload } from '@/lib/http/limits/refuse-overload';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

afterEach(closeServers);

it('keeps no place for whoever left before it was their turn', async () => {
  const waited: (() => void)[] = [];
  const address = await serveMiddleware(
    async (_request, _response, next) => {
      await new Promise<void>((resolve) => waited.push(resolve));
      return next();
    },
    refuseOverload(4),
    (_request, response) => void response.writeHead(200).end(),
  );
  const leaving = new AbortController();
  const left = Array.from({ length: 6 }, () => fetch(address, { signal: leaving.signal }));
  await expect.poll(() => waited.length).toBe(6);
  leaving.abort();
  await Promise.allSettled(left);
  // The server learns of it a moment later.
  await pause(200);
  for (const go of waited) go();
  const next = fetch(address);
  await expect.poll(() => waited.length).toBe(7);
  waited.at(-1)?.();
  expect((await next).status).toBe(200);
});

it('refuses at once what would wait behind too many of one network, and lets in again once they are answered', async () => {
  const answers: (() => void)[] = [];
  const address = await serveMiddleware(refuseOverload(4), (_request, response) => {
    answers.push(() => void response.writeHead(200).end());
  });
  const waiting = [fetch(address), fetch(address)];
  await expect.poll(() => answers.length).toBe(2);
  const refused = await fetch(address);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  for (const answer of answers) answer();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  const next = fetch(address);
  await expect.poll(() => answers.length).toBe(3);
  answers.at(-1)?.();
  expect((await next).status).toBe(200);
});
