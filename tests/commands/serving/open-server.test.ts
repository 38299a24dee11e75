import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { ListenRefusal } from '@/lib/commands/serving/listen-refusal';
import { type HttpServer, openHttpServer } from '@/lib/commands/serving/open-server';
import type { Handler } from '@/lib/http/render';

const opened: HttpServer[] = [];

async function open(): Promise<HttpServer> {
  const server = await openHttpServer(0, '127.0.0.1');
  opened.push(server);
  return server;
}

const letIn = (server: HttpServer, handler: Handler) =>
  server.letIn({ handler, hasSession: async () => false });

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close(100)));
});

describe('the listeners', () => {
  test('a port in use is refused with a sentence', async () => {
    const { port } = await open();
    await expect(openHttpServer(port, '127.0.0.1')).rejects.toThrow(
      new ListenRefusal(
        `Port ${port} is in use: stop what listens on it, or set PORT to a free one.`,
      ),
    );
  });

  test('a host that is not this machine is refused with a sentence', async () => {
    await expect(openHttpServer(0, '203.0.113.1')).rejects.toThrow(
      new ListenRefusal('HOST is “203.0.113.1”, which is no address of this machine.'),
    );
  });

  test('until the site is ready, whoever asks is told to come back', async () => {
    const server = await open();
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toContain('The record cannot be read just now');
  });

  test.each([
    '/api/internal/control',
    '/api/internal',
    '//api//internal/control',
    '/%61pi/%69nternal/refresh',
    '/API/internal/control',
    '/api%2Finternal/control',
    '/api/internal?x',
    '/x/%2e%2e/api/internal/control',
  ])('%s is not there for the public', async (path) => {
    const server = await open();
    letIn(server, async (_request, response) => void response.end('let in'));
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
    expect(answer.status).toBe(404);
    expect(await (await fetch(`${server.loopback}${path}`)).text()).toBe('let in');
  });

  test('closing lets what is under way finish, and lets nothing in any more', async () => {
    const server = await open();
    letIn(server, async (_request, response) => {
      await wait(200);
      response.end('finished');
    });
    const underWay = fetch(`http://127.0.0.1:${server.port}/edit`);
    await wait(100);
    const closed = server.close(5_000);
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
    expect(await (await underWay).text()).toBe('finished');
    await closed;
    opened.length = 0;
  });

  test('closing does not wait for ever', async () => {
    const server = await open();
    letIn(server, () => new Promise(() => {}));
    const underWay = fetch(`http://127.0.0.1:${server.port}/edit`).catch(() => 'cut off');
    await wait(50);
    await server.close(100);
    expect(await underWay).toBe('cut off');
    opened.length = 0;
  });

  test('a page of the desk has a nonce that is new each time, and that Next is told', async () => {
    const server = await open();
    letIn(server, async ({ headers }, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`${headers['accept-encoding']}|${headers['content-security-policy']}`);
    });
    const nonces = new Set<string | undefined>();
    for (const path of ['/edit', '/edit/a?b=c', '/edit/%61', '/edit']) {
      const headers = { 'accept-encoding': 'br' };
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
      const policy = answer.headers.get('content-security-policy') ?? '';
      nonces.add(/ 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic';/.exec(policy)?.[1]);
      expect(await answer.text()).toBe(`br|${policy}`);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
    expect(nonces.has(undefined)).toBe(false);
    expect(nonces.size).toBe(4);
  });

  test('a nonce that a client names is not told to Next', async () => {
    const server = await open();
    letIn(server, async ({ headers }, response) => {
      const told = ['content-security-policy', 'content-security-policy-report-only'];
      response.end(told.map((name) => headers[name]).join());
    });
    const headers = {
      'content-security-policy': "script-src 'nonce-bm9uY2U='",
      'content-security-policy-report-only': "script-src 'nonce-bm9uY2U='",
    };
    const answer = await fetch(`http://127.0.0.1:${server.port}/edit`, { headers });
    expect(await answer.text()).not.toContain('bm9uY2U=');
  });

  test('what another site would have changed is refused with a problem', async () => {
    const server = await open();
    letIn(server, async ({ headers }, response) => {
      response.end(`let in for ${headers['x-forwarded-host']}`);
    });
    const post = (origin: string) =>
      fetch(`http://127.0.0.1:${server.port}/edit`, {
        method: 'POST',
        headers: { origin, 'x-forwarded-host': 'elsewhere.example' },
      });
    const refused = await post('https://elsewhere.example');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toMatchObject({ title: 'Forbidden', status: 403 });
    const own = `127.0.0.1:${server.port}`;
    expect(await (await post(`http://${own}`)).text()).toBe(`let in for ${own}`);
  });

  test('a port is only taken while the server is open', async () => {
    const server = await open();
    const { port } = server;
    await server.close(100);
    opened.length = 0;
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    expect((other.address() as AddressInfo).port).toBe(port);
    other.close();
  });
});
