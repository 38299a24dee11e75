import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { hasNginx, type Nginx, startNginx } from '../../fixtures/servers/nginx';

const leftOut = !hasNginx() && process.env['REQUIRE_ALL'] !== '1';

const PINNED = '/agreements/uk-norway/on/2025-06-15/revision/1';

let app: BuiltApp;
let nginx: Nginx | undefined;
let address: string;

beforeAll(async () => {
  if (leftOut) return;
  const settings = { SHARED_CACHE_SECONDS: '2', TRUSTED_PROXIES: '1' };
  app = await startApp({ clockStartsAt: '2026-11-22T12:00:00Z', settings });
  nginx = await startNginx([app.address]);
  address = nginx.address;
});

afterAll(async () => {
  await nginx?.stop();
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
