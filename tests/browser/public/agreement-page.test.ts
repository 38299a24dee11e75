import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

const AGREEMENT = '/agreements/uk-norway';
const ASTRONOMICAL = /^due 22 September 2025/;

/** What the ruler in sight measures off. */
async function measured(page: Page): Promise<string[]> {
  const numbers = page.locator('[data-part=number] text').filter({ visible: true });
  return numbers.allTextContents();
}

afterAll(endAll);

inChromium(
  () => startApp({ clockStartsAt: '2026-11-22T12:00:00Z' }),
  (site) => {
    describe.each([
      ['on a wide screen', 1280],
      ['on a narrow one', 320],
    ])('the readings, %s', (_screen, width) => {
      const viewport = { width, height: 900 };

      test('are chosen with the mouse', async () => {
        const page = await site.page({ viewport });
        await page.goto(AGREEMENT);
        expect(await measured(page)).toEqual(['95 days late']);
        await page.getByText('due 22 September 2025').click();
        expect(await measured(page)).toEqual(['73 days late']);
      });

      test('are chosen with the arrow keys', async () => {
        const page = await site.page({ viewport });
        await page.goto(AGREEMENT);
        await page.getByRole('radio', { checked: true }).focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.getByRole('radio', { name: ASTRONOMICAL }).isChecked()).toBe(true);
        expect(await measured(page)).toEqual(['73 days late']);
      });

      test('are chosen without JavaScript', async () => {
        const page = await site.page({ viewport, javaScriptEnabled: false });
        await page.goto(AGREEMENT);
        expect(await measured(page)).toEqual(['95 days late']);
        await page.getByRole('radio', { name: ASTRONOMICAL }).check();
        expect(await measured(page)).toEqual(['73 days late']);
      });
    });

    describe('an address', () => {
      const acceptable =
        'a date that exists and is neither before the record begins nor after today';
      test.each([
        [
          'of a day before the announcement',
          `${AGREEMENT}/on/2025-02-01`,
          200,
          'No announcement on record.',
        ],
        ['of a day before the record begins', `${AGREEMENT}/on/1999-01-01`, 404, acceptable],
        ['of a day after today', `${AGREEMENT}/on/2026-11-23`, 404, acceptable],
        ['of a day that does not exist', `${AGREEMENT}/on/2025-02-30`, 404, acceptable],
        ['of no day', `${AGREEMENT}/on/yesterday`, 404, acceptable],
        [
          'in a language that is not spoken here',
          `/fr${AGREEMENT}`,
          404,
          'there may be nothing on the record that it names',
        ],
      ])('%s has a page that says what is the case', async (_kind, path, status, told) => {
        const page = await site.page();
        expect((await page.goto(path))?.status()).toBe(status);
        expect(await page.getByRole('main').textContent()).toContain(told);
      });
    });

    describe('the language switch', () => {
      test.each([
        ['the front page', '/', '/nb'],
        ['an agreement’s page', AGREEMENT, `/nb${AGREEMENT}`],
        ['a day’s page', `${AGREEMENT}/on/2025-06-15`, `/nb${AGREEMENT}/on/2025-06-15`],
        [
          'a day’s page at a revision',
          `${AGREEMENT}/on/2025-12-04/revision/1`,
          `/nb${AGREEMENT}/on/2025-12-04/revision/1`,
        ],
        [
          'a step’s page',
          `${AGREEMENT}/milestones/signature`,
          `/nb${AGREEMENT}/milestones/signature`,
        ],
        ['an entry’s page', `${AGREEMENT}/entries/1-12`, `/nb${AGREEMENT}/entries/1-12`],
      ])('of %s leads to the same in the other language, and back', async (_kind, en, nb) => {
        const page = await site.page();
        const isIn = async (lang: string, path: string) => {
          await page.waitForURL(`${site.app().address}${path}`);
          expect(await page.locator('html').getAttribute('lang')).toBe(lang);
          const current = page.getByRole('banner').locator('[aria-current="true"]');
          expect(await current.getAttribute('hreflang')).toBe(lang);
        };
        await page.goto(en);
        await isIn('en', en);
        await page.getByRole('link', { name: 'Bokmål' }).click();
        await isIn('nb', nb);
        await page.getByRole('link', { name: 'English' }).click();
        await isIn('en', en);
      });
    });
  },
);
