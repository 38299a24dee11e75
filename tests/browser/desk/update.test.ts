import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk, PASSWORD } from '../../fixtures/browser/desk';

const AT_DESK = '/edit/agreements/uk-norway';
const NORWEGIAN = 'Avtalen er undertegnet av begge lands forsvarsministre';
let desk: Desk;

async function serve() {
  desk = await aDesk(['Ada']);
  return desk.app;
}

/** Walks by Tab until a field or button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('name') ?? at?.textContent?.trim();
    });
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

const preview = (page: Page) => page.getByRole('region', { name: 'What the public page will say' });

afterAll(endAll);

inChromium(serve, (site) => {
  describe('an editor', () => {
    test('has a first update public with its evidence in the page, the API and the history; it is corrected, and what was cited before still reads as it did', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto(`${AT_DESK}/update?milestone=signature`);
      await page.getByLabel('Outcome').selectOption('met');
      await page.getByLabel('What happened').fill('Norway confirms the signature');
      await page.locator('[name=occurredOn]').fill('5 December 2025');
      await page
        .locator('[name=source-1-url]')
        .fill('https://www.regjeringen.no/no/aktuelt/avtalen');
      await page.locator('[name=source-1-published]').fill('5. desember 2025');
      // The address alone tells whose page it is.
      await expect
        .poll(() => page.locator('[name=source-1-voice][value=NO]').isChecked())
        .toBe(true);
      await page.locator('[name=source-1-quote]').fill(NORWEGIAN);
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=2-1`);

      await page.getByRole('link', { name: 'See it on the public page' }).click();
      expect(await page.locator('main').textContent()).toContain(NORWEGIAN);
      const today = await (await site.app().get('/api/v1/agreements/uk-norway/status')).json();
      expect(today).toMatchObject({
        revision: 2,
        standing: [{ voice: 'GB' }, { voice: 'NO', claim: 'met', on: '2025-12-05' }, {}],
      });
      const cited = `/agreements/uk-norway/on/${today.on}/revision/2`;
      await page.goto(cited);
      const before = await page.locator('main').textContent();
      expect(before).toContain('Norway confirms the signature');

      await page.goto(`${AT_DESK}/entries/2-1/correct`);
      await page.locator('[name=occurredOn]').fill('2025-12-04');
      await page.getByLabel('Reason').fill('The ministry speaks of the day before');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=3-1`);

      const corrected = await (await site.app().get('/api/v1/agreements/uk-norway/status')).json();
      expect(corrected).toMatchObject({
        revision: 3,
        standing: [{}, { voice: 'NO', claim: 'met', on: '2025-12-04' }, {}],
      });
      await page.goto('/agreements/uk-norway/entries/2-1');
      expect(await page.locator('main').textContent()).toContain(
        'The ministry speaks of the day before',
      );
      const history = await (
        await site.app().get('/api/v1/agreements/uk-norway/corrections')
      ).text();
      expect(history).toContain('The ministry speaks of the day before');
      await page.goto(cited);
      expect(await page.locator('main').textContent()).toBe(before);
    });

    test('records an update by keyboard alone, sees beforehand what changes, and undoes it', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit');
      await tabTo(page, 'UK–Norway defence agreement');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${AT_DESK}/update`);
      await tabTo(page, 'milestone');
      await page.keyboard.type('Text pub');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Under');
      await tabTo(page, 'title');
      await page.keyboard.type('The ministries agree on what to publish');
      await tabTo(page, 'occurredOn');
      await page.keyboard.type('March 2026');
      await tabTo(page, 'source-1-publisher');
      await page.keyboard.type('Stortinget');
      await tabTo(page, 'source-1-title');
      await page.keyboard.type('Svar på spørsmål');
      await tabTo(page, 'source-1-voice');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect
        .poll(() => preview(page).textContent())
        .toMatch(/Text published.*Not known.*becomes Under way, March 2026/);
      await tabTo(page, 'source-1-quote');
      await page.keyboard.type('begge departementene');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=4-1`);
      expect(await page.getByRole('status').textContent()).toContain('Recorded as 4-1.');

      const { api } = { api: await site.app().get('/api/v1/agreements/uk-norway/entries') };
      expect(await api.text()).toContain('The ministries agree on what to publish');

      await page.getByRole('button', { name: 'Undo' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${AT_DESK}?undone=4-1`);
      const { revision } = await (
        await site.app().get('/api/v1/agreements/uk-norway/status')
      ).json();
      expect(revision).toBe(5);
      await page.goto('/agreements/uk-norway/entries/4-1');
      expect(await page.locator('main').textContent()).toContain(
        'Recorded by mistake, undone at once',
      );
    });

    test('records with JavaScript disabled: switches the kind, previews, adds a source, mends what is wrong', async () => {
      const page = await site.page(desk.as('Ada', { javaScriptEnabled: false }));
      await page.goto(`${AT_DESK}/update`);
      await page.getByLabel('News: no change of status').check();
      expect(await page.getByLabel('Step or deliverable', { exact: true }).isVisible()).toBe(false);
      await page.getByLabel('Status: a step or deliverable changed').check();
      await page.getByLabel('Step or deliverable', { exact: true }).selectOption('text-published');
      await page.getByLabel('Outcome').selectOption('under way');
      await page.getByLabel('What happened').fill('A paper speaks of a text');
      await page.locator('[name=occurredOn]').fill('2026-02-30');
      await page.getByRole('button', { name: 'Preview' }).click();
      expect(await preview(page).textContent()).toContain('Shown here as soon as');
      await page.getByRole('button', { name: 'Record', exact: true }).last().click();
      const when = page.locator('[name=occurredOn]');
      expect(await when.getAttribute('aria-invalid')).toBe('true');
      expect(
        await page.getByText('There is no such day, month or part of a year.').isVisible(),
      ).toBe(true);
      expect(await page.getByText('Nothing is published without a source.').isVisible()).toBe(true);
      expect(await when.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await page.getByLabel('What happened').inputValue()).toBe('A paper speaks of a text');

      await when.fill('2026-02-28');
      await page.getByRole('button', { name: 'Add another source' }).click();
      await page.locator('[name=source-2-publisher]').fill('A paper');
      await page.locator('[name=source-2-title]').fill('A text');
      await page.locator('[name=source-2-voice][value=independent]').check();
      await page.getByRole('button', { name: 'Preview' }).click();
      expect(await preview(page).textContent()).toContain('Under way, unconfirmed, 28 Feb 2026');
      // Enter in a field records.
      await page.locator('[name=source-2-publisher]').press('Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=*`);
      await page.getByRole('link', { name: 'See it on the public page' }).click();
      expect(await page.locator('h1').textContent()).toBe('A paper speaks of a text');
    });

    test('is taken to the first field that is wrong, with JavaScript too', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto(`${AT_DESK}/update?milestone=text-published`);
      await page.locator('[name=occurredOn]').fill('2999-01-01');
      await page.getByLabel('Outcome').selectOption('met');
      await page.getByLabel('What happened').fill('It is published');
      await page.locator('[name=source-1-url]').fill('https://nowhere.example/a');
      await page.locator('[name=source-1-voice][value=GB]').check();
      await page.locator('[name=source-1-quote]').fill('a word and '.repeat(10_000));
      await page.keyboard.press('Control+Enter');
      await page.getByText('That day has not come yet').waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
      await expect.poll(focused).toBe('occurredOn');
      expect((await page.locator('[name=source-1-quote]').inputValue()).length).toBe(110_000);
      await page.locator('[name=occurredOn]').fill('2026-01-01');
      await page.keyboard.press('Control+Enter');
      await expect.poll(focused).toBe('source-1-quote');
      expect(await page.getByText('Too long: at most 10,000 characters').isVisible()).toBe(true);
    });

    test.each([
      ['with JavaScript', true, '2026-05-01'],
      ['without JavaScript', false, '2026-05-02'],
    ])(
      'whose session ends in the middle of a form signs in within it, and nothing is lost, %s',
      async (_how, javaScriptEnabled, day) => {
        const page = await site.page(desk.as('Ada', { javaScriptEnabled }));
        await page.goto(`${AT_DESK}/update?kind=note`);
        await page.getByLabel('What happened').fill('News that must not be lost');
        await page.locator('[name=occurredOn]').fill(day);
        await page.locator('[name=source-1-url]').fill('https://www.gov.uk/news');
        await page.locator('[name=source-1-voice][value=GB]').check();
        await page.context().clearCookies();
        await page
          .locator('[name=source-1-url]')
          .press(javaScriptEnabled ? 'Control+Enter' : 'Enter');
        await page.getByText('You are no longer signed in.').first().waitFor();
        expect(await page.getByLabel('What happened').inputValue()).toBe(
          'News that must not be lost',
        );
        await page.locator('[name=sign-in-email]').fill(desk.emails['Ada'] ?? '');
        await page.locator('[name=sign-in-password]').fill(PASSWORD);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${AT_DESK}?recorded=*`);
        expect(await page.locator('main').textContent()).toContain('News that must not be lost');
      },
    );

    test('is told what a sent form holds that no browser would send', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto(`${AT_DESK}/update?kind=note`);
      const before = await revision(site.app());
      await page.evaluate(() => {
        const field = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`);
        const put = (name: string, value: string) => {
          const found = field(name);
          if (found) found.value = value;
        };
        put('revision', '-1e9');
        put('title', 'NUL \0 and a lone \ud800');
        put('occurredOn', '2026-05-01');
        put('source-1-publisher', 'a word and '.repeat(40_000));
        put('source-1-title', 'A title');
      });
      await page.locator('[name=source-1-voice][value=GB]').check();
      await page.keyboard.press('Control+Enter');
      await page.getByText('This contains characters that cannot be stored.').waitFor();
      await page.getByText('Too long: at most 10,000 characters').waitFor();
      await page.getByLabel('What happened').fill('Words');
      await page.locator('[name=source-1-publisher]').fill('A publisher');
      await page.keyboard.press('Control+Enter');
      await page.getByText('The record changed while you were writing').waitFor();
      expect(await revision(site.app())).toBe(before);
    });

    test('records once, however often the button is pressed', async () => {
      const before = await revision(site.app());
      const page = await site.page(desk.as('Ada'));
      await page.goto(`${AT_DESK}/check`);
      await page.getByLabel('Registration with the United Nations').check();
      await page.getByLabel('Where you looked').fill('the United Nations Treaty Collection');
      const [first, second] = [await page.content(), await page.context().newPage()];
      expect(first).toContain('Record a check');
      await second.goto(`${AT_DESK}/check`);
      await second.getByLabel('Registration with the United Nations').check();
      await second.getByLabel('Where you looked').fill('the United Nations Treaty Collection');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=*`);
      await second.keyboard.press('Control+Enter');
      await second.waitForURL(`**${AT_DESK}?already=*`);
      expect(await second.getByRole('status').textContent()).toContain('It was already recorded');
      expect(await revision(site.app())).toBe(before + 1);
    });
  });
});

async function revision(app: Desk['app']): Promise<number> {
  return (await (await app.get('/api/v1/agreements/uk-norway/status')).json()).revision;
}
