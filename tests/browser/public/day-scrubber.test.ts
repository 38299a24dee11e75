import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { theAppToRead } from '../../fixtures/app/built-app';
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

const ring = (page: Page) => page.getByRole('slider', { name: /./ });
const eventfulDays = (page: Page) =>
  page
    .locator('nav', { has: page.locator('h3') })
    .locator('time')
    .evaluateAll((days) => days.map((day) => day.getAttribute('datetime')));

/** Where on the screen the ring's middle is at a share of its way, in per cent: the ring itself is 24 pixels wide. */
async function placeOf(page: Page, share: number): Promise<[number, number]> {
  const box = await ring(page).boundingBox();
  if (!box) throw new Error('the ring is not to be seen');
  const along = (length: number) => 12 + ((length - 24) * share) / 100;
  return box.width > box.height
    ? [box.x + along(box.width), box.y + box.height / 2]
    : [box.x + box.width / 2, box.y + along(box.height)];
}

/** Takes the ring where it is. */
async function take(page: Page): Promise<void> {
  await ring(page).scrollIntoViewIfNeeded();
  await page.mouse.move(...(await placeOf(page, Number(await ring(page).inputValue()))));
  await page.mouse.down();
}

/** Moves the ring, which has the focus, so many days on, by as few keys as that takes. */
async function move(page: Page, days: number): Promise<void> {
  for (let month = 30; month <= days; month += 30) await page.keyboard.press('PageUp');
  for (let day = 0; day < days % 30; day += 1) await page.keyboard.press('ArrowRight');
}

/** Moves the ring, which has the focus, to a day. */
async function moveTo(page: Page, day: string): Promise<void> {
  await page.keyboard.press('Home');
  await move(page, Math.round((Date.parse(day) - Date.parse('2025-02-20')) / 86_400_000));
}

/** What a page says of its day in the parts that follow the ring. */
function saidOn(page: Page): Promise<Record<string, string>> {
  return page
    .locator('[data-said]')
    .evaluateAll((parts) =>
      Object.fromEntries(
        parts.map((part) => [
          (part as HTMLElement).dataset['said'] ?? '',
          part.textContent?.trim() ?? '',
        ]),
      ),
    );
}

/** What the rulers of a page show: places and words of all that is drawn and not hidden. */
function drawnOn(page: Page): Promise<string[]> {
  return page.locator('svg[data-direction]').evaluateAll((rulers) =>
    rulers.flatMap((ruler) =>
      [...ruler.querySelectorAll('text, [data-part=dimension] line, [data-part=ring] circle')]
        .filter((one) => !one.closest('[data-hidden]'))
        .filter((one) => !one.closest('[data-part=month], [data-part=later]'))
        .map((one) => one.textContent || one.getAttribute('stroke') || one.tagName),
    ),
  );
}

inChromium(theAppToRead, (site) => {
  describe('the ring', () => {
    test('opens the day on which the mouse lets go of it, with the ruler in view and itself in focus', async () => {
      const page = await site.page();
      await page.goto(AGREEMENT);
      await take(page);
      await page.mouse.move(...(await placeOf(page, 50)));
      const way = await page.locator('[data-open-day]').textContent();
      const day = way?.replace('Open ', '');
      expect(await ring(page).getAttribute('aria-valuetext')).toBe(day);
      expect(new URL(page.url()).pathname).toBe(AGREEMENT);
      await page.mouse.up();
      await page.waitForURL(/\/on\/\d{4}-\d{2}-\d{2}#ruler$/);
      const told = page.getByRole('complementary').first();
      await told.filter({ hasText: `This is the record as it stood on ${day}:` }).waitFor();
      await expect
        .poll(() => ring(page).evaluate((one) => one === document.activeElement))
        .toBe(true);
      const height = page.viewportSize()?.height ?? 0;
      // The browser may scroll there smoothly.
      await expect
        .poll(async () => {
          const box = await ring(page).boundingBox();
          return box && box.y > 0 && box.y + box.height < height;
        })
        .toBe(true);
    });

    test('lies on the axis: its middle is where the ruler has the day, also upright', async () => {
      for (const width of [1280, 375]) {
        const page = await site.page({ viewport: { width, height: 900 } });
        await page.goto(PAST);
        const [x, y] = await placeOf(page, Number(await ring(page).inputValue()));
        const drawn = page.locator('[data-part=ring] circle').filter({ visible: true });
        const box = await drawn.boundingBox();
        expect(box).not.toBeNull();
        expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - x)).toBeLessThan(1);
        expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - y)).toBeLessThan(1);
      }
    });

    test('tells the whole story without a request: what is left, overdue by a day, and signed', async () => {
      const page = await site.page();
      await page.goto(AGREEMENT);
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await ring(page).focus();
      await page.keyboard.press('Home');
      const story = [];
      const days = ['2025-06-15', '2025-08-31', '2025-09-01', '2025-12-03', '2025-12-04'];
      for (const day of ['2025-02-20', ...days]) {
        await moveTo(page, day);
        const number = page.locator('[data-part=number] text').filter({ visible: true });
        story.push([await page.locator('h1').textContent(), (await number.allTextContents())[0]]);
      }
      expect(story).toEqual([
        ['No signature on record, 192 days before the end of summer.', '192 days left'],
        ['No signature on record, 77 days before the end of summer.', '77 days left'],
        ['No signature on record, on the last day of summer.', 'due today'],
        ['No signature on record, 1 day after the end of summer.', '1 day overdue'],
        ['No signature on record, 94 days after the end of summer.', '94 days overdue'],
        ['Signed 95 days after the end of summer.', '95 days late'],
      ]);
      expect(asked).toEqual([]);
    });

    test.each(['', '/nb', '/nn'])(
      'says of a day what the page of that day says, letter by letter, under %s/',
      async (prefix) => {
        const page = await site.page();
        await page.goto(`${prefix}${AGREEMENT}`);
        await ring(page).focus();
        for (const day of ['2025-02-20', '2025-06-15', '2025-09-01', '2025-12-03', '2026-03-01']) {
          await moveTo(page, day);
          const [said, chosen] = [
            await saidOn(page),
            await ring(page).getAttribute('aria-valuetext'),
          ];
          const there = await site.page({ javaScriptEnabled: false });
          await there.goto(`${prefix}${AGREEMENT}/on/${day}`);
          expect([day, said]).toEqual([day, await saidOn(there)]);
          expect(chosen).toBe(await there.locator('[data-chosen]').textContent());
        }
      },
    );

    test('is moved a day by an arrow key, and Enter opens that day', async () => {
      const page = await site.page();
      await page.goto(AGREEMENT);
      await ring(page).focus();
      for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
        await page.keyboard.press(key);
      }
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('20 November 2026');
      expect(new URL(page.url()).pathname).toBe(AGREEMENT);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2026-11-20#ruler`);
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('20 November 2026');
    });

    test('reaches from the announcement to today, also on a past day, which asks only when it is touched', async () => {
      const page = await site.page();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(PAST);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => path === AGREEMENT || path.startsWith('/api'))).toEqual([]);
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('15 June 2025');
      await ring(page).focus();
      await expect
        .poll(async () => {
          await page.keyboard.press('End');
          return ring(page).getAttribute('aria-valuetext');
        })
        .toBe('22 November 2026');
      expect(await page.locator('h1').textContent()).toBe(
        'Signed 95 days after the end of summer.',
      );
      await page.keyboard.press('Home');
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('20 February 2025');
    });

    test('moves as far as it was asked to before what came later was known', async () => {
      const page = await site.page();
      await page.goto(`${AGREEMENT}/on/2025-02-20`);
      const answers: (() => void)[] = [];
      await page.route(`**${AGREEMENT}`, (route) => {
        answers.push(() => void route.continue());
      });
      await ring(page).focus();
      await move(page, 192);
      await page.keyboard.press('ArrowLeft');
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('20 February 2025');
      expect(answers).toHaveLength(1);
      for (const answer of answers) answer();
      await expect.poll(() => ring(page).getAttribute('aria-valuetext')).toBe('30 August 2025');
      expect(await page.locator('h1').textContent()).toBe(
        'No signature on record, 1 day before the end of summer.',
      );
    });

    test('goes back to what the server wrote', async () => {
      const page = await site.page();
      await page.goto(PAST);
      const [said, drawn] = [await saidOn(page), await drawnOn(page)];
      await ring(page).focus();
      await expect
        .poll(async () => {
          await page.keyboard.press('End');
          return (await saidOn(page))['verdict'];
        })
        .toBe('Signed 95 days after the end of summer.');
      await page.keyboard.press('Home');
      await move(page, 115);
      expect(await ring(page).getAttribute('aria-valuetext')).toBe('15 June 2025');
      expect(await saidOn(page)).toEqual(said);
      expect(await drawnOn(page)).toEqual(drawn);
    });
  });

  describe('a past day’s page', () => {
    test('has the later eventful days only from the browser, once they are looked for', async () => {
      const without = await site.page({ javaScriptEnabled: false });
      await without.goto(PAST);
      expect(await eventfulDays(without)).toEqual(EVENTFUL_BY_THEN);
      const page = await site.page();
      await page.goto(PAST);
      await page.getByText('Go to a date').click();
      await expect.poll(() => eventfulDays(page)).toEqual([...EVENTFUL_BY_THEN, ...EVENTFUL_SINCE]);
      await page.getByRole('link', { name: '4 Dec 2025' }).click();
      await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-12-04#ruler`);
    });

    test('leads to the day after, which keeps the focus there, the day before, and today', async () => {
      const page = await site.page();
      await page.goto(PAST);
      await page.getByRole('link', { name: 'Day after' }).click();
      await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-06-16#day-after`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('day-after');
      await page.getByRole('link', { name: 'Day before' }).click();
      await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-06-15#day-before`);
      await page.getByRole('link', { name: 'Today', exact: true }).click();
      await page.waitForURL(`${site.app().address}${AGREEMENT}#ruler`);
    });
  });

  describe('a step’s page', () => {
    const STEP = '/milestones/signature';

    test('has a ring that is dragged to a day of the step, whose page says the same', async () => {
      const page = await site.page();
      await page.goto(`${AGREEMENT}${STEP}`);
      await take(page);
      await page.mouse.move(...(await placeOf(page, 60)));
      const [said, day] = [await saidOn(page), await ring(page).getAttribute('aria-valuetext')];
      await page.mouse.up();
      await page.waitForURL(/\/on\/\d{4}-\d{2}-\d{2}\/milestones\/signature#ruler$/);
      expect(await ring(page).getAttribute('aria-valuetext')).toBe(day);
      expect(await saidOn(page)).toEqual(said);
    });

    test('of a past day has the step’s later days from the browser, and no others', async () => {
      const past = `${AGREEMENT}/on/2025-06-15${STEP}`;
      const without = await site.page({ javaScriptEnabled: false });
      await without.goto(past);
      expect(await eventfulDays(without)).toEqual(['2025-02-20']);
      const page = await site.page();
      await page.goto(past);
      await page.getByText('Go to a date').click();
      await expect.poll(() => eventfulDays(page)).toEqual(['2025-02-20', '2025-12-04']);
      await page.getByRole('link', { name: '4 Dec 2025' }).click();
      await page.waitForURL(`${site.app().address}${AGREEMENT}/on/2025-12-04${STEP}#ruler`);
    });
  });

  describe('without JavaScript', () => {
    test.each([
      ['English', '', '2025-08-31', 'Open that day', 'as it stood on 31 August 2025'],
      ['bokmål', '/nb', '31.8.2025', 'Vis dagen', 'slik det var 31. august 2025'],
    ])(
      'a date field and its button lead to the day, in %s',
      async (...[, prefix, typed, open, told]) => {
        const page = await site.page({ javaScriptEnabled: false });
        await page.goto(`${prefix}${AGREEMENT}`);
        await page
          .locator('details', { has: page.locator('#date') })
          .locator('summary')
          .click();
        await page.locator('#date').fill(typed);
        const answers: number[] = [];
        page.on('response', (answer) => {
          if (answer.request().isNavigationRequest()) answers.push(answer.status());
        });
        await page.getByRole('button', { name: open }).click();
        await page.waitForURL(`${site.app().address}${prefix}${AGREEMENT}/on/2025-08-31#ruler`);
        expect(answers).toEqual([303, 200]);
        await page.getByRole('complementary').first().filter({ hasText: told }).waitFor();
        expect(await ring(page).count()).toBe(0);
      },
    );

    test('a future day gets the form back, with what was typed and what is accepted', async () => {
      const page = await site.page({ javaScriptEnabled: false, mayTell: /400/ });
      await page.goto(`${AGREEMENT}/on?date=1.1.2030`);
      expect(await page.locator('#date').inputValue()).toBe('1.1.2030');
      expect(await page.getByRole('main').textContent()).toContain('today, can be shown');
    });
  });
});
