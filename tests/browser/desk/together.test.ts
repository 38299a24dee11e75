import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';

const AT_DESK = '/edit/agreements/uk-norway';
let desk: Desk;

async function serve() {
  desk = await aDesk(['Ada', 'Bo']);
  return desk.app;
}

/** Fills in news from a source that a party speaks through. */
async function fillNews(page: Page, title: string): Promise<void> {
  await page.goto(`${AT_DESK}/update?kind=note`);
  await page.getByLabel('What happened').fill(title);
  await page.locator('[name=occurredOn]').fill('2026-05-01');
  await page.locator('[name=source-1-publisher]').fill('GOV.UK');
  await page.locator('[name=source-1-title]').fill(title);
  await page.locator('[name=source-1-voice][value=GB]').check();
}

afterAll(endAll);

inChromium(serve, (site) => {
  describe('two editors', () => {
    test('who write at once lose nothing: the second sees what changed and sends again', async () => {
      const [ada, bo] = [await site.page(desk.as('Ada')), await site.page(desk.as('Bo'))];
      await fillNews(ada, 'A frigate is named');
      await fillNews(bo, 'A second frigate is named');
      await ada.keyboard.press('Control+Enter');
      await ada.waitForURL(`**${AT_DESK}?recorded=*`);
      await bo.keyboard.press('Control+Enter');
      const changed = bo.getByRole('region', { name: 'The record changed while you were writing' });
      await changed.waitFor();
      expect(await changed.textContent()).toMatch(/Revision 2: Ada, .*News: A frigate is named/);
      expect(await changed.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await bo.getByLabel('What happened').inputValue()).toBe('A second frigate is named');
      await bo.getByLabel('What happened').focus();
      await bo.keyboard.press('Control+Enter');
      await bo.waitForURL(`**${AT_DESK}?recorded=3-1`);
    });

    test('end a step together: one proposes, the other approves, and both are named', async () => {
      const [ada, bo] = [await site.page(desk.as('Ada')), await site.page(desk.as('Bo'))];
      await ada.goto(`${AT_DESK}/update?milestone=text-published`);
      await ada.getByLabel('Outcome').selectOption('met');
      await ada.getByLabel('What happened').fill('The text is published');
      await ada.locator('[name=occurredOn]').fill('2026-05-02');
      await ada.locator('[name=source-1-url]').fill('https://www.gov.uk/treaty');
      await ada.locator('[name=source-1-voice][value=GB]').check();
      await ada.getByText('Needs a second editor’s approval, because it changes').waitFor();
      await ada.keyboard.press('Control+Enter');
      await ada.waitForURL(`**${AT_DESK}?proposed=1`);
      await ada.getByRole('link', { name: 'See the proposal' }).click();
      await ada.getByText('This is your own proposal').waitFor();
      expect(await ada.getByRole('button', { name: 'Approve and record' }).count()).toBe(0);

      await bo.goto('/edit');
      await bo.getByRole('link', { name: 'Status: The text is published' }).click();
      await bo.getByRole('button', { name: 'Decline' }).click();
      await bo.getByText('Give the reason.').waitFor();
      expect(
        await bo
          .getByLabel('Reason for declining')
          .evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await bo.getByRole('button', { name: 'Approve and record' }).click();
      await bo.waitForURL(`**${AT_DESK}?recorded=4-1`);
      expect(await bo.locator('main').textContent()).toContain('by Ada, approved by Bo');
      await bo.goto('/agreements/uk-norway/milestones/text-published');
      expect(await bo.locator('main').textContent()).toContain('Met');
      await ada.reload();
      expect(await ada.locator('main').textContent()).toContain('Approved by Bo');
    });

    test('decline and take back, for reasons that stay', async () => {
      const [ada, bo] = [await site.page(desk.as('Ada')), await site.page(desk.as('Bo'))];
      await ada.goto(`${AT_DESK}/entries/1-12/withdraw`);
      await ada.getByLabel('Reason').fill('A try');
      await ada.keyboard.press('Control+Enter');
      // The signature stands by another entry, but who says that it was signed changes.
      await ada.waitForURL(`**${AT_DESK}?proposed=2`);
      await bo.goto('/edit/proposals/2');
      await bo.getByRole('button', { name: 'Approve and record' }).click();
      await bo.waitForURL(`**${AT_DESK}?recorded=5-1`);
      await ada.goto(`${AT_DESK}/entries/1-12/correct`);
      expect(await ada.locator('main').textContent()).toContain('This entry was withdrawn.');
      await ada.getByLabel('What happened').fill('The two sign');
      await ada.getByLabel('Reason').fill('It was no error');
      await ada.keyboard.press('Control+Enter');
      await ada.waitForURL(`**${AT_DESK}?proposed=3`);
      await bo.goto('/edit/proposals/3');
      expect(await bo.locator('h1').textContent()).toBe('Correction of 1-12: The two sign');
      await bo.getByLabel('Reason for declining').fill('The old words were better');
      await bo.keyboard.press('Tab');
      await bo.keyboard.press('Enter');
      await bo.getByText('Declined by Bo').waitFor();
      await ada.goto('/edit/proposals/3');
      expect(await ada.locator('main').textContent()).toContain(
        'Reason: The old words were better',
      );
    });
  });
});
