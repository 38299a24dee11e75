import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { theAppToRead } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

const AGREEMENT = '/agreements/uk-norway';
const ASTRONOMICAL = /^due 22 September 2025/;

/** What the ruler in sight measures off. */
async function measured(page: Page): Promise<string[]> {
  const numbers = page.locator('[data-part=number] text').filter({ visible: true });
  return numbers.allTextContents();
}

/** The words on the ruler in sight that lie on one another or leave it; lines may touch, as lines of a text do. */
function wordsInTheWay(page: Page, size = '100%'): Promise<string[]> {
  return page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
    const ruler = document.querySelector('figure')?.getBoundingClientRect();
    const words = [...document.querySelectorAll('svg[data-direction] text')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ text: one.textContent, at: one.getBoundingClientRect() }))
      .filter(({ at }) => at.width > 0);
    if (!ruler || words.length < 8) return [`only ${words.length} words`];
    return words.flatMap(({ text, at }, index) => [
      ...(at.left < ruler.left - 2 || at.right > ruler.right + 2 ? [`${text} leaves it`] : []),
      ...words.slice(index + 1).flatMap((other) => {
        const wide = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
        const high = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
        const touches = wide <= 1 || high <= Math.min(at.height, other.at.height) * 0.25;
        return touches ? [] : [`${text} on ${other.text}`];
      }),
    ]);
  }, size);
}

/** How many parts of a page are laid out only once they come near, and how high it is. */
function leftForLater(page: Page): Promise<[number, number]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('main section, main li')].filter(
      (one) => getComputedStyle(one).getPropertyValue('content-visibility') === 'auto',
    );
    return [parts.length, document.documentElement.scrollHeight];
  });
}

inChromium(theAppToRead, (site) => {
  test('what is further down is laid out last, but then whole and without being scrolled to', async () => {
    const without = await site.page({ javaScriptEnabled: false });
    await without.goto(AGREEMENT);
    const [left, guessed] = await leftForLater(without);
    expect(left).toBeGreaterThan(20);
    const page = await site.page();
    await page.goto(AGREEMENT);
    await expect.poll(async () => (await leftForLater(page))[0]).toBe(0);
    const [, height] = await leftForLater(page);
    // What is guessed before is near enough for the scroll bar.
    expect(Math.abs(guessed - height) / height).toBeLessThan(0.5);
  });

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

  describe('the words on the ruler', () => {
    const paths = [AGREEMENT, `/nb${AGREEMENT}/on/2025-09-01`, `/nn${AGREEMENT}`];

    test.each(paths)(
      'never lie on one another, at any width, also with large text and in print: %s',
      async (path) => {
        const page = await site.page();
        await page.goto(path);
        for (const width of [320, 375, 768, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          for (const media of ['screen', 'print'] as const) {
            await page.emulateMedia({ media });
            for (const size of ['100%', '200%']) {
              expect([width, media, size, await wordsInTheWay(page, size)]).toEqual([
                width,
                media,
                size,
                [],
              ]);
            }
          }
        }
      },
    );

    test.each([1280, 375])('nor while the ring is moved, %i pixels wide', async (width) => {
      const page = await site.page({ viewport: { width, height: 900 } });
      await page.goto(AGREEMENT);
      await page.getByRole('slider').focus();
      await page.keyboard.press('Home');
      for (let day = 0; day < 330; day += 11) {
        expect([day, await wordsInTheWay(page)]).toEqual([day, []]);
        for (let step = 0; step < 11; step += 1) await page.keyboard.press('ArrowRight');
      }
    });
  });

  describe('an address', () => {
    const acceptable = 'a date that exists and is neither before the record begins nor after today';
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
      const page = await site.samePage();
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
});
