import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { ADA, aVisitor, becomeFirstAdmin, SIGN_IN, type Visitor } from '../../fixtures/app/visitor';

const ACCOUNT = '/edit/account';
const CURRENT = { 'current-password': ADA['new-password'] };

let app: BuiltApp;
beforeAll(async () => {
  app = await startApp();
  await becomeFirstAdmin(app, aVisitor(app));
});
afterAll(endAll);

/** A browser in which Ada has signed in, at her account. */
async function signedIn(): Promise<Visitor> {
  const visitor = aVisitor(app);
  await visitor.see(`/edit/sign-in?then=${ACCOUNT}`);
  expect((await visitor.send('sign-in-email', SIGN_IN)).path).toBe(ACCOUNT);
  return visitor;
}

/** Shows a new secret in a browser; gives its code of the present half minute or a later one. */
async function shownSecret(visitor: Visitor): Promise<(later?: number) => Promise<string>> {
  await visitor.see(ACCOUNT);
  const { html } = await visitor.press('Set up two-step sign-in', CURRENT);
  const [, secret = ''] = /[?&]secret=([A-Z2-7]+)/.exec(html.replaceAll('&amp;', '&')) ?? [];
  const otp = createOTP(new TextDecoder().decode(base32.decode(secret)));
  return (later = 0) => otp.hotp(Math.floor(Date.now() / 30_000) + later);
}

describe('without JavaScript', () => {
  test('a second factor is set up once, and the code of another browser shows no codes again', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    await shownSecret(second);
    const code = await shownSecret(first);
    const set = await first.send('app-code', { 'app-code': await code() });
    expect(set.text).toContain('Two-step sign-in is on.');
    expect(set.text.match(/\w{5}-\w{5}-\w{5}/g)).toHaveLength(10);
    const again = await second.send('app-code', { 'app-code': await code(1) });
    expect(again.text).not.toMatch(/\w{5}-\w{5}-\w{5}/);
    await first.see(ACCOUNT);
    const removed = await first.press('Switch off two-step sign-in', CURRENT);
    expect(removed.text).toContain('Set up two-step sign-in');
  });

  test('wrong codes of a new second factor are slowed down', async () => {
    const visitor = await signedIn();
    await shownSecret(visitor);
    const told: boolean[] = [];
    while (told.length < 12 && !told.includes(true)) {
      const { text } = await visitor.send('app-code', { 'app-code': 'none' });
      told.push(text.includes('Too many tries.'));
    }
    expect(told).toContain(true);
    expect(told.slice(0, 5)).toEqual([false, false, false, false, false]);
  });

  test('a new password ends the sessions and keys that are ticked, and no others', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await here.see('/edit/account/keys');
    await here.send('scopes', { name: 'press review', scopes: 'entries' });
    const account = await here.see(ACCOUNT);
    expect(account.text).toContain('My sessions in other browsers');
    const passwords = { ...CURRENT, 'new-password': 'another long password' };
    const first = await here.send('new-password', { ...passwords, end: 'none' });
    expect(first.text).toContain('The password is set.');
    expect((await there.see(ACCOUNT)).path).toBe(ACCOUNT);
    expect((await here.see('/edit/account/keys')).text).toContain('press review');

    await here.see(ACCOUNT);
    const back = {
      'current-password': 'another long password',
      'new-password': 'a third long one',
    };
    const second = await here.send('new-password', { ...back, end: 'keys' });
    expect(second.text).toContain('The password is set, and what you ticked has ended.');
    expect((await there.see(ACCOUNT)).path).toBe(ACCOUNT);
    expect((await here.see('/edit/account/keys')).text).toContain('No keys yet.');

    await here.see(ACCOUNT);
    // The tick that the form begins with.
    const third = { 'current-password': 'a third long one', 'new-password': ADA['new-password'] };
    await here.send('new-password', third);
    expect((await there.see(ACCOUNT)).path).toContain('/edit/sign-in');
    expect((await here.see(ACCOUNT)).path).toBe(ACCOUNT);
  });
});

test('challenges of passkeys are limited by network', async () => {
  const path = '/api/auth/passkey/generate-authenticate-options';
  for (let time = 0; time < 60; time += 1) expect((await app.get(path)).status).toBe(200);
  const refused = await app.get(path);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
