import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';

const isThere = spawnSync('nginx', ['-v']).error === undefined;
const leftOut = !isThere && process.env['REQUIRE_ALL'] !== '1';

const PINNED = '/agreements/uk-norway/on/2025-06-15/revision/1';

let app: BuiltApp;
let nginx: ChildProcess;
let address: string;

/** The README's example, on this machine's ports and folders. */
function configuration(port: number, folder: string): string {
  const [, example = ''] = /```nginx\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  const http = example
    .replace('/var/cache/nginx/agreements', join(folder, 'cache'))
    .replace('127.0.0.1:3000', new URL(app.address).host)
    .replace('listen 8080;', `listen 127.0.0.1:${port};`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = paths.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  return `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events {}
http {
access_log off;
${temporary}
${http}
}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const taken = server.address();
  server.close();
  return typeof taken === 'object' && taken ? taken.port : 0;
}

beforeAll(async () => {
  if (leftOut) return;
  const settings = { SHARED_CACHE_SECONDS: '2', TRUSTED_PROXIES: '1' };
  app = await startApp({ clockStartsAt: '2026-11-22T12:00:00Z', settings });
  const folder = mkdtempSync(join(tmpdir(), 'agreement-tracker-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(port, folder));
  nginx = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  address = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(`${address}/api/health`)).ok).toBe(true), {
    timeout: 20_000,
    interval: 100,
  });
});

afterAll(async () => {
  nginx?.kill('SIGKILL');
  await endAll();
});

describe.skipIf(leftOut)('behind nginx, as the README sets it up', () => {
  test.each(['/', '/agreements/uk-norway', PINNED, '/api/v1/agreements/uk-norway/status'])(
    '%s is the same as without it, and its head fits into a proxy’s buffer',
    async (path) => {
      const [own, through] = [await app.get(path), await fetch(`${address}${path}`)];
      expect(through.status).toBe(200);
      expect(await through.text()).toBe(await own.text());
      const head = [...through.headers].reduce(
        (sum, [name, value]) => sum + name.length + value.length + 4,
        0,
      );
      expect(head).toBeLessThan(4_000);
    },
  );

  test('a form of the desk is shown, and is to be kept by no cache', async () => {
    const sign = await fetch(`${address}/edit/sign-in`);
    expect(sign.status).toBe(200);
    expect(sign.headers.get('cache-control')).toBe('private, no-store');
  });

  test('what is pinned is still given once the site is gone, and what is of today is not taken for it', async () => {
    const pinned = await (await fetch(`${address}${PINNED}`)).text();
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    await app.stop();
    expect(await (await fetch(`${address}${PINNED}`)).text()).toBe(pinned);
    expect((await fetch(`${address}/api/health`)).status).toBe(502);
  });
});
