import { afterAll, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';

const AT_DESK = '/edit/agreements/uk-norway';
const NORWEGIAN = 'Avtalen er undertegnet av begge lands forsvarsministre';
let desk: Desk;

async function serve() {
  desk = await aDesk(['Ada']);
  return desk.app;
}

afterAll(endAll);

inChromium(serve, (site) => {
  test('a first update is public with its evidence in the page, the API and the history; it is corrected, and what was cited before still reads as it did', async () => {
    const page = await site.page(desk.as('Ada'));
    await page.goto(`${AT_DESK}/update?milestone=signature`);
    await page.getByLabel('Outcome').selectOption('met');
    await page.getByLabel('What happened').fill('Norway confirms the signature');
    await page.locator('[name=occurredOn]').fill('5 December 2025');
    await page.locator('[name=source-1-url]').fill('https://www.regjeringen.no/no/aktuelt/avtalen');
    await page.locator('[name=source-1-published]').fill('5. desember 2025');
    // The address alone tells whose page it is.
    await expect.poll(() => page.locator('[name=source-1-voice][value=NO]').isChecked()).toBe(true);
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
    const history = await (await site.app().get('/api/v1/agreements/uk-norway/corrections')).text();
    expect(history).toContain('The ministry speaks of the day before');
    await page.goto(cited);
    expect(await page.locator('main').textContent()).toBe(before);
  });
});
