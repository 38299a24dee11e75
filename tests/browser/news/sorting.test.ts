import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Store } from '@/lib/db/connection/store';
import { endAll } from '../../fixtures/app/built-app';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { aChannel, anItem } from '../../fixtures/news/news';

const OTHERS = [
  'Norway orders frigates',
  'Ministers meet in Bodø',
  'Talks on the text go on',
  'A column on the High North',
  'Norge og Storbritannia øver sammen',
];
let desk: Desk;

/** News of UK–Norway: a story with copies of two voices, and five further stories. */
async function news(db: Store['db']) {
  const britain = await aChannel(db, 'uk-norway', ['GB'], 'GOV.UK');
  const paper = await aChannel(db, 'uk-norway', 'independent', 'A paper');
  const matches = (score: number) => ({
    'uk-norway': {
      score,
      words: [
        { text: 'Norway', kind: 'party' as const, stands: 'NO' },
        { text: 'published', kind: 'milestone' as const, stands: 'text-published' },
      ],
      milestones: ['text-published'],
    },
  });
  const { story, item } = await anItem(db, britain, {
    title: 'Text of the agreement with Norway published',
    summary: 'The text was published today. It is the first that both Norway and the UK have seen.',
    link: 'https://www.gov.uk/text',
    language: 'en',
    publishedOn: '2026-11-20',
    matches: matches(95),
  });
  const copy = { story, publishedOn: '2026-11-21', matches: matches(90) };
  await anItem(db, paper, { ...copy, title: 'Text with Norway published', credit: 'PA Media' });
  for (const [index, title] of OTHERS.entries()) {
    await anItem(db, paper, { title, publishedOn: '2026-11-19', matches: matches(60 - index) });
  }
  return item;
}

async function serve() {
  desk = await aDesk(['Ada'], async (db) => {
    await news(db);
  });
  return desk.app;
}

const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement?.closest('[data-story]')?.querySelector('h2')?.textContent?.trim(),
  );
const titles = async (page: Page) =>
  (await page.locator('[data-story] h2').allTextContents()).map((title) =>
    title.replace('(no address)', '').trim(),
  );

afterAll(endAll);

inChromium(serve, (site) => {
  describe('the list of news', () => {
    test('shows why each story may concern the agreement, with the words marked', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit');
      await page.getByRole('link', { name: '6 stories wait' }).click();
      const first = page.locator('[data-story]').first();
      const marks = first.locator('h2 mark');
      await expect.poll(() => marks.allTextContents()).toEqual(['Norway', 'published']);
      const told = await first.textContent();
      expect(told).toContain('GOV.UK · 20 Nov 2026 · United Kingdom');
      expect(told).toContain('Score 95 of 100');
      await first.getByText('1 other copy').click();
      expect(await first.textContent()).toContain('by PA Media');
      expect(await page.locator('main').textContent()).toContain('No feed has been read yet.');
    });

    test('goes by keys: next and previous, dismiss with a reason, not about this, later, undo', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit/news');
      await expect.poll(() => focused(page)).toContain('Text of the agreement');
      await page.keyboard.press('j');
      expect(await focused(page)).toContain('Norway orders frigates');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('Ministers meet');
      await page.keyboard.press('k');
      await page.keyboard.press('d');
      // Keys belong to the reason while it is typed.
      await page.keyboard.type('unlike duplex jobs');
      await page.keyboard.press('Enter');
      await page.getByText('1 story dismissed.').waitFor();
      expect(await titles(page)).not.toContain('Norway orders frigates');
      await expect.poll(() => focused(page)).toContain('Ministers meet');
      await page.keyboard.press('z');
      await page.getByText('Undone: the stories are back').waitFor();
      await expect.poll(() => focused(page)).toContain('Norway orders frigates');
      await page.keyboard.press('n');
      await page.getByText('1 story set aside as not about this.').waitFor();
      await expect.poll(() => focused(page)).toContain('Ministers meet');
      await page.keyboard.press('l');
      await page.getByText('1 story put off.').waitFor();
      await expect.poll(() => focused(page)).toContain('Talks on the text');
      await page.keyboard.press('?');
      expect(await page.getByText('show or hide the keys').isVisible()).toBe(true);
      expect(await titles(page)).toEqual([
        'Text of the agreement with Norway published',
        'Talks on the text go on',
        'A column on the High North',
        'Norge og Storbritannia øver sammen',
      ]);
    });

    test('shows what was settled, with the reason and who gave it, and what was put off', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit/news');
      await page.getByLabel('Stories').selectOption('settled');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('Not about this, says Ada').waitFor();
      const settled = page.locator('[data-story]').filter({ hasText: 'Norway orders frigates' });
      await settled.getByRole('button', { name: 'Put back' }).click();
      await page.getByText('1 story waits again.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Not about this, says Ada').waitFor();
      await page.getByLabel('Stories').selectOption('later');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('Put off by Ada').waitFor();
      expect(await titles(page)).toEqual(['Ministers meet in Bodø']);
    });

    test('dismisses all that are picked with one reason, and undoes that as one', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit/news');
      await expect.poll(() => focused(page)).toBeTruthy();
      const before = await titles(page);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      // Without a reason nothing is dismissed, and what is picked stays picked.
      await page.locator('#bulk').getByRole('button', { name: 'Dismiss' }).click();
      await page.locator('#bulk').getByText('Give the reason.').first().waitFor();
      expect(await page.locator('[data-story] :checked').count()).toBe(2);
      await page.locator('#bulk [name=reason]').fill('Already on the record');
      await page.locator('#bulk').getByRole('button', { name: 'Dismiss' }).click();
      await page.getByText('2 stories dismissed.').waitFor();
      expect(await titles(page)).toHaveLength(before.length - 2);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Undone: the stories are back').waitFor();
      expect(await titles(page)).toEqual(before);
    });

    test('leaves keys alone that are pressed elsewhere on the page', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit/news');
      await expect.poll(() => focused(page)).toBeTruthy();
      const before = await titles(page);
      await page.getByLabel('Stories').focus();
      for (const key of ['n', 'l']) await page.keyboard.press(key);
      await page.getByRole('link', { name: 'News' }).first().focus();
      for (const key of ['n', 'l', 'x', 'u']) await page.keyboard.press(key);
      await page.reload();
      expect(await titles(page)).toEqual(before);
      expect(await page.locator('[data-story] :checked').count()).toBe(0);
    });

    test('works with JavaScript disabled, and asks for a reason', async () => {
      const page = await site.page(desk.as('Ada', { javaScriptEnabled: false }));
      await page.goto('/edit/news');
      await page.locator('[data-story] [type=checkbox]').nth(1).check();
      await page.locator('#bulk').getByRole('button', { name: 'Dismiss' }).click();
      await page.locator('#bulk').getByText('Give the reason.').first().waitFor();
      expect(await page.locator('[data-story] :checked').count()).toBe(1);
      const first = page.locator('[data-story]').nth(2);
      await first.locator('details[data-does=dismiss] summary').click();
      await first.locator('[name=reason]').press('Enter');
      await page.getByText('Give the reason.').waitFor();
      await page.getByRole('button', { name: 'Says nothing new' }).first().click();
      await page.getByText('1 story dismissed.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Undone: the stories are back').waitFor();
    });

    test('splits a story, names an origin and joins it again', async () => {
      const page = await site.page(desk.as('Ada'));
      await page.goto('/edit/news');
      await page.locator('[data-story]').first().getByRole('link', { name: 'Story' }).click();
      await page.getByLabel('Text with Norway published (A paper)').check();
      await page.getByRole('button', { name: 'Make a story of these' }).click();
      await page.waitForURL('**/edit/news/stories/7');
      await page.getByLabel('Where it was first written').fill('PA Media');
      await page.getByRole('button', { name: 'Name the original source' }).click();
      await page.getByText('The story is changed.').waitFor();
      await page.goto('/edit/news/stories/1');
      await page.getByLabel('Story that is the same').selectOption('7');
      await page.getByRole('button', { name: 'Join it with this one' }).click();
      await page.getByText('The story is changed.').waitFor();
      expect(await page.getByLabel('Where it was first written').inputValue()).toBe('PA Media');
      expect((await page.goto('/edit/news/stories/7'))?.status()).toBe(404);
    });

    test.each([['en'], ['nb']])('can be used by anybody, on any screen (%s)', async (locale) => {
      const page = await site.page(desk.as('Ada', { locale, colorScheme: 'light' }));
      for (const path of ['/edit/news', '/edit/news?place=settled', '/edit/news/stories/1']) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
        await openAll(page);
        expect(await violations(page), path).toEqual([]);
        expect(await violationsWhenDarkAndNarrow(page), path).toEqual([]);
      }
    });
  });
});

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}
