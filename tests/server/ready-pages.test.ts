import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageResponse } from '@/lib/server/page-response';
import { answerReady, forgetPages } from '@/lib/server/ready-pages';

const START = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';

let server: Server;
let address: string;
let rendered: string[];
let whileRendering: () => void;

/** Stands for the framework: a static page with its headers, rendered each time it is asked. */
beforeEach(async () => {
  forgetPages();
  rendered = [];
  whileRendering = () => undefined;
  server = createServer({ ServerResponse: PageResponse }, (request, response: PageResponse) => {
    if (answerReady(request, response)) return;
    response.expectPage();
    rendered.push(request.url ?? '');
    whileRendering();
    response.setHeader('x-nextjs-cache', 'MISS');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('etag', '"e1"');
    // As what compresses bodies does: the head first.
    response.writeHead(200);
    const script = request.url === '/script' ? START : '';
    response.end(`<p>Page ${rendered.length}, «æøå»</p>${script}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.close();
  server.closeAllConnections();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, { headers: { 'cache-control': 'max-age=0', ...headers } });

describe('a static page', () => {
  it('is rendered once, and given compressed or plain as it is asked for', async () => {
    const first = await get('/a');
    expect(first.headers.get('x-nextjs-cache')).toBe('MISS');
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(await first.text()).toBe('<p>Page 1, «æøå»</p>');
    const plain = await get('/a', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('x-nextjs-cache')).toBe('HIT');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe('25');
    expect(await plain.text()).toBe('<p>Page 1, «æøå»</p>');
    const refused = await get('/a', { 'accept-encoding': 'gzip;q=0, identity' });
    expect(refused.headers.get('content-encoding')).toBeNull();
    expect(rendered).toEqual(['/a']);
  });

  it('is not sent to a reader who has it', async () => {
    await (await get('/a')).text();
    const again = await get('/a', { 'if-none-match': '"e1"' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/a', { 'if-none-match': '"e0"' })).status).toBe(200);
  });

  it('has its head alone given to those who ask for that', async () => {
    await (await get('/a')).text();
    const head = await fetch(`${address}/a`, { method: 'HEAD' });
    expect(head.headers.get('etag')).toBe('"e1"');
    expect(await head.text()).toBe('');
    expect(rendered).toEqual(['/a']);
  });

  it('is the same under each query, and kept once', async () => {
    await (await get('/a?b=c')).text();
    expect(await (await get('/a?d')).text()).toBe('<p>Page 1, «æøå»</p>');
    expect(await (await get('/a')).text()).toBe('<p>Page 1, «æøå»</p>');
    expect(rendered).toEqual(['/a?b=c']);
  });

  it('bears one policy, made from its markup, however it is asked for first', async () => {
    const start = "script-src 'self' 'sha256-OBTN3RiyCV4Bq7dFqZ5a2pAXjnCcCYeTJMO2I/LYKeo=';";
    for (const init of [
      { method: 'HEAD' },
      { headers: { 'if-none-match': '"e1"', 'cache-control': 'max-age=0' } },
      { headers: { 'accept-encoding': 'identity' } },
      { headers: { 'accept-encoding': 'gzip' } },
    ]) {
      forgetPages();
      const [first, second] = [await fetch(`${address}/script`, init), await get('/script')];
      expect(first.headers.get('content-security-policy')).toContain(start);
      expect(second.headers.get('content-security-policy')).toContain(start);
    }
    expect(rendered).toHaveLength(4);
  });

  it('is rendered anew once pages were forgotten, also where that was while it was rendered', async () => {
    await (await get('/a')).text();
    whileRendering = forgetPages;
    forgetPages();
    expect(await (await get('/a')).text()).toBe('<p>Page 2, «æøå»</p>');
    whileRendering = () => undefined;
    expect(await (await get('/a')).text()).toBe('<p>Page 3, «æøå»</p>');
    expect(await (await get('/a')).text()).toBe('<p>Page 3, «æøå»</p>');
  });
});

describe('anything else', () => {
  it.each(['/edit', '/edit?b=c', '/edit/a', '/api/v1/agreements', '/_next/static/x.html'])(
    '%s is asked of the framework each time',
    async (path) => {
      await (await get(path)).text();
      await (await get(path)).text();
      expect(rendered).toEqual([path, path]);
    },
  );
});
