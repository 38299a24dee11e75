import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Door, openDoor } from '@/lib/server/door';
import { readNotices } from '@/lib/server/notices';

let door: Door;

/** Stands for the framework: pages of notices, and an empty document wherever something fails. */
beforeEach(async () => {
  door = await openDoor(0, '127.0.0.1');
  door.letIn(async ({ url = '' }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 's-maxage=31536000');
    const [, notice] = /notices\/(.*)$/.exec(url) ?? [];
    if (notice === undefined) response.statusCode = url.includes('fails') ? 500 : 404;
    response.end(notice === undefined ? '' : `<main>${notice}</main><script>alert(1)</script>`);
  });
  await readNotices(door.loopback);
});
afterEach(() => door.close(100));

describe('a notice', () => {
  it.each([
    ['/not-there', 404, '<main>not-found</main>'],
    ['/nb/fails', 503, '<main>failure</main>'],
  ])('for %s has no script, and a policy that allows none in it', async (path, status, body) => {
    const answer = await fetch(`http://127.0.0.1:${door.port}${path}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-security-policy')).toContain("; script-src 'self'; ");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });
});
