import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aVisitor, becomeFirstAdmin, SIGN_IN } from '../../fixtures/app/visitor';

// Another address of this machine than the one by which it speaks to itself.
const ELSEWHERE = '127.0.0.9';

afterAll(endAll);

/** Sends sign-in's action to a page that lacks it, as a script would that knows both; gives where it is then led. */
async function signInAt(path: string, app: BuiltApp, action: string): Promise<string | undefined> {
  const body = new FormData();
  for (const [name, value] of Object.entries(SIGN_IN)) body.append(`_1_${name}`, value);
  body.append('_1_then', '/edit');
  body.append('0', '[{"values":{},"problems":[],"attempt":0},"$K1"]');
  const sent = new Response(body);
  const headers = {
    'next-action': action,
    'content-type': sent.headers.get('content-type') ?? '',
    accept: 'text/x-component',
    origin: app.address,
  };
  const asking = request(`${app.address}${path}`, {
    method: 'POST',
    headers,
    localAddress: ELSEWHERE,
  });
  asking.end(Buffer.from(await sent.arrayBuffer()));
  return new Promise((resolve, reject) => {
    asking.on('error', reject).on('response', async (response) => {
      await text(response);
      resolve(String(response.headers['x-action-redirect']));
    });
  });
}

test('a form that Next hands on to another page is told of as coming from where it came', async () => {
  const app = await startApp();
  const ada = aVisitor(app);
  await becomeFirstAdmin(app, ada);
  const { html } = await aVisitor(app).see('/edit/sign-in');
  const [, action = ''] = /&quot;id&quot;:&quot;([0-9a-f]{42})/.exec(html) ?? [];
  expect(await signInAt('/edit/audit', app, action)).toMatch(/^\/edit;/);
  const audit = await ada.see('/edit/audit');
  expect(audit.text).toContain(`from ${ELSEWHERE}`);
});
