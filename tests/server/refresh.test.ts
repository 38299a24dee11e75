import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { takeControlAt } from '@/lib/server/control';
import { tagOf } from '@/lib/server/editions';
import { refreshPages } from '@/lib/server/refresh';
import { hearOf } from '@/lib/server/shelf';

// Stands for the route of the own process that expires tags.
const expired: string[][] = [];
let status = 204;
const own = createServer(async (request, response) => {
  expired.push(JSON.parse(await text(request)).tags);
  response.writeHead(status).end();
});
const told = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeAll(async () => {
  own.listen(0, '127.0.0.1');
  await once(own, 'listening');
  const { port } = own.address() as AddressInfo;
  takeControlAt(`http://127.0.0.1:${port}`);
});

beforeEach(() => {
  status = 204;
  expired.length = 0;
});

afterEach(() => told.mockClear());
afterAll(() => own.close());

test('a changed agreement expires its own pages and those about all, at once and again a second later', async () => {
  const before = [tagOf('agreement:a-frigate'), tagOf('agreements')];
  hearOf('a-frigate', 2);
  await refreshPages();
  expect(expired).toEqual([before]);
  await refreshPages();
  expect(expired).toHaveLength(1);
  await wait(1_050);
  await refreshPages();
  expect(expired).toEqual([before, before]);
  expect(before).not.toContain(tagOf('agreement:a-frigate'));
});

test('pages that could not be expired are tried again, and one line tells of it', async () => {
  const before = tagOf('agreement:a-cable');
  status = 503;
  hearOf('a-cable', 2);
  await refreshPages();
  await refreshPages();
  expect(told.mock.calls).toEqual([
    ['Pages could not be refreshed and may be out of date: it answered 503'],
  ]);
  status = 204;
  expired.length = 0;
  await refreshPages();
  expect(expired.flat()).toContain(before);
});
