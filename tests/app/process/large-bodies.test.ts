import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';

const MEGABYTE = 1_000_000;

const PATHS = [
  '/api/auth/passkey/verify-authentication',
  '/api/v1/agreements',
  '/edit/sign-in',
  '/edit/new-agreement',
  '/',
];

let app: BuiltApp;

beforeAll(async () => {
  app = await startApp();
  // What answers is loaded when it is first asked.
  for (const path of PATHS) await send(path, 100_000);
});
afterAll(endAll);

/** The resident memory of the app's process, in bytes. */
function memory(): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

/**
 * Sends so many bytes in chunks, whatever is answered meanwhile; gives the status, or null where the connection is cut
 * before, and the most memory taken meanwhile.
 */
function send(path: string, bytes: number) {
  return new Promise<{ status: number | null; most: number }>((resolve) => {
    let [most, left] = [memory(), bytes];
    let status: number | null = null;
    const { hostname, port } = new URL(app.address);
    // Node's own client stops sending as it is answered.
    const socket = connect(Number(port), hostname);
    socket.on('data', (data) => {
      status ??= Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1]);
      if (left <= 0) socket.end();
    });
    socket.on('error', () => {}).on('close', () => resolve({ status, most }));
    const length = bytes.toString();
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`,
    );
    const chunk = Buffer.alloc(65_536, 'x');
    const more = () => {
      most = Math.max(most, memory());
      while (left > 0) {
        const part = chunk.subarray(0, Math.min(left, chunk.length));
        left -= part.length;
        if (!socket.write(part)) return socket.once('drain', more);
      }
      if (status !== null) socket.end();
    };
    more();
  });
}

test.skipIf(process.platform !== 'linux').each(PATHS)(
  '400 MB sent to %s are refused or cut off, and take no half of it in memory',
  async (path) => {
    const before = memory();
    const { status, most } = await send(path, 400 * MEGABYTE);
    expect([null, 307, 401, 405, 413]).toContain(status);
    expect(most - before).toBeLessThan(200 * MEGABYTE);
    expect((await app.get('/api/health')).status).toBe(200);
  },
);

test.each([
  ['OPTIONS', '*', 400],
  ['GET', '/%', 404],
  ['GET', '/agreements/%ff', 404],
  ['PROPFIND', '/', 405],
  ['POST', '/agreements/uk-norway', 405],
  ['TRACE', '/api/v1/agreements', 405],
])('%s %s is told as a fault of whoever sent it: %i', async (method, path, status) => {
  const answered = await new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(app.address);
    const asking = ask({ hostname, port, method, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on('error', reject).end();
  });
  expect(answered).toBe(status);
});
