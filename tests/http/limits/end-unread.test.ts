import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { endUnread } from '@/lib/http/limits/end-unread';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

afterEach(closeServers);

/** Sends the head of a request that announces a body, then each part once the one before is answered; gives the answers up to the end of the connection. */
async function send(parts: readonly string[]): Promise<string> {
  const address = await serveMiddleware(endUnread, (_request, response) => {
    response.statusCode = 405;
    response.end('no');
  });
  const left = [...parts];
  return new Promise((resolve) => {
    let answers = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 4\r\n\r\n');
    socket.on('data', (data) => {
      answers += data;
      const next = left.shift();
      if (next !== undefined) socket.write(next);
    });
    socket.on('error', () => {}).on('close', () => resolve(answers));
  });
}

test('who is answered before the rest of a body hears it, and loses the connection unless the rest comes', async () => {
  expect(await send(['12'])).toMatch(/^HTTP\/1\.1 405 [\s\S]*no$/);
});

test('where the rest comes, the connection goes on to the next request', async () => {
  const next = 'GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n';
  expect((await send([`1234${next}`])).match(/405/g)).toHaveLength(2);
});
