import { afterAll, expect, test } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { propose } from '@/lib/db/proposals/write-proposal';
import { endAll } from '../../fixtures/app/built-app';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { anEditor } from '../../fixtures/databases/editors';
import { citation, status, target } from '../../fixtures/records/record';

const AT_DESK = '/edit/agreements/uk-norway';
const PAGES = [
  ['the desk', '/edit'],
  ['the agreements', '/edit/agreements'],
  ['an agreement', AT_DESK],
  ['the form of a status', `${AT_DESK}/update?milestone=text-published`],
  ['the form of a target', `${AT_DESK}/update?kind=target`],
  ['the form of a check', `${AT_DESK}/check`],
  ['the form of a check of one step', `${AT_DESK}/check?milestone=text-published`],
  ['a correction', `${AT_DESK}/entries/1-12/correct`],
  ['a withdrawal', `${AT_DESK}/entries/1-20/withdraw`],
  ['the cited sources', '/edit/sources'],
  ['the proposals', '/edit/proposals'],
  ['a proposal', '/edit/proposals/1'],
  ['an address that names nothing', '/edit/not-there'],
] as const;

let desk: Desk;

/** The samples with a dispute, a target said twice, and a proposal that waits. */
async function serve() {
  desk = await aDesk(['Ada'], async (db) => {
    const [cy] = [await anEditor(db, { name: 'Cy' }), await anEditor(db, { name: 'Di' })];
    const disputed = status({
      milestone: 'entry-into-force',
      status: 'under way',
      occurredOn: '2026-03-01',
      citations: [citation({ voice: ['GB'] })],
    });
    await addEntries(db, 'uk-norway', 1, [disputed, target({ occurredOn: '2025-05-01' })], cy);
    const met = status({ milestone: 'text-published', occurredOn: '2026-04-01' });
    const proposed = await propose(db, 'uk-norway', 2, met, cy);
    if (proposed.result !== 'proposed') throw new Error(proposed.result);
  });
  return desk.app;
}

afterAll(endAll);

inChromium(serve, (site) => {
  test.each(PAGES)('%s can be used by anybody, on any screen', async (_kind, path) => {
    const page = await site.samePage(desk.as('Ada', { locale: 'en', colorScheme: 'light' }));
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(path === '/edit/not-there' ? 404 : 200);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
  });

  // The markup is the same in another language, its words are not.
  test.each(PAGES)('%s fits the narrowest screen in bokmål', async (_kind, path) => {
    const page = await site.samePage(
      desk.as('Ada', { locale: 'nb', viewport: { width: 320, height: 640 } }),
    );
    await page.goto(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('nb');
    expect(await violations(page, ['target-size'])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('an address that names nothing is answered so by the server, with JavaScript disabled too', async () => {
    const page = await site.page(desk.as('Ada', { javaScriptEnabled: false }));
    const nothing = ['/edit/not-there', `${AT_DESK}x`, '/edit/proposals/99', `${AT_DESK}x/update`];
    for (const path of [...nothing, `${AT_DESK}/entries/9-9/correct`]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      expect(await page.locator('h1').textContent()).toBe('The desk has no such page');
    }
  });

  test('a visitor who is not signed in is sent to sign in, and then back', async () => {
    for (const [, path] of PAGES.slice(0, -1)) {
      const { status: code, headers } = await site.app().get(path);
      expect([code, headers.get('location')], path).toEqual([
        307,
        `/edit/sign-in?then=${encodeURIComponent(path.replace(/\?.*/, ''))}`,
      ]);
    }
  });
});
