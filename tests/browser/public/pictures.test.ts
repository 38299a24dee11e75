import { afterAll, expect, test } from 'vitest';
import { anAbsentFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

const asked = process.env['PICTURES'] === '1';

afterAll(endAll);

inChromium(
  // As it is seen after the README's first line: with the seed.
  async () =>
    startApp({ dataFolder: await anAbsentFolder(), clockStartsAt: '2026-11-29T12:00:00Z' }),
  (site) => {
    test.skipIf(!asked)('the README shows the front page as it is (PICTURES=1)', async () => {
      const page = await site.page({
        viewport: { width: 1280, height: 780 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await page.goto('/');
      await page.evaluate(() => document.fonts.ready);
      const picture = await page.screenshot({
        path: 'tests/browser/public/pictures/front-page.png',
      });
      expect(picture.length).toBeGreaterThan(0);
    });
  },
);
