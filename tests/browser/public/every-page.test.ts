import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { theAppToRead } from '../../fixtures/app/built-app';
import {
  tooWide,
  violations,
  violationsWhenDarkAndNarrow,
} from '../../fixtures/browser/accessibility';
import { inChromium } from '../../fixtures/browser/chromium';

const AGREEMENT = '/agreements/uk-norway';
const PAGES = [
  ['the front page', ''],
  ['an agreement’s page', AGREEMENT],
  ['the page of a past day', `${AGREEMENT}/on/2025-06-15`],
  ['the page of a day before the announcement', `${AGREEMENT}/on/2025-02-01`],
  ['the page of a day at a revision', `${AGREEMENT}/on/2025-12-04/revision/1`],
  ['the page that compares', '/compared'],
  ['a page of older entries', '/agreements/many-entries/entries/page/2'],
  ['a step’s page', `${AGREEMENT}/milestones/signature`],
  ['the page of a step without entries', '/agreements/many-entries/milestones/ratification'],
  ['an entry’s page', `${AGREEMENT}/entries/1-12`],
  ['the page of a check', `${AGREEMENT}/entries/1-21`],
  ['the page of a corrected entry', `${AGREEMENT}/entries/2-1`],
  ['the page of a withdrawn entry', `${AGREEMENT}/entries/2-2`],
  ['the list of corrections', `${AGREEMENT}/corrections`],
  ['what was considered and not used', `${AGREEMENT}/considered`],
  ['what was considered where nothing was', '/agreements/many-entries/considered'],
  ['the page about this site', '/about'],
  ['the page for developers', '/developers'],
  ['the page that computes a delay anew', '/developers/recompute'],
  ['the list of commitments', '/commitments'],
  ['a list of commitments that is empty', '/commitments/year/1999'],
  ['the commitments of a past day', '/on/2025-06-15/commitments'],
  ['the list of agreements', '/agreements'],
  ['a party’s page', '/parties/GB'],
  ['the entries about a priority', `${AGREEMENT}/record/priority/ukraine`],
  ['the search page', '/search'],
  ['what a search found', '/search?q=agreement'],
  ['what was found in another spelling', '/search?q=Lunna+Huose'],
  ['a search for nothing', '/search?q=:*'],
  ['a list without corrections', '/agreements/many-entries/corrections'],
  ['the page of a day that does not exist', `${AGREEMENT}/on?date=2025-02-30`],
  ['the page of an address that names nothing', '/not-there'],
] as const;

/** What can be pressed but is smaller than 24 px, links in running text apart (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInText = (one: Element) =>
      getComputedStyle(one).display === 'inline' &&
      one.parentElement?.textContent.trim() !== one.textContent.trim();
    const pressed = [...document.querySelectorAll('a[href], button, input, summary')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !isInText(one),
    );
    return pressed.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isSmall = width < 24 || height < 24;
      return isSmall ? [`${width} × ${height}: ${one.outerHTML.slice(0, 120)}`] : [];
    });
  });
}

declare global {
  /** How far a page has moved by itself since it was first painted: its cumulative layout shift. */
  var moved: number;
}

// Runs in the page, before anything of its own.
const NOTE_MOVES = `
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** What had moved once the page was painted again. */
function movedBy(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((tell) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(moved))));
      }),
  );
}

const serve = () => theAppToRead('corrected app to read');

inChromium(serve, (site) => {
  test.each(PAGES)('%s can be read by anybody, on any screen', async (_kind, path) => {
    const page = await site.samePage({
      viewport: { width: 1280, height: 900 },
      colorScheme: 'light',
    });
    await page.goto(path || '/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  test.each(['/nb', '/agreements', '/parties/GB'])(
    '%s does not move when its typefaces come late',
    async (path) => {
      const page = await site.page({ viewport: { width: 412, height: 823 } });
      await page.addInitScript(NOTE_MOVES);
      let letThrough = () => {};
      const isTime = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      const fonts: string[] = [];
      await page.route('**/*.woff2', async (route) => {
        fonts.push(route.request().url());
        await isTime;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
      letThrough();
      await page.waitForLoadState('networkidle');
      expect(fonts.length).toBeGreaterThan(2);
      expect(await movedBy(page)).toBeLessThanOrEqual(0.005);
    },
  );

  // The markup is the same in every language; the words of another can only be too long.
  describe.each(LOCALES.filter((locale) => locale !== 'en'))('in %s', (locale) => {
    test.each(PAGES)('%s fits the narrowest screen', async (_kind, path) => {
      const page = await site.samePage();
      await page.goto(`${localePrefix(locale)}${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      expect(await tooWide(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    });
  });
});
