import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

// Each page of these tests fails where it tells of anything that its policy refused.
const AGREEMENT = '/agreements/uk-norway';
const PAGES = [
  '',
  AGREEMENT,
  `${AGREEMENT}/on/2025-06-15`,
  `${AGREEMENT}/on/2025-06-15/revision/1`,
  '/compared',
  '/commitments',
  '/agreements',
  '/parties/GB',
  '/developers',
  `${AGREEMENT}/milestones/signature`,
  `${AGREEMENT}/entries/1-12`,
  `${AGREEMENT}?from=elsewhere`,
];
const SHOWN = ['/api/v1/agreements', '/sitemap.xml', '/robots.txt', `${AGREEMENT}/picture.png`];
/** Twelve hours before the due day of the first reading: the countdown ticks. */
const AT = '2025-08-31T11:00:00Z';

/** What would run, load or look otherwise, were it to get into a page. */
const INJECTED = [
  '<script>window.ran = "a script"</script>',
  '<script src="https://elsewhere.example/a.js"></script>',
  '<script>self.__next_f.push([1,"a"]);window.ran = "a script after data"</script>',
  '<img src="/not-there" onerror="window.ran = \'a handler\'">',
  '<b id="styled" style="position: fixed">b</b>',
  '<style>#styled { position: absolute }</style>',
  '<base href="https://elsewhere.example/">',
  '<iframe src="/"></iframe>',
].join('');

const isAlive = (page: Page) => page.evaluate(() => customElements.get('count-down') !== undefined);

async function inject(page: Page): Promise<void> {
  await page.route('**/agreements/uk-norway', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<body>', `<body>${INJECTED}`);
    await route.fulfill({ response, body });
  });
}

afterAll(endAll);

inChromium(
  () => startApp({ clockStartsAt: AT }),
  (site) => {
    describe.each(LOCALES.map(localePrefix))(
      'under “%s” every page lives with its policy',
      (prefix) => {
        test.each(PAGES)('%s', async (path) => {
          const page = await site.samePage();
          await page.goto(`${prefix}${path}` || '/');
          await expect.poll(() => isAlive(page)).toBe(true);
          for (const media of ['print', 'screen'] as const) {
            for (const colorScheme of ['dark', 'light'] as const) {
              await page.emulateMedia({ media, colorScheme });
              await page.evaluate(() => document.fonts.ready);
            }
          }
        });

        test.each(['', AGREEMENT, '/not-there'])('%s, without JavaScript', async (path) => {
          const page = await site.samePage({ javaScriptEnabled: false });
          await page.goto(`${prefix}${path}` || '/');
          expect(await page.getByRole('main').count()).toBe(1);
        });
      },
    );

    test('the clock, its readings and the ring work under it', async () => {
      const page = await site.page();
      await page.goto(AGREEMENT);
      await expect.poll(() => isAlive(page)).toBe(true);
      for (const reading of await page.getByRole('radio').all())
        await reading.check({ force: true });
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/on\/2025-08-30#ruler$/);
      await page.goBack();
      await page.getByRole('link', { name: 'Bokmål' }).click();
      await page.waitForURL(/\/nb\/agreements\/uk-norway$/);
    });

    test.each(SHOWN)('%s is shown by the browser as it is', async (path) => {
      const page = await site.samePage();
      expect((await page.goto(path))?.status()).toBe(200);
    });

    test('what got into a page neither runs nor loads, and the page still works', async () => {
      const page = await site.page({ mayTell: /policy|status of 404|asked another host/i });
      const asked: string[] = [];
      page.on('requestfinished', (request) => asked.push(new URL(request.url()).origin));
      await inject(page);
      await page.goto(AGREEMENT);
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('30 August 2025');
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBe(undefined);
      expect(await page.evaluate(() => document.baseURI)).toBe(`${site.app().address}${AGREEMENT}`);
      expect(new Set(asked)).toEqual(new Set([site.app().address]));
    });

    test('no other page may frame one', async () => {
      const page = await site.page({ mayTell: /frame/i });
      await page.route('**/framing', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${AGREEMENT}"></iframe>` }),
      );
      await page.goto('/framing');
      const [, frame] = page.frames();
      expect(await frame?.locator('main').count()).toBe(0);
    });
  },
);
