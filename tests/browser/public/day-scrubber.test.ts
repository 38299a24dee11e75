import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';

const AGREEMENT = '/agreements/uk-norway';
const PAST = `${AGREEMENT}/on/2025-06-15`;
const EVENTFUL_BY_THEN = ['2025-02-19', '2025-02-20', '2025-02-25', '2025-05-09'];
const EVENTFUL_SINCE = [
  '2025-08-31',
  '2025-09-04',
  '2025-12-04',
  '2026-02-11',
  '2026-04-22',
  '2026-11-22',
];

const marker = (page: Page) => page.getByRole('slider');
const eventfulDays = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Days with entries' })
    .locator('time')
    .evaluateAll((days) => days.map((day) => day.getAttribute('datetime')));

afterAll(endAll);

inChromium(
  () => startApp({ clockStartsAt: '2026-11-22T12:00:00Z' }),
  (site) => {
    describe('the marker', () => {
      test('opens the day on which the mouse lets go of it', async () => {
        const page = await site.page();
        await page.goto(AGREEMENT);
        await marker(page).scrollIntoViewIfNeeded();
        const box = await marker(page).boundingBox();
        if (!box) throw new Error('the marker is not to be seen');
        const height = box.y + box.height / 2;
        await page.mouse.move(box.x + box.width - 8, height);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width / 2, height);
        const told = await page.getByRole('link', { name: /^Open \d/ }).textContent();
        const day = told?.replace('Open ', '');
        expect(await marker(page).getAttribute('aria-valuetext')).toBe(day);
        expect(new URL(page.url()).pathname).toBe(AGREEMENT);
        await page.mouse.up();
        await page.waitForURL(/\/on\/\d{4}-\d{2}-\d{2}$/);
        expect(await page.getByRole('complementary').textContent()).toContain(
          `This is the record as it stood on ${day}:`,
        );
      });

      test('is moved a day by an arrow key, and Enter opens that day', async () => {
        const page = await site.page();
        await page.goto(AGREEMENT);
        await marker(page).focus();
        for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
          await page.keyboard.press(key);
        }
        expect(await marker(page).getAttribute('aria-valuetext')).toBe('20 November 2026');
        expect(new URL(page.url()).pathname).toBe(AGREEMENT);
        await page.keyboard.press('Enter');
        await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2026-11-20`);
        expect(await marker(page).getAttribute('aria-valuetext')).toBe('20 November 2026');
      });

      test('reaches from the announcement to today, also on a past day', async () => {
        const page = await site.page();
        await page.goto(PAST);
        expect(await marker(page).getAttribute('aria-valuetext')).toBe('15 June 2025');
        await expect.poll(() => marker(page).getAttribute('max')).toBe('640');
        await marker(page).focus();
        await page.keyboard.press('Home');
        expect(await marker(page).getAttribute('aria-valuetext')).toBe('20 February 2025');
        await page.keyboard.press('End');
        expect(await marker(page).getAttribute('aria-valuetext')).toBe('22 November 2026');
      });
    });

    describe('a past day’s page', () => {
      test('has the later eventful days only from the browser', async () => {
        const without = await site.page({ javaScriptEnabled: false });
        await without.goto(PAST);
        expect(await eventfulDays(without)).toEqual(EVENTFUL_BY_THEN);
        const page = await site.page();
        await page.goto(PAST);
        await expect
          .poll(() => eventfulDays(page))
          .toEqual([...EVENTFUL_BY_THEN, ...EVENTFUL_SINCE]);
        await page.getByRole('link', { name: '4 Dec 2025' }).click();
        await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-12-04`);
      });

      test('leads to the following day and to today', async () => {
        const page = await site.page({ javaScriptEnabled: false });
        await page.goto(PAST);
        await page.getByRole('link', { name: 'The following day' }).click();
        await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-06-16`);
        await page.getByRole('link', { name: 'Go to today’s record' }).click();
        await page.waitForURL(`${site.app().address}${AGREEMENT}`);
      });
    });

    describe('without JavaScript', () => {
      test.each([
        ['English', '', 'Day', 'Open that day', 'as it stood on 31 August 2025'],
        ['bokmål', '/nb', 'Dag', 'Vis dagen', 'slik det var 31. august 2025'],
      ])(
        'a date field and its button lead to the day, in %s',
        async (...[, prefix, field, open, told]) => {
          const page = await site.page({ javaScriptEnabled: false });
          await page.goto(`${prefix}${AGREEMENT}`);
          await page.getByLabel(field, { exact: true }).fill('2025-08-31');
          const answers: number[] = [];
          page.on('response', (answer) => {
            if (answer.request().isNavigationRequest()) answers.push(answer.status());
          });
          await page.getByRole('button', { name: open }).click();
          await page.waitForURL(`${site.app().address}${prefix}${AGREEMENT}/on/2025-08-31`);
          expect(answers).toEqual([303, 200]);
          expect(await page.getByRole('complementary').textContent()).toContain(told);
          expect(await marker(page).count()).toBe(0);
        },
      );
    });
  },
);
