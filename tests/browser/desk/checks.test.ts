import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { keepChannels } from '@/lib/db/feeds/keep-channels';
import { readRecord } from '@/lib/db/records/read-record';
import { endAll } from '../../fixtures/app/built-app';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { correction } from '../../fixtures/records/record';

const SLUG = 'uk-norway';
const AT_DESK = `/edit/agreements/${SLUG}`;
let desk: Desk;

/** The samples without their checks, so that every open step is stale, with the treaties searched this morning for every name of the agreement, in vain. */
async function serve() {
  const searched: Parameters<typeof aDesk>[1] = async (db) => {
    const checks =
      (await readRecord(db, SLUG))?.entries.filter(({ kind }) => kind === 'check') ?? [];
    const withdrawn = checks.map(({ id }) => correction(id, null));
    await addEntries(db, SLUG, 1, withdrawn, { name: 'whoever runs the site' });
    await keepChannels(db);
    const where = { format: 'UK Parliament treaties' };
    for (const { id } of await db.channel.findMany({ where })) {
      const [startedAt, finishedAt] = ['2026-11-23T09:00:00Z', '2026-11-23T09:00:01Z'];
      await db.poll.create({ data: { channelId: id, startedAt, finishedAt, outcome: 'read' } });
    }
  };
  desk = await aDesk(['Ada', 'Bo'], searched, {}, ['Ada']);
  return desk.app;
}

const ticked = (page: Page) =>
  page
    .locator('[name=milestones]:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));

afterAll(endAll);

inChromium(serve, (site) => {
  describe('a check', () => {
    test('of one step begins with that step, where it was looked for', async () => {
      const page = await site.page(desk.as('Bo'));
      await page.goto(AT_DESK);
      await page.getByRole('link', { name: 'Record a check: Entry into force' }).click();
      await page.waitForURL(`**${AT_DESK}/check?milestone=entry-into-force`);
      expect(await ticked(page)).toEqual(['entry-into-force']);
      await page.locator('[name=lookedIn]:focus').waitFor();
      await page.keyboard.type('the UK Treaties Online database');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=*`);
      const steps = page.getByRole('region', { name: 'Steps and deliverables' });
      const step = steps.getByRole('listitem').filter({ hasText: 'Entry into force' });
      expect(await step.textContent()).toContain('Last checked 23 Nov 2026: nothing found');
    });

    test('of a place that was looked through ticks no step by itself', async () => {
      const page = await site.page(desk.as('Bo'));
      await page.goto(`${AT_DESK}/check?lookedIn=UK+Parliament+written+questions`);
      expect(await ticked(page)).toEqual([]);
      await page.goto(`${AT_DESK}/check`);
      expect((await ticked(page)).length).toBeGreaterThan(1);
    });

    test('is offered of a search that found nothing, filled in, until it is recorded', async () => {
      const page = await site.page(desk.as('Bo'));
      const told =
        /Searched UK Parliament treaties for .*“Lunna House Agreement”.* on 23 November 2026: nothing was found/;
      for (const path of [AT_DESK, '/edit']) {
        await page.goto(path);
        expect(await page.locator('main').textContent()).toMatch(told);
      }
      await page.getByRole('link', { name: 'Record it as a check' }).click();
      await page.waitForURL(`**${AT_DESK}/check?*`);
      expect(await ticked(page)).toEqual(['laid-before-parliament']);
      expect(await page.locator('[name=lookedIn]').inputValue()).toMatch(
        /^UK Parliament treaties, searched for .*“Lunna House Agreement”/,
      );
      await page.locator('[name=lookedIn]:focus').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**${AT_DESK}?recorded=*`);
      for (const path of [AT_DESK, '/edit']) {
        await page.goto(path);
        expect(await page.locator('main').textContent()).not.toMatch(told);
      }
      await page.goto('/agreements/uk-norway/milestones/laid-before-parliament');
      await page
        .locator('main')
        .filter({ hasText: 'Last checked 23 Nov 2026: nothing found' })
        .waitFor();
    });
  });

  describe('sitting days', () => {
    test.each([
      ['with JavaScript', true],
      ['without JavaScript', false],
    ])(
      'are entered by an admin, mended where they are wrong, %s',
      async (_how, javaScriptEnabled) => {
        const page = await site.page(desk.as('Ada', { javaScriptEnabled }));
        await page.goto('/edit/sittings');
        await page.getByLabel('Covers dates from').fill('2026-10-01');
        await page.getByLabel('until', { exact: true }).fill('2026-10-31');
        await page.getByLabel('Days on which both Houses sit').fill('2026-10-13\nTuesday');
        await page.getByLabel('Where it is written').fill('parliament.uk');
        await page.getByRole('button', { name: 'Enter the calendar' }).click();
        await page.getByText('No dates: Tuesday. Write them as 2026-10-13.').first().waitFor();
        await page.getByLabel('Days on which both Houses sit').fill('2026-10-13, 2026-10-14');
        await page.getByRole('button', { name: 'Enter the calendar' }).click();
        await page.getByText('2 sitting days were entered.').waitFor();
        const [first] = await page.getByRole('listitem').allTextContents();
        expect(first).toMatch(/^1 October 2026 to 31 October 2026.*parliament\.ukAda, /);
      },
    );

    test('can be entered on any screen, in both languages', async () => {
      for (const locale of ['en', 'nb']) {
        const page = await site.page(desk.as('Ada', { locale }));
        await page.goto('/edit/sittings');
        expect(await violations(page)).toEqual([]);
        expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
      }
    });

    test('are not for an editor to enter', async () => {
      const page = await site.page({ ...desk.as('Bo'), mayTell: /403/ });
      expect((await page.goto('/edit/sittings'))?.status()).toBe(403);
    });
  });
});
