import { request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import {
  ADA,
  aVisitor,
  becomeFirstAdmin,
  SIGN_IN,
  setUpLink,
  type Visitor,
} from '../../fixtures/app/visitor';

// Another address of this machine than the one by which it speaks to itself.
const ELSEWHERE = '127.0.0.9';
const WRONG = 'The e-mail address or the password is wrong.';
// Starting a site takes its time on a busy machine.
const PATIENCE = 240_000;
const session = (cookies: string[]) => cookies.find((line) => line.includes('session_token='));

let app: BuiltApp;
let ada: Visitor;
/** How Ada came in: what the start before had printed, its link, and what she saw at each step. */
let arrival: Awaited<ReturnType<typeof arrive>>;

async function arrive(first: BuiltApp) {
  const old = await setUpLink(first);
  await first.stop();
  app = await startApp({ dataFolder: first.dataFolder });
  ada = aVisitor(app);
  const link = await setUpLink(app);
  const earlier = await aVisitor(app).see(old);
  const page = await ada.see(link);
  const short = await ada.send('new-password', { ...ADA, 'new-password': 'short' });
  const came = await becomeFirstAdmin(app, ada);
  const account = await ada.see('/edit/account');
  return { first: first.printed(), link, earlier, page, short, came, account };
}

beforeAll(async () => {
  arrival = await arrive(await startApp());
}, PATIENCE);
afterAll(endAll);

/** Invites somebody as an editor; gives the path of the link. */
async function invite(name: string, email: string): Promise<string> {
  await ada.see('/edit/editors');
  const { text } = await ada.send('name', { name, email, role: 'editor' });
  const [, path = ''] = /(\/edit\/invitation\/[\w-]{43})/.exec(text) ?? [];
  return path;
}

async function joined(path: string): Promise<Visitor> {
  const visitor = aVisitor(app);
  await visitor.see(path);
  await visitor.send('new-password', { 'new-password': ADA['new-password'] });
  return visitor;
}

async function tryToSignIn(email: string, password: string, visitor = aVisitor(app)) {
  await visitor.see('/edit/sign-in');
  const values = { 'sign-in-email': email, 'sign-in-password': password };
  return visitor.send('sign-in-email', values);
}

/** Sends sign-in's action to a page that lacks it, as a script would that knows both; gives where it is then led. */
async function signInAt(path: string, action: string): Promise<string | undefined> {
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
      await textOf(response);
      resolve(String(response.headers['x-action-redirect']));
    });
  });
}

describe('without JavaScript', () => {
  test('the link for the first admin makes one, who is signed in at once', async () => {
    const { page, short, came, account } = arrival;
    expect(page.status).toBe(200);
    expect(page.text).toContain('You will be the first, and an admin');
    expect(short.text).toContain('The password needs at least 12 characters.');
    expect(short.typed('email')).toBe('ada@example.org');
    expect(short.html).not.toContain('value="short"');
    expect(session(came.cookies)).toMatch(/; HttpOnly/i);
    expect(session(came.cookies)).toMatch(/; SameSite=Lax/i);
    expect(session(came.cookies)).toMatch(/; Path=\//i);
    expect(session(came.cookies)).not.toMatch(/; Secure/i);
    expect(account.text).toContain('Ada Lovelace, ada@example.org, admin');
    const again = await aVisitor(app).see(await setUpLink(app));
    expect(again.status).toBe(410);
    expect(again.text).toContain('This link does not work');
  });

  test('a new link for the first admin ends the one before, and no start without a terminal prints one', () => {
    expect(arrival.first).toContain('There is no editor yet. “npm run editors -- set-up” prints');
    expect(arrival.first).not.toContain('/edit/set-up/');
    expect(arrival.link).not.toBe(arrival.earlier.path);
    expect(arrival.earlier.status).toBe(410);
    expect(app.printed()).not.toContain('/edit/set-up/');
  });

  test('whoever is not signed in is asked to sign in, and then led back', async () => {
    const visitor = aVisitor(app);
    const page = await visitor.see('/edit/account');
    expect(page.path).toBe('/edit/sign-in?then=%2Fedit%2Faccount');
    const came = await visitor.send('sign-in-email', SIGN_IN);
    expect(came.path).toBe('/edit/account');
    expect(session(came.cookies)).toMatch(/; HttpOnly/i);
  });

  test('nobody is led to another site by signing in', async () => {
    const visitor = aVisitor(app);
    await visitor.see('/edit/sign-in?then=//evil.example/edit');
    expect((await visitor.send('sign-in-email', SIGN_IN)).path).toBe('/edit');
    const other = aVisitor(app);
    await other.see('/edit/sign-in');
    const then = 'https://evil.example/edit';
    expect((await other.send('sign-in-email', { ...SIGN_IN, then })).path).toBe('/edit');
  });

  test('an unknown address and a wrong password are answered the same', async () => {
    const plain = (html: string) => html.replace(/eve@|ada@|"[^"]{20,}"|_[\w-]{6,}/g, '');
    const unknown = await tryToSignIn('eve@example.org', 'not the password');
    const known = await tryToSignIn('ada@example.org', 'not the password');
    expect(unknown.text).toContain(WRONG);
    expect(unknown.text).toBe(known.text);
    expect([unknown.status, plain(unknown.html).length]).toEqual([
      known.status,
      plain(known.html).length,
    ]);
  });

  test('who fails again and again is told when to try again, and what was typed is kept but the password', async () => {
    let refused = await tryToSignIn('mallory@example.org', 'a guess');
    // Each failure doubles the wait, so that it outlasts any machine's slowness.
    for (let tries = 1; tries < 15 && refused.status === 200; tries += 1) {
      refused = await tryToSignIn('mallory@example.org', 'a guess');
    }
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).toMatch(/Too many tries\. Try again in \d+ (second|minute)s?\./);
    expect(refused.typed('sign-in-email')).toBe('mallory@example.org');
    expect(refused.html).not.toContain('a guess');
    expect(app.printed()).not.toMatch(/invalid|password/i);
  });

  test('a form that was sent after the session had ended asks to sign in within it, and goes on', async () => {
    const visitor = aVisitor(app);
    await tryToSignIn(ADA.email, ADA['new-password'], visitor);
    await visitor.see('/edit/editors');
    visitor.forget();
    const asking = await visitor.send('name', {
      name: 'Joan Clarke',
      email: 'joan@example.org',
      role: 'admin',
    });
    expect(asking.text).toContain('You are no longer signed in. What you typed is kept');
    expect(asking.text).not.toContain('ada@example.org');
    expect(asking.typed('name')).toBe('Joan Clarke');
    const wrong = await visitor.send('sign-in-email', {
      ...SIGN_IN,
      'sign-in-password': 'not the password',
    });
    expect(wrong.text).toContain(WRONG);
    expect(wrong.typed('email')).toBe('joan@example.org');
    const done = await visitor.send('sign-in-email', SIGN_IN);
    expect(done.text).toContain('Give this link to Joan Clarke.');
    expect(done.text).toContain('Joan Clarke, joan@example.org, as an admin');
  });

  test('an editor is told in words which pages are not for the role', async () => {
    const grace = await joined(await invite('Grace Hopper', 'grace@example.org'));
    expect((await grace.see('/edit/account')).text).toContain('grace@example.org, editor');
    for (const path of ['/edit/editors', '/edit/audit']) {
      const page = await grace.see(path);
      expect(page.status).toBe(403);
      expect(page.text).toContain('You are signed in as Grace Hopper, an editor.');
    }
    const keys = await grace.see('/edit/account/keys');
    expect(keys.text).toContain('Record entries');
    expect(keys.text).not.toContain('Add and describe agreements');
  });

  test('an editor who is retired is signed out at once, and cannot come back', async () => {
    const alan = await joined(await invite('Alan Turing', 'alan@example.org'));
    expect((await alan.see('/edit/account')).path).toBe('/edit/account');
    await ada.see('/edit/editors');
    expect((await ada.press('Retire Alan Turing')).text).toContain('Reinstate Alan Turing');
    expect((await alan.see('/edit/account')).path).toMatch(/^\/edit\/sign-in/);
    const refused = await tryToSignIn('alan@example.org', ADA['new-password']);
    expect(refused.text).toContain(WRONG);
  });

  test('a key is shown once, and afterwards only how it begins', async () => {
    await ada.see('/edit/account/keys');
    const made = await ada.send('scopes', { name: 'press review', scopes: 'entries' });
    const [key = ''] = /at_[A-Za-z]{20,}/.exec(made.text) ?? [];
    expect(key).not.toBe('');
    const later = await ada.see('/edit/account/keys');
    expect(later.html).not.toContain(key);
    expect(later.text).toContain('press review');
    expect(later.text).toContain('never used');
  });

  test('the audit tells an admin of all that, newest first', async () => {
    await tryToSignIn('trudy@example.org', 'a guess');
    await invite('Joan Murray', 'joan.murray@example.org');
    const { text } = await ada.see('/edit/audit');
    const told = [
      'Ada Lovelace made or withdrew an invitation or link for – joan.murray@example.org',
      'somebody not signed in failed to sign in – an address of no editor',
      'Ada Lovelace joined – ada@example.org',
    ].map((words) => text.indexOf(words));
    expect(told).not.toContain(-1);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    const { text: refusals } = await ada.see('/edit/audit?action=sign-in+refused');
    expect(refusals).toContain('failed to sign in – an address of no editor');
    expect(refusals).not.toContain('trudy@example.org');
    expect(refusals).not.toContain('joan.murray@example.org');
  });

  test('a form that Next hands on to another page is told of as coming from where it came', async () => {
    const { html } = await aVisitor(app).see('/edit/sign-in');
    const [, action = ''] = /&quot;id&quot;:&quot;([0-9a-f]{42})/.exec(html) ?? [];
    expect((await ada.see('/edit/audit')).text).not.toContain(`from ${ELSEWHERE}`);
    expect(await signInAt('/edit/audit', action)).toMatch(/^\/edit;/);
    expect((await ada.see('/edit/audit')).text).toContain(`from ${ELSEWHERE}`);
  });

  test('the desk speaks Norwegian to whoever chose it', async () => {
    await ada.see('/edit/account');
    expect((await ada.send('language', { language: 'nb' })).html).toContain('<html lang="nb"');
    expect((await ada.see('/edit/audit')).text).toContain('Hvem som gjorde hva og når');
    await ada.see('/edit/account');
    await ada.send('language', { language: '' });
  });
});

describe('of the sign-in library', () => {
  test.each([
    ['POST', '/sign-in/email'],
    ['POST', '/sign-up/email'],
    ['GET', '/get-session'],
    ['GET', '/list-sessions'],
    ['POST', '/update-user'],
    ['POST', '/two-factor/enable'],
    ['POST', '/api-key/create'],
    ['POST', '/api-key/verify'],
    ['GET', '/passkey/list-user-passkeys'],
    ['POST', '/passkey/generate-authenticate-options'],
    ['GET', '/passkey/../get-session'],
    ['GET', '/ok'],
  ])('%s %s is not reachable', async (method, path) => {
    const headers = { 'content-type': 'application/json' };
    const body = method === 'POST' ? { body: JSON.stringify(SIGN_IN), headers } : {};
    const answer = await app.get(`/api/auth${path}`, { method, ...body });
    expect(answer.status).toBe(404);
  });

  test('a passkey can be asked for by anybody, and added by editors only', async () => {
    const asked = await app.get('/api/auth/passkey/generate-authenticate-options');
    expect(asked.status).toBe(200);
    expect(asked.headers.get('cache-control')).toBe('no-store');
    expect(await asked.json()).toMatchObject({ rpId: 'localhost' });
    const adding = await app.get('/api/auth/passkey/generate-register-options');
    expect(adding.status).toBe(401);
  });
});

test(
  'behind TLS the cookies are sent over TLS only, and a start where there is an editor tells of no link',
  async () => {
    await app.stop();
    const secure = await startApp({
      dataFolder: app.dataFolder,
      settings: { SITE_ADDRESS: 'https://agreements.example' },
    });
    const visitor = aVisitor(secure, 'https://agreements.example');
    await visitor.see('/edit/sign-in?then=%2Fedit%2Faccount');
    const came = await visitor.send('sign-in-email', SIGN_IN);
    expect(came.path).toBe('/edit/account');
    expect(session(came.cookies)).toMatch(/^__Host-agreement-tracker\.session_token=.*; Secure/i);
    expect(session(came.cookies)).toMatch(/; HttpOnly/i);
    expect(secure.printed()).not.toContain('/edit/set-up/');
    expect(secure.printed()).not.toContain('There is no editor yet');
    await secure.stop();
  },
  PATIENCE,
);
