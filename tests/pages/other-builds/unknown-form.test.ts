import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalTarget } from '@/lib/http/path';
import { isPlainForm, keepUnknownForm, unknownFormOf } from '@/lib/pages/other-builds/unknown-form';
import { runtime } from '@/lib/process/runtime';

const [KNOWN = '', GONE = '', ELSEWHERE = ''] = ['a', 'b', 'c'].map((letter) => letter.repeat(42));
const AT = '/edit/agreements/uk-norway/update?item=7';
const BOUNDARY = 'a-boundary';

// What the build of a site with these forms says of itself.
runtime.actions = {
  pages: new Map([
    [KNOWN, ['app/edit/agreements/[slug]/update/page']],
    [ELSEWHERE, ['app/edit/sign-in/page']],
  ]),
  routes: [
    { page: '/edit/sign-in', path: /^\/edit\/sign-in$/ },
    { page: '/edit/agreements/[slug]/update', path: /^\/edit\/agreements\/([^/]+?)\/update$/ },
    { page: '/edit/[...rest]', path: /^\/edit\/(.+?)$/ },
  ],
};

/** Tells what is left of a request once an unknown form was kept: how it goes on, what can be read of it, what was kept. */
const server = createServer(async (request, response) => {
  request.url = normalTarget(request.url ?? '') ?? '';
  if (isPlainForm(request)) await keepUnknownForm(request);
  const kept = unknownFormOf(request);
  response.end(JSON.stringify({ ...goesOn(request), body: await text(request), kept: told(kept) }));
});
let port = 0;

function goesOn({ method, url, headers }: IncomingMessage) {
  return { method, url, type: headers['content-type'] ?? null };
}

function told(kept: ReturnType<typeof unknownFormOf>) {
  return kept ? { address: kept.address, fields: [...kept.data] } : null;
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** A form as a browser without JavaScript sends it: React's own fields first. */
function formOf(action: string | undefined, fields: Record<string, string>): string {
  const own = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': `{"id":"${action}","bound":"$@1"}`,
    '$ACTION_1:1': '[{"values":{}}]',
  };
  const parts = Object.entries({ ...own, ...fields }).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** Sends a body piece by piece. */
async function send(pieces: readonly string[], path = AT, more: Record<string, string> = {}) {
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...more };
  const asking = ask({ port, path, method: 'POST', headers });
  for (const piece of pieces) {
    asking.write(piece);
    await wait(20);
  }
  asking.end();
  const [answer] = await once(asking, 'response');
  return JSON.parse(await text(answer));
}

describe('a form that is sent without JavaScript', () => {
  test('goes on untouched where the page it is sent to has its action', async () => {
    const body = formOf(KNOWN, { title: 'A frigate' });
    const type = `multipart/form-data; boundary=${BOUNDARY}`;
    const untouched = { method: 'POST', url: AT, type, body, kept: null };
    expect(await send([body])).toEqual(untouched);
    expect(await send([body.slice(0, 40), body.slice(40, 200), body.slice(200)])).toEqual(
      untouched,
    );
  });

  test.each([
    ['the build has no such action', GONE, AT],
    ['another page has it', ELSEWHERE, AT],
    ['its page is gone', KNOWN, '/edit/agreements/uk-norway/gone'],
  ])('is kept, and the page asked for that gives it back, where %s', async (_why, action, path) => {
    const body = formOf(action, { title: 'A frigate', days: '1\r\n2' });
    for (const pieces of [[body], [body.slice(0, 30), body.slice(30, 210), body.slice(210)]]) {
      const { kept, ...rest } = await send(pieces, path);
      expect(rest).toEqual({ method: 'GET', url: '/edit/not-sent', type: null, body: '' });
      expect(kept.address).toBe(path);
      expect(kept.fields).toContainEqual(['title', 'A frigate']);
      expect(kept.fields).toContainEqual(['days', '1\r\n2']);
    }
  });

  test('is the framework’s to answer where it names no action', async () => {
    const body = `--${BOUNDARY}--\r\n`;
    expect(await send([body])).toMatchObject({ method: 'POST', body, kept: null });
    expect(await send([])).toMatchObject({ method: 'POST', body: '', kept: null });
  });

  test('leads back to this site only', async () => {
    const { kept } = await send([formOf(GONE, {})], '//edit/sittings?a=1?b');
    expect(kept.address).toBe('/edit/sittings?a=1?b');
  });
});

test.each([
  ['a script’s form', AT, { 'next-action': 'a' }],
  ['what is sent elsewhere', '/agreements', {}],
  ['other data', AT, { 'content-type': 'application/json' }],
])('%s is not looked into', async (_what, path, headers) => {
  const body = formOf(GONE, {});
  expect(await send([body], path, headers)).toMatchObject({ method: 'POST', body, kept: null });
});
