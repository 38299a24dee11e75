import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnotherBuild, buildAnother, replaceIn } from '../../fixtures/app/another-build';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aVisitor, type Visitor } from '../../fixtures/app/visitor';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk, PASSWORD } from '../../fixtures/browser/desk';

// It builds the app once more.
const PATIENCE = 900_000;
const AT_DESK = '/edit/agreements/uk-norway';
const NOTE = {
  kind: 'note',
  title: 'A frigate is named',
  occurredOn: '2026-05-01',
  'source-1-publisher': 'GOV.UK',
  'source-1-title': 'A frigate is named',
  'source-1-voice': 'GB',
} as const;
const NO_LONGER = 'this form can no longer be sent';

let other: AnotherBuild;
let desk: Desk;
let app: BuiltApp;
let isOther = false;

beforeAll(async () => {
  other = await buildAnother(async (folder) => {
    // Every form stands elsewhere in the tree, and one of them is sent to an action of another name.
    await replaceIn(
      join(folder, 'components/desk/desk-frame.tsx'),
      '{children}\n      </main>',
      '<p>Of another build</p>\n        <div>{children}</div>\n      </main>',
    );
    const sittings = join(folder, 'app/edit/sittings');
    await rename(join(sittings, 'enter-sittings.ts'), join(sittings, 'note-sittings.ts'));
    await replaceIn(join(sittings, 'page.tsx'), './enter-sittings', './note-sittings');
  });
  desk = await aDesk(['Ada', 'Bo'], undefined, {}, ['Ada']);
  app = desk.app;
}, PATIENCE);

afterAll(async () => {
  await endAll();
  await other?.remove();
});

/** Ends the process and has the other of the two builds answer at the same address, with the same database. */
async function changeBuilds(): Promise<void> {
  await app.stop();
  isOther = !isOther;
  app = await startApp({
    ...(isOther && { folder: other.folder }),
    dataFolder: desk.app.dataFolder,
    port: Number(new URL(desk.app.address).port),
    clockStartsAt: '2026-11-23T12:00:00Z',
  });
}

/** Sees a page of the first build, whichever answers now. */
async function underTheFirst(): Promise<void> {
  if (isOther) await changeBuilds();
}

function visitor(name: string): Visitor {
  return aVisitor(app, app.address, desk.cookies[name]);
}

describe('a form that another build answers, sent without JavaScript', () => {
  test('is carried out, or comes back with what was typed', { timeout: PATIENCE }, async () => {
    await underTheFirst();
    const [ada, eve] = [visitor('Ada'), aVisitor(app)];
    await ada.see(`${AT_DESK}/update?kind=note`);
    await eve.see('/edit/sign-in');
    await changeBuilds();

    const refused = await ada.send('occurredOn', { ...NOTE, title: '', intent: 'record' });
    expect(refused.text).toContain('Of another build');
    expect(refused.text).toContain('Say what happened.');
    expect(refused.typed('source-1-publisher')).toBe('GOV.UK');
    const recorded = await ada.send('occurredOn', { ...NOTE, intent: 'record' });
    expect(recorded.path).toMatch(/\?recorded=2-1$/);

    const wrong = await eve.send('sign-in-email', {
      'sign-in-email': desk.emails['Bo'] ?? '',
      'sign-in-password': 'not the password',
    });
    expect(wrong.text).toContain('The e-mail address or the password is wrong.');
    expect(wrong.typed('sign-in-email')).toBe(desk.emails['Bo']);
    await changeBuilds();
    const let_in = await eve.send('sign-in-email', {
      'sign-in-email': desk.emails['Bo'] ?? '',
      'sign-in-password': PASSWORD,
    });
    expect(let_in.path).toBe('/edit');
  });

  test('is decided on: what another editor proposed', { timeout: PATIENCE }, async () => {
    await underTheFirst();
    const [ada, bo] = [visitor('Ada'), visitor('Bo')];
    await ada.see(`${AT_DESK}/entries/1-12/correct`);
    await changeBuilds();
    const corrected = await ada.send('reason', {
      milestone: 'signature',
      status: 'met',
      occurredOn: '2025-12-05',
      reason: 'It was the day after',
      intent: 'record',
    });
    expect(corrected.path).toMatch(/\?proposed=\d+$/);
    const proposal = `/edit/proposals/${corrected.path.split('=')[1]}`;
    await bo.see(proposal);
    await changeBuilds();
    const bare = await bo.send('reason', { reason: '', intent: 'decline' });
    expect(bare.text).toContain('Give the reason.');
    const declined = await bo.send('reason', { reason: 'It was not', intent: 'decline' });
    expect(declined.text).toContain('Declined by Bo');
  });

  test('is given back to be copied where its action is gone', { timeout: PATIENCE }, async () => {
    await underTheFirst();
    const [ada, eve] = [visitor('Ada'), aVisitor(app)];
    await ada.see('/edit/sittings');
    await changeBuilds();
    const days = ['2026-01-05', 'a day & <another>'].join('\n');
    const typed = { from: '2026-01-01', days, source: 'https://www.parliament.uk/' };
    const back = await ada.send('from', typed);
    expect(back.status).toBe(409);
    expect(back.text).toContain(NO_LONGER.replace('this', 'This'));
    expect(back.text.replaceAll('\r', '')).toContain(days);
    expect(back.html).toContain('>https://www.parliament.uk/</textarea>');
    expect(back.html).toContain('href="/edit/sittings"');
    expect(back.text).toContain('Ada');
    // Nobody else is shown it, and nothing is there without it.
    expect((await eve.see('/edit/not-sent')).status).toBe(404);
  });
});

async function fillNote(page: Page): Promise<void> {
  await page.goto(`${AT_DESK}/update?kind=note`);
  await page.locator('[name=occurredOn]').fill(NOTE.occurredOn);
  for (const name of ['source-1-publisher', 'source-1-title'] as const) {
    await page.locator(`[name=${name}]`).fill(NOTE[name]);
  }
  await page.locator('[name=source-1-voice][value=GB]').check();
}

inChromium(
  async () => desk.app,
  (site) => {
    const mayTell = /status of (409|500|503)|ERR_|Failed to fetch/;
    const opened = (name?: string) =>
      site.page({ ...(name === undefined ? {} : desk.as(name)), mayTell });

    describe('a form that another build answers', () => {
      test('is carried out, also after signing in within it', { timeout: PATIENCE }, async () => {
        await underTheFirst();
        const page = await opened('Ada');
        await fillNote(page);
        await page.context().clearCookies();
        await changeBuilds();
        await page.keyboard.press('Control+Enter');
        const again = page.getByRole('group', { name: 'Sign in to go on' });
        await again.waitFor();
        await again.getByLabel('E-mail address').fill(desk.emails['Ada'] ?? '');
        await again.getByLabel('Password').fill(PASSWORD);
        await page.keyboard.press('Control+Enter');
        // A cookie was set, for which Next would load the page anew.
        await page.getByText('Say what happened.').waitFor();
        await page.waitForTimeout(1_000);
        expect(await page.locator('[name=source-1-title]').inputValue()).toBe(NOTE.title);
        await page.getByLabel('What happened').fill('A second frigate is named');
        await page.keyboard.press('Control+Enter');
        await page.waitForURL(`**${AT_DESK}?recorded=*`);
        expect(await page.locator('main').textContent()).toContain('A second frigate is named');
      });

      test('shows what is shown only once, and keeps it', { timeout: PATIENCE }, async () => {
        await underTheFirst();
        const page = await opened('Ada');
        await page.goto('/edit/account/keys');
        await page.getByLabel('Name').fill('press review');
        await changeBuilds();
        await page.getByRole('button', { name: 'Make the key' }).click();
        await page.getByText('This is the key.').waitFor();
        await page.waitForTimeout(1_000);
        expect(await page.getByText('This is the key.').count()).toBe(1);
      });

      test('signs in, and decides', { timeout: PATIENCE }, async () => {
        await underTheFirst();
        const [ada, bo] = [await opened('Ada'), await opened()];
        await ada.goto(`${AT_DESK}/entries/1-12/withdraw`);
        await ada.getByLabel('Reason').fill('A try');
        await bo.goto('/edit/sign-in?then=/edit/proposals');
        await bo.getByLabel('E-mail address').fill(desk.emails['Bo'] ?? '');
        await bo.getByLabel('Password').fill('not the password');
        await changeBuilds();
        await bo.keyboard.press('Enter');
        await bo.getByText('The e-mail address or the password is wrong.').waitFor();
        expect(await bo.getByLabel('E-mail address').inputValue()).toBe(desk.emails['Bo']);
        await bo.getByLabel('Password').fill(PASSWORD);
        await bo.keyboard.press('Enter');
        await bo.waitForURL('**/edit/proposals');
        await ada.keyboard.press('Control+Enter');
        await ada.waitForURL(new RegExp(`${AT_DESK}\\?(recorded|proposed)=`));
      });

      test('says so and keeps what was typed where its action is gone, or nobody answers', {
        timeout: PATIENCE,
      }, async () => {
        await underTheFirst();
        const [ada, bo] = [await opened('Ada'), await opened('Bo')];
        await ada.goto('/edit/sittings');
        await ada.locator('[name=from]').fill('2026-01-01');
        await ada.locator('[name=days]').fill('2026-01-05');
        await fillNote(bo);
        await bo.getByLabel('What happened').fill('A third frigate is named');
        await changeBuilds();
        await ada
          .locator('form', { has: ada.locator('[name=days]') })
          .getByRole('button')
          .click();
        await ada.getByText(NO_LONGER).waitFor();
        expect(await ada.locator('[name=from]').inputValue()).toBe('2026-01-01');
        expect(await ada.locator('[name=days]').inputValue()).toBe('2026-01-05');

        await app.stop();
        // What has no form to say so in is told by the page.
        await ada.getByRole('button', { name: 'Sign out', exact: true }).click();
        await ada.getByRole('heading', { name: 'This page failed' }).waitFor();
        await bo.keyboard.press('Control+Enter');
        await bo.getByText('The site did not answer as it should').waitFor();
        expect(await bo.getByLabel('What happened').inputValue()).toBe('A third frigate is named');
        await changeBuilds();
        await bo.getByLabel('What happened').focus();
        await bo.keyboard.press('Control+Enter');
        await bo.waitForURL(`**${AT_DESK}?recorded=*`);
        await ada.getByRole('button', { name: 'Load the page again' }).click();
        await ada.getByRole('heading', { name: 'Sitting days' }).first().waitFor();
      });
    });
  },
);
