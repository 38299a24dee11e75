import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { EXTRAORDINARY, LONG_WORD, MARKUP } from '../../fixtures/browser/extraordinary-agreements';
import { aFilledFolder } from '../../fixtures/folders/filled-folder';

async function serve() {
  const dataFolder = await aFilledFolder(EXTRAORDINARY);
  return startApp({ dataFolder, clockStartsAt: '2026-11-22T12:00:00Z' });
}

/** What the markup would bring into a page; data for machines stand in a script that none runs. */
const FROM_MARKUP =
  'main script:not([type="application/ld+json"]), main img, main [style], main [onload]';

/** How wide a page is on a screen of a phone and on one of a desk: 320 and 1280 where nothing stands over. */
async function widths(page: Page): Promise<number[]> {
  const measured: number[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    measured.push(await page.evaluate(() => document.documentElement.scrollWidth));
  }
  return measured;
}

/** The pages that speak of everything an agreement has. */
const pagesOf = (slug: string) =>
  [
    '',
    '/on/2026-11-21',
    '/milestones/accession',
    ...[2, 4, 5, 7].map((order) => `/entries/1-${order}`),
  ]
    .map((path) => `/agreements/${slug}${path}`)
    .concat('/compared');

afterAll(endAll);

inChromium(serve, (site) => {
  describe('an agreement’s page stands and says what is the case', () => {
    test.each([
      [
        'without a target',
        'no-target',
        'No target date is on the record, so lateness cannot be judged.',
      ],
      ['without an entry', 'no-entries', 'No announcement on record.'],
      ['without an entry', 'no-entries', 'Nothing is on the record for this day.'],
      ['with one party', 'one-party', 'A defence agreement (United Kingdom)'],
      ['in dispute', 'disputed', 'Signature disputed: United Kingdom says it was signed on'],
      ['with 5,000 entries', 'many-entries', '5,000 entries (revision 1 of the record)'],
    ])('%s: %s, “%s”', async (_kind, slug, told) => {
      const page = await site.samePage();
      expect((await page.goto(`/agreements/${slug}`))?.status()).toBe(200);
      await page.getByRole('main').filter({ hasText: told }).waitFor();
      expect(await widths(page)).toEqual([320, 1280]);
    });
  });

  describe('5,000 entries', () => {
    test('are on a hundred pages, the last of which has the first entries', async () => {
      const page = await site.samePage();
      await page.goto('/agreements/many-entries');
      expect(await page.locator('[data-entry]').count()).toBe(50);
      await page.goto('/agreements/many-entries/entries/page/100');
      expect(await page.locator('[data-entry]').count()).toBe(50);
      expect(await page.getByRole('main').textContent()).toContain('Page 100 of 100');
      expect(await page.locator('[data-entry]').last().getAttribute('data-entry')).toBe('1-1');
      expect(await page.getByRole('link', { name: 'Older entries' }).count()).toBe(0);
      const beyond = await site.app().get('/agreements/many-entries/entries/page/101');
      expect(beyond.status).toBe(404);
    });
  });

  describe('a word of three hundred characters', () => {
    test.each(['/', '/nb', ...pagesOf('long-word')])(
      'is broken where the screen ends, on %s',
      async (path) => {
        const page = await site.samePage();
        await page.goto(path);
        expect(await page.getByRole('main').textContent()).toContain(LONG_WORD);
        expect(await widths(page)).toEqual([320, 1280]);
      },
    );
  });

  describe('markup in the record', () => {
    test.each(['/', ...pagesOf('markup')])('is shown and does not run, on %s', async (path) => {
      const page = await site.samePage();
      await page.goto(path);
      expect(await page.getByRole('main').textContent()).toContain(MARKUP);
      expect(await page.locator(FROM_MARKUP).count()).toBe(0);
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(undefined);
      expect(await widths(page)).toEqual([320, 1280]);
    });

    test('is a text like any other in what the page tells search engines', async () => {
      const page = await site.page({ javaScriptEnabled: false });
      await page.goto('/agreements/markup');
      const [told = ''] = await page
        .locator('script[type="application/ld+json"]')
        .allTextContents();
      const dataset = expect.objectContaining({ '@type': 'Dataset', name: MARKUP });
      expect(JSON.parse(told)['@graph']).toContainEqual(dataset);
    });
  });
});
