import { once } from 'node:events';
import { Agent, request as ask } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { limitBody } from '@/lib/http/limits/body-limit';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

let isSignedIn = false;
let handedOn = 0;

afterEach(() => {
  closeServers();
  isSignedIn = false;
  handedOn = 0;
});

async function serve(): Promise<string> {
  return serveMiddleware(
    limitBody(async () => isSignedIn),
    async (request, response) => {
      handedOn += 1;
      let bytes = 0;
      for await (const chunk of request) bytes += (chunk as Buffer).length;
      if (!response.headersSent) response.end(String(bytes));
    },
  );
}

/** Sends so many bytes, their number announced or not, and gives the answer; null where the connection is cut. */
async function send(path: string, bytes: number, announced: boolean) {
  const address = await serve();
  const before = process.memoryUsage().rss;
  return new Promise<{ status: number; text: string; grown: number } | null>((resolve) => {
    const headers = announced ? { 'content-length': String(bytes) } : {};
    const sent = ask(`${address}${path}`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      const grown = () => process.memoryUsage().rss - before;
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, text, grown: grown() }),
      );
    });
    sent.on('error', () => resolve(null));
    const chunk = Buffer.alloc(65_536);
    let left = bytes;
    const more = () => {
      for (;;) {
        if (left <= 0) return sent.end();
        const part = chunk.subarray(0, Math.min(left, chunk.length));
        left -= part.length;
        if (!sent.write(part)) return sent.once('drain', more);
      }
    };
    more();
  });
}

describe.each([
  ['its length announced', true],
  ['in chunks', false],
])('a body with %s', (_, announced) => {
  it.each([
    ['/api/auth/passkey/verify', 64_000],
    ['/edit/sign-in', 64_000],
    ['/edit/account/keys', 64_000],
    ['/edit/agreements/uk-norway/update', 1_000_000],
    ['/edit/new-agreement', 1_000_000],
    ['/api/v1/agreements', 1_000_000],
  ])('to %s may have %i bytes and no more', async (path, most) => {
    expect(await send(path, most, announced)).toMatchObject({ status: 200, text: String(most) });
    const refused = await send(path, most + 1, announced);
    expect(refused?.status).toBe(413);
    expect(JSON.parse(refused?.text ?? '')).toMatchObject({ title: 'Content too large' });
  });

  it.each(['/edit/new-agreement', '/edit/agreements/uk-norway/description'])(
    'to %s may have 8 MB from whoever is signed in',
    async (path) => {
      isSignedIn = true;
      expect((await send(path, 8_000_000, announced))?.status).toBe(200);
      expect((await send(path, 8_000_001, announced))?.status).toBe(413);
    },
  );

  it('that is refused is read on: its sender gets the answer, and may ask again by the connection', async () => {
    const connection = new Agent({ keepAlive: true, maxSockets: 1 });
    const address = await serve();
    const post = () =>
      ask(`${address}/edit/sign-in`, {
        method: 'POST',
        agent: connection,
        headers: announced ? { 'content-length': '2000000' } : {},
      });
    const sending = post();
    const answered = once(sending, 'response');
    sending.write(Buffer.alloc(1_000_000));
    const [first] = await answered;
    expect(first.statusCode).toBe(413);
    const { localPort } = sending.socket ?? {};
    sending.end(Buffer.alloc(1_000_000));
    first.resume();
    await once(first, 'end');
    const again = ask(`${address}/edit/sign-in`, { agent: connection }).end();
    const [second] = await once(again, 'response');
    expect(second.statusCode).toBe(200);
    expect(again.socket?.localPort).toBe(localPort);
    connection.destroy();
  });

  it('of 400 MB is not held: whoever sends it is refused or cut off', async () => {
    const refused = await send('/api/auth/passkey/verify', 400_000_000, announced);
    if (refused) {
      expect(refused.status).toBe(413);
      expect(refused.grown).toBeLessThan(50_000_000);
    }
    expect(handedOn).toBeLessThanOrEqual(announced ? 0 : 1);
  });
});

it('counts what came in while others were waited for, also where nothing reads on', async () => {
  const address = await serveMiddleware(
    async (_request, _response, next) => {
      await pause(200);
      return next();
    },
    limitBody(async () => false),
    (_request, response) => void response.end('not read'),
  );
  const sent = ask(`${address}/edit/sign-in`, { method: 'POST' });
  sent.on('error', () => {});
  sent.write(Buffer.alloc(200_000));
  const [answer] = await once(sent, 'response');
  expect(answer.statusCode).toBe(413);
  sent.destroy();
});
