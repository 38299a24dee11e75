import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

const AGREEMENT = '/agreements/uk-norway';

/** Every element that Tab should reach, in document order, numbered in the page; of radio buttons the chosen one. */
function numberStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, summary');
    const stops = [...all].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches(':disabled, input[type="radio"]:not(:checked)'),
    );
    return stops.map((stop, index) => {
      stop.dataset['stop'] = `${index} ${stop.localName} ${stop.textContent.slice(0, 40)}`;
      return stop.dataset['stop'];
    });
  });
}

interface Focus {
  stop: string | undefined;
  outlined: boolean;
  inSight: boolean;
}

/** Where the focus is, null once it has left the page; whether an outline shows it, inside the window. */
function focus(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { top, bottom, width, height } = focused.getBoundingClientRect();
    return {
      stop: focused.dataset['stop'],
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inSight: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Walks by a key until the focus leaves the page or has come round; a field of several parts is one stop. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', atMost: number): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press(key);
    const at = await focus(page);
    if (at?.stop === stops.at(-1)?.stop && at !== null) continue;
    if (at === null || stops.some(({ stop }) => stop === at.stop)) return stops;
    stops.push(at);
  }
  throw new Error(
    `after ${atMost} presses the focus is still on its way, last at ${stops.at(-1)?.stop}`,
  );
}

afterAll(endAll);

inChromium(
  () => startApp({ clockStartsAt: '2025-06-15T12:00:00Z' }),
  (site) => {
    describe('an agreement’s page', () => {
      test('is walked by Tab in the order of its content, every stop to be seen, and left again', async () => {
        // Where scrolling is smooth, the focus comes into sight only after a while.
        const page = await site.page({ reducedMotion: 'reduce' });
        await page.goto(AGREEMENT);
        const stops = await numberStops(page);
        expect(stops.length).toBeGreaterThan(30);
        expect(stops[0]).toBe('0 a Skip to the content');
        const there = await walk(page, 'Tab', stops.length * 2);
        expect(there.map(({ stop }) => stop)).toEqual(stops);
        expect(there.filter(({ outlined, inSight }) => !outlined || !inSight)).toEqual([]);
        const back = await walk(page, 'Shift+Tab', stops.length * 2);
        expect(back.map(({ stop }) => stop)).toEqual(stops.toReversed());
      });

      test('shows on the ring that it has the focus', async () => {
        const page = await site.page({ reducedMotion: 'reduce' });
        await page.goto(AGREEMENT);
        const ring = page.getByRole('slider');
        await ring.scrollIntoViewIfNeeded();
        const before = await ring.screenshot();
        await page.getByRole('link', { name: 'Cite this' }).last().focus();
        while (!(await ring.evaluate((one) => one === document.activeElement))) {
          await page.keyboard.press('Tab');
        }
        expect((await ring.screenshot()).equals(before)).toBe(false);
      });

      test('lets the reader skip to its content', async () => {
        const page = await site.page();
        await page.goto(AGREEMENT);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const isInContent = await page.evaluate(
          () => document.activeElement?.closest('main') !== null,
        );
        expect(isInContent).toBe(true);
      });
    });
  },
);
