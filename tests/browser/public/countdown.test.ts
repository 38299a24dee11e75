import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { countsOn, openCountdown, writtenCounts, ZONES } from '../../fixtures/browser/countdown';

const AGREEMENT = '/agreements/uk-norway';
/** Ten seconds before the due day of the first reading ends in London. */
const AT = '2025-08-31T22:59:50Z';
const WRITTEN = ['due today', '22 days left', '91 days overdue', '71 days overdue'];
const LEFT = [
  'less than a minute left',
  '22 days, 0 hours, 0 minutes left',
  '91 days overdue',
  '71 days overdue',
];
const SECOND = 1_000;
/** Longer than from one tick to the next. */
const A_TICK = 1_500;

/** The same ten seconds before a minute ends, an hour earlier: the page's day goes on. */
const EARLIER = '2025-08-31T21:59:50Z';

const announcement = (page: Page) => page.getByRole('status');

afterAll(endAll);

inChromium(
  () => startApp({ clockStartsAt: '2025-08-31T20:00:00Z' }),
  (site) => {
    describe('the countdown, in a browser whose clock is a day ahead', () => {
      test.each(ZONES)(
        'is the server’s text at first, and then the time left, in %s',
        async (zone) => {
          expect(await writtenCounts(site, AGREEMENT)).toEqual(WRITTEN);
          const { counts, answer } = await openCountdown(site, AGREEMENT, AT, { timezoneId: zone });
          expect(await counts()).toEqual(WRITTEN);
          answer();
          await expect.poll(counts).toEqual(LEFT);
        },
      );

      test('speaks bokmål on a page that does', async () => {
        const { counts, answer } = await openCountdown(site, `/nb${AGREEMENT}`, AT);
        expect((await counts()).slice(0, 2)).toEqual(['frist i dag', '22 dager igjen']);
        answer();
        await expect
          .poll(async () => (await counts()).slice(0, 2))
          .toEqual(['mindre enn ett minutt igjen', '22 dager, 0 timer og 0 minutter igjen']);
      });

      test('counts down, with seconds where they are asked for', async () => {
        const { page, counts, after, answer } = await openCountdown(site, AGREEMENT, EARLIER);
        answer();
        await page.getByLabel('Show seconds').check();
        const second = async () => (await counts())[1];
        await expect.poll(second).toBe('22 days, 1 hour, 0 minutes, 10 seconds left');
        expect((await counts())[0]).toBe('0 days, 1 hour, 0 minutes, 10 seconds left');
        await after(3 * SECOND);
        await expect.poll(second).toBe('22 days, 1 hour, 0 minutes, 7 seconds left');
        await after(60 * SECOND);
        await expect.poll(second).toBe('22 days, 0 hours, 59 minutes, 10 seconds left');
        await page.getByLabel('Show seconds').uncheck();
        await expect.poll(second).toBe('22 days, 0 hours, 59 minutes left');
      });

      test('stands while it is paused, and then goes on with the right time', async () => {
        const { page, counts, after, answer } = await openCountdown(site, AGREEMENT, EARLIER);
        answer();
        const second = async () => (await counts())[1];
        await expect.poll(second).toBe('22 days, 1 hour, 0 minutes left');
        await page.getByRole('button', { name: 'Pause' }).click();
        await after(60 * SECOND);
        await wait(A_TICK);
        expect(await second()).toBe('22 days, 1 hour, 0 minutes left');
        await page.getByRole('button', { name: 'Resume' }).click();
        await expect.poll(second).toBe('22 days, 0 hours, 59 minutes left');
      });

      test('begins paused for a reader who wants no motion', async () => {
        const { page, counts, after, answer } = await openCountdown(site, AGREEMENT, EARLIER, {
          reducedMotion: 'reduce',
        });
        answer();
        const second = async () => (await counts())[1];
        await expect.poll(second).toBe('22 days, 1 hour, 0 minutes left');
        expect(await page.getByRole('button', { name: 'Resume' }).isVisible()).toBe(true);
        await after(60 * SECOND);
        await wait(A_TICK);
        expect(await second()).toBe('22 days, 1 hour, 0 minutes left');
      });

      test('announces once that the page’s day has ended, and no tick', async () => {
        const { page, counts, after, answer } = await openCountdown(site, AGREEMENT, AT);
        expect(await page.locator('fieldset [aria-live], [aria-live] fieldset').count()).toBe(0);
        const announced: string[] = [];
        await page.exposeFunction('announce', (text: string) => announced.push(text));
        await announcement(page).evaluate((region) => {
          const tell = () => Reflect.get(window, 'announce')(region.textContent);
          new MutationObserver(tell).observe(region, {
            childList: true,
            characterData: true,
            subtree: true,
          });
        });
        answer();
        await expect.poll(counts).toEqual(LEFT);
        await after(9 * SECOND);
        await wait(A_TICK);
        expect(announced).toEqual([]);
        await after(10 * SECOND);
        await expect.poll(async () => (await counts())[0]).toBe('The due date has passed.');
        await after(80 * SECOND);
        await wait(A_TICK);
        expect((await counts())[1]).toBe('22 days left');
        expect(announced).toEqual([
          'This page is of 31 August 2025, and that day has ended. Load today’s page',
        ]);
      });
    });

    describe('the site', () => {
      test('tells browsers the clock that its pages speak by', async () => {
        const dateField = await site.app().get(AGREEMENT, { method: 'HEAD' });
        const { at } = await (await site.app().get('/api/health')).json();
        const told = Date.parse(dateField.headers.get('Date') ?? '');
        expect(Math.abs(told - Date.parse(at))).toBeLessThan(2_000);
        expect(at).toContain('2025-08-31T20:0');
      });
    });

    describe('a past day’s page', () => {
      test('counts calendar days and does not tick', async () => {
        const path = `${AGREEMENT}/on/2025-08-30`;
        const written = ['1 day left', '23 days left', '90 days overdue', '70 days overdue'];
        expect(await writtenCounts(site, path)).toEqual(written);
        const page = await site.page();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.method()));
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await countsOn(page)).toEqual(written);
        expect(await page.getByRole('button', { name: /Pause|Resume/ }).count()).toBe(0);
        expect(asked).not.toContain('HEAD');
      });
    });
  },
);
