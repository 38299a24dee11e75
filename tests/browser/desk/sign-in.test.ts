import { createHmac } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { ADA, setUpLink } from '../../fixtures/app/visitor';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium, type Site } from '../../fixtures/browser/chromium';

const ACCOUNT = '/edit/account';

/** A code of a secret for this half minute or a later one (RFC 6238), the secret in base32 (RFC 4648) as it is shown. */
function codeOf(secret: string, later = 0): string {
  const bits = [...secret.replace(/\s/g, '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The same site under the name to which passkeys belong. */
function local(site: Site): string {
  return `http://localhost:${new URL(site.app().address).port}`;
}

async function signIn(page: Page, then = ACCOUNT): Promise<void> {
  await page.goto(`/edit/sign-in?then=${then}`);
  await page.getByLabel('E-mail address').fill(ADA.email);
  await page.getByLabel('Password').fill(ADA['new-password']);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits until the browser is at a path, whatever its query: the way there may name it too. */
async function arriveAt(page: Page, path: string): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname === path);
  await page.locator('h1').waitFor();
}

/** Goes by Tab to what has a name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : focused;
      return label?.textContent?.trim();
    });
    if (at === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** A device that has passkeys and knows its owner (W3C Web Authentication, 11). */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

afterAll(endAll);

inChromium(
  () => startApp(),
  (site) => {
    describe('by keyboard alone', () => {
      test('the link that the start printed leads to a signed-in admin', async () => {
        const page = await site.page();
        await page.goto(await setUpLink(site.app()));
        expect(await violations(page)).toEqual([]);
        expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 720 });
        await tabTo(page, 'Name');
        await page.keyboard.type(ADA.name);
        await page.keyboard.press('Tab');
        await page.keyboard.type(ADA.email);
        await page.keyboard.press('Tab');
        await page.keyboard.type('short');
        await page.keyboard.press('Enter');
        await page.getByText('The password needs at least 12 characters.').waitFor();
        // The focus is where something is wrong, and what was typed is still there.
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
          .toBe('new-password');
        await expect.poll(() => page.getByLabel('Name').inputValue()).toBe(ADA.name);
        await page.keyboard.type(ADA['new-password']);
        await page.keyboard.press('Enter');
        await arriveAt(page, '/edit');
        await page.goto(ACCOUNT);
        expect(await page.getByText('Ada Lovelace, ada@example.org, admin').count()).toBe(1);
      });
    });
  },
);

// Who comes in first is who the others are.
inChromium(startApp, (site) => {
  describe('without JavaScript', () => {
    test('the link that the start printed leads to a signed-in admin, who can sign out and in', async () => {
      const page = await site.page({ javaScriptEnabled: false });
      await page.goto(await setUpLink(site.app()));
      await page.getByLabel('Name').fill(ADA.name);
      await page.getByLabel('E-mail address').fill(ADA.email);
      await page.getByLabel('Password').fill(ADA['new-password']);
      await page.getByRole('button').click();
      await arriveAt(page, '/edit');
      await page.goto(ACCOUNT);
      expect(await page.getByText('Ada Lovelace, ada@example.org, admin').count()).toBe(1);
      expect(await page.getByText('Adding a passkey needs JavaScript.').count()).toBe(1);
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await arriveAt(page, '/edit/sign-in');
      await signIn(page);
      await arriveAt(page, ACCOUNT);
    });
  });

  describe('at the desk', () => {
    test('a passkey lets in without password, once it was added under a name', async () => {
      const page = await site.page({ baseURL: local(site) });
      await withAuthenticator(page.context(), page);
      await signIn(page);
      await arriveAt(page, ACCOUNT);
      await page.getByLabel('Name of the passkey').fill('laptop');
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await expect.poll(() => page.locator('strong', { hasText: 'laptop' }).count()).toBe(1);
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await arriveAt(page, '/edit/sign-in');
      await page.goto(`/edit/sign-in?then=${ACCOUNT}`);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await arriveAt(page, ACCOUNT);
      await page.goto('/edit/audit');
      expect(await page.getByText('by: passkey').count()).toBe(1);
      await page.goto(ACCOUNT);
      await page.getByRole('button', { name: 'Remove laptop' }).click();
      await expect.poll(() => page.locator('strong', { hasText: 'laptop' }).count()).toBe(0);
    });

    test('a session that is ended elsewhere has ended', async () => {
      const [here, there] = [await site.page(), await site.page()];
      await signIn(there);
      await arriveAt(there, ACCOUNT);
      await signIn(here);
      await arriveAt(here, ACCOUNT);
      await here.getByText('(this browser)').waitFor();
      await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await expect.poll(() => here.getByRole('button', { name: /Sign out there/ }).count()).toBe(0);
      await there.goto(ACCOUNT);
      expect(there.url()).toContain('/edit/sign-in?then=');
      await here.goto(ACCOUNT);
      expect(here.url()).toContain(ACCOUNT);
    });

    test('a form asks to sign in within it when the session has ended, and goes on', async () => {
      const page = await site.page();
      await signIn(page, '/edit/editors');
      await arriveAt(page, '/edit/editors');
      await page.context().clearCookies();
      await page.getByLabel('Name').fill('Grace Hopper');
      await page.getByLabel('E-mail address').fill('grace@example.org');
      await page.getByRole('button', { name: 'Make an invitation' }).click();
      await page.getByText('Sign in to go on').waitFor();
      expect(await page.getByLabel('Name').inputValue()).toBe('Grace Hopper');
      const again = page.getByRole('group', { name: 'Sign in to go on' });
      await again.getByLabel('E-mail address').fill(ADA.email);
      await again.getByLabel('Password').fill(ADA['new-password']);
      await page.getByRole('button', { name: 'Make an invitation' }).click();
      await page.getByText('Give this link to Grace Hopper.').waitFor();
    });

    test('a second factor is asked for after the password, and a backup code does once', async () => {
      const page = await site.page();
      await signIn(page);
      await arriveAt(page, ACCOUNT);
      const section = page.locator('section', { hasText: 'Two-step sign-in' }).last();
      await section.getByLabel('Current password').fill(ADA['new-password']);
      await section.getByRole('button', { name: 'Set up two-step sign-in' }).click();
      const secret = await section.locator('code').textContent();
      await section.getByLabel('Code from the app').fill(codeOf(secret ?? ''));
      await section.getByRole('button', { name: 'Check the code' }).click();
      await page.getByText('Two-step sign-in is on.').waitFor();
      const backup = await page.locator('section li code').first().textContent();

      const other = await site.page();
      // The code that set the factor up does not let in as well.
      for (const code of [codeOf(secret ?? '', 1), backup ?? '']) {
        await other.context().clearCookies();
        await signIn(other);
        await other.getByLabel('Code').fill('000000x');
        await other.getByRole('button', { name: 'Sign in', exact: true }).click();
        await other.getByText('The code is wrong.').waitFor();
        await other.getByLabel('Code').fill(code);
        await other.getByRole('button', { name: 'Sign in', exact: true }).click();
        await arriveAt(other, ACCOUNT);
      }
      await other.context().clearCookies();
      await signIn(other);
      await other.getByLabel('Code').fill(backup ?? '');
      await other.getByRole('button', { name: 'Sign in', exact: true }).click();
      await other.getByText('The code is wrong.').waitFor();

      await page.goto(ACCOUNT);
      const set = page.locator('section', { hasText: 'Two-step sign-in' }).last();
      await set.getByLabel('Current password').last().fill(ADA['new-password']);
      await set.getByRole('button', { name: 'Switch off two-step sign-in' }).click();
      await page.getByRole('button', { name: 'Set up two-step sign-in' }).waitFor();
    });

    test.each(['/edit/sign-in', ACCOUNT, '/edit/account/keys', '/edit/editors', '/edit/audit'])(
      '%s can be read and used by anybody, on any screen',
      async (path) => {
        const page = await site.page({ viewport: { width: 1280, height: 900 } });
        if (path !== '/edit/sign-in') {
          await signIn(page, path);
          await arriveAt(page, path);
        }
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
        expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
      },
    );
  });
});
