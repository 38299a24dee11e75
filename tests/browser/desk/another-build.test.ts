import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { type AnotherBuild, buildAnother, replaceIn } from '../../fixtures/app/another-build';
import { type AppToRead, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aVisitor, type Visitor } from '../../fixtures/app/visitor';
import { inChromium } from '../../fixtures/browser/chromium';
import { addSignedIn, type Editors, PASSWORD } from '../../fixtures/browser/desk';
import { addSamples } from '../../fixtures/databases/add-samples';
import { onServer } from '../../fixtures/databases/databases';
import { startTcpProxy, type TcpProxy } from '../../fixtures/servers/tcp-proxy';

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
let editors: Editors;
/** Each build, on one database. */
let builds: { first: BuiltApp; other: BuiltApp };
/** The one of them that answers. */
let current: BuiltApp;
/** What leads there, whichever that is. */
let front: TcpProxy;
let app: AppToRead;

/** Starts both builds on a database that has its tables. */
async function startBoth(databaseUrl: string): Promise<void> {
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
  const store = await openServer(databaseUrl, 'prisma/migrations');
  await addSamples(store.db);
  editors = await addSignedIn(store.db, ['Ada', 'Bo'], ['Ada']);
  await store.close();
  const start = { databaseUrl, clockStartsAt: '2026-11-23T12:00:00Z' };
  const [first, second] = await Promise.all([
    startApp(start),
    startApp({ ...start, folder: other.folder }),
  ]);
  builds = { first, other: second };
  current = first;
  front = await startTcpProxy(placeOf(first));
  app = {
    address: `http://127.0.0.1:${front.port}`,
    // A connection of its own, which no change of builds ends just as it is used again.
    get: (path, { headers, ...init } = {}) =>
      fetch(`${app.address}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...headers, connection: 'close' },
      }),
  };
}

const placeOf = ({ address }: BuiltApp) => ({
  host: '127.0.0.1',
  port: Number(new URL(address).port),
});

/** Has the other of the two builds answer at the same address, with the same database. */
function changeBuilds(): void {
  current = current === builds.first ? builds.other : builds.first;
  front.leadTo(placeOf(current));
}

/** Sees a page of the first build, whichever answers now. */
function underTheFirst(): void {
  if (current !== builds.first) changeBuilds();
}

function visitor(name: string): Visitor {
  return aVisitor(app, app.address, editors.cookies[name]);
}

async function fillNote(page: Page): Promise<void> {
  await page.goto(`${AT_DESK}/update?kind=note`);
  await page.locator('[name=occurredOn]').fill(NOTE.occurredOn);
  for (const name of ['source-1-publisher', 'source-1-title'] as const) {
    await page.locator(`[name=${name}]`).fill(NOTE[name]);
  }
  await page.locator('[name=source-1-voice][value=GB]').check();
}

onServer(({ empty }) => {
  beforeAll(async () => {
    const databaseUrl = (await empty()).address ?? '';
    await migrateServer(databaseUrl, 'prisma/migrations');
    await startBoth(databaseUrl);
  }, PATIENCE);

  afterAll(async () => {
    await front?.close();
    await endAll();
    await other?.remove();
  });

  describe('a form that another build answers, sent without JavaScript', () => {
    test('is carried out, or comes back with what was typed', { timeout: PATIENCE }, async () => {
      underTheFirst();
      const [ada, eve] = [visitor('Ada'), aVisitor(app)];
      await ada.see(`${AT_DESK}/update?kind=note`);
      await eve.see('/edit/sign-in');
      changeBuilds();

      const refused = await ada.send('occurredOn', { ...NOTE, title: '', intent: 'record' });
      expect(refused.text).toContain('Of another build');
      expect(refused.text).toContain('Say what happened.');
      expect(refused.typed('source-1-publisher')).toBe('GOV.UK');
      const recorded = await ada.send('occurredOn', { ...NOTE, intent: 'record' });
      expect(recorded.path).toMatch(/\?recorded=2-1$/);

      const wrong = await eve.send('sign-in-email', {
        'sign-in-email': editors.emails['Bo'] ?? '',
        'sign-in-password': 'not the password',
      });
      expect(wrong.text).toContain('The e-mail address or the password is wrong.');
      expect(wrong.typed('sign-in-email')).toBe(editors.emails['Bo']);
      changeBuilds();
      const let_in = await eve.send('sign-in-email', {
        'sign-in-email': editors.emails['Bo'] ?? '',
        'sign-in-password': PASSWORD,
      });
      expect(let_in.path).toBe('/edit');
    });

    test('is decided on: what another editor proposed', { timeout: PATIENCE }, async () => {
      underTheFirst();
      const [ada, bo] = [visitor('Ada'), visitor('Bo')];
      await ada.see(`${AT_DESK}/entries/1-12/correct`);
      changeBuilds();
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
      changeBuilds();
      const bare = await bo.send('reason', { reason: '', intent: 'decline' });
      expect(bare.text).toContain('Give the reason.');
      const declined = await bo.send('reason', { reason: 'It was not', intent: 'decline' });
      expect(declined.text).toContain('Declined by Bo');
    });

    test('is given back to be copied where its action is gone', { timeout: PATIENCE }, async () => {
      underTheFirst();
      const [ada, eve] = [visitor('Ada'), aVisitor(app)];
      await ada.see('/edit/sittings');
      changeBuilds();
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

  inChromium(
    async () => app,
    (site) => {
      const mayTell = /status of (409|500|503)|ERR_|Failed to fetch/;
      const opened = (name?: string) =>
        site.page({ ...(name === undefined ? {} : editors.as(name)), mayTell });

      describe('a form that another build answers', () => {
        test('is carried out, also after signing in within it', { timeout: PATIENCE }, async () => {
          underTheFirst();
          const page = await opened('Ada');
          await fillNote(page);
          await page.context().clearCookies();
          changeBuilds();
          await page.keyboard.press('Control+Enter');
          const again = page.getByRole('group', { name: 'Sign in to go on' });
          await again.waitFor();
          await again.getByLabel('E-mail address').fill(editors.emails['Ada'] ?? '');
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
          underTheFirst();
          const page = await opened('Ada');
          await page.goto('/edit/account/keys');
          await page.getByLabel('Name').fill('press review');
          changeBuilds();
          await page.getByRole('button', { name: 'Make the key' }).click();
          await page.getByText('This is the key.').waitFor();
          await page.waitForTimeout(1_000);
          expect(await page.getByText('This is the key.').count()).toBe(1);
        });

        test('signs in, and decides', { timeout: PATIENCE }, async () => {
          underTheFirst();
          const [ada, bo] = [await opened('Ada'), await opened()];
          await ada.goto(`${AT_DESK}/entries/1-12/withdraw`);
          await ada.getByLabel('Reason').fill('A try');
          await bo.goto('/edit/sign-in?then=/edit/proposals');
          await bo.getByLabel('E-mail address').fill(editors.emails['Bo'] ?? '');
          await bo.getByLabel('Password').fill('not the password');
          changeBuilds();
          await bo.keyboard.press('Enter');
          await bo.getByText('The e-mail address or the password is wrong.').waitFor();
          expect(await bo.getByLabel('E-mail address').inputValue()).toBe(editors.emails['Bo']);
          await bo.getByLabel('Password').fill(PASSWORD);
          await bo.keyboard.press('Enter');
          await bo.waitForURL('**/edit/proposals');
          await ada.keyboard.press('Control+Enter');
          await ada.waitForURL(new RegExp(`${AT_DESK}\\?(recorded|proposed)=`));
        });

        test('says so and keeps what was typed where its action is gone, or nobody answers', {
          timeout: PATIENCE,
        }, async () => {
          underTheFirst();
          const [ada, bo] = [await opened('Ada'), await opened('Bo')];
          await ada.goto('/edit/sittings');
          await ada.locator('[name=from]').fill('2026-01-01');
          await ada.locator('[name=days]').fill('2026-01-05');
          await fillNote(bo);
          await bo.getByLabel('What happened').fill('A third frigate is named');
          changeBuilds();
          await ada
            .locator('form', { has: ada.locator('[name=days]') })
            .getByRole('button')
            .click();
          await ada.getByText(NO_LONGER).waitFor();
          expect(await ada.locator('[name=from]').inputValue()).toBe('2026-01-01');
          expect(await ada.locator('[name=days]').inputValue()).toBe('2026-01-05');

          // A port at which no server can be.
          front.leadTo({ host: '127.0.0.1', port: 1 });
          // What has no form to say so in is told by the page.
          await ada.getByRole('button', { name: 'Sign out', exact: true }).click();
          await ada.getByRole('heading', { name: 'This page failed' }).waitFor();
          await bo.keyboard.press('Control+Enter');
          await bo.getByText('The site did not answer as it should').waitFor();
          expect(await bo.getByLabel('What happened').inputValue()).toBe(
            'A third frigate is named',
          );
          changeBuilds();
          await bo.getByLabel('What happened').focus();
          await bo.keyboard.press('Control+Enter');
          await bo.waitForURL(`**${AT_DESK}?recorded=*`);
          await ada.getByRole('button', { name: 'Load the page again' }).click();
          await ada.getByRole('heading', { name: 'Sitting days' }).first().waitFor();
        });
      });
    },
  );
});
