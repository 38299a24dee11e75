import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { named } from '../../fixtures/news/polling';
import { addAgreements } from '../../fixtures/records/add-agreements';
import { description, note, target } from '../../fixtures/records/record';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

const SLUG = 'uk-norway-harbours';
const AT_DESK = `/edit/agreements/${SLUG}`;

const MINISTRY = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Ministry of Defence</title><id>tag:mod</id><updated>2026-11-20T10:00:00Z</updated>
  <entry>
    <id>tag:mod,1</id>
    <title>UK and Norway sign defence agreement on harbours</title>
    <link href="https://www.gov.uk/government/news/uk-and-norway-sign"/>
    <published>2026-11-20T10:00:00Z</published><updated>2026-11-20T10:00:00Z</updated>
    <summary>The UK and Norway signed a defence agreement on harbours in Oslo today. The two defence ministers signed it on board a frigate after months of talks, and both navies will use the harbours from next year.</summary>
  </entry>
</feed>`;

const PAPERS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>The papers</title><link>https://papers.example.com/</link><description>News</description><language>en</language>
  <item>
    <guid isPermaLink="false">a</guid>
    <title>UK and Norway sign defence agreement on harbours</title>
    <link>https://papers.example.com/harbours</link>
    <dc:creator>PA Media</dc:creator>
    <pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate>
    <description>The UK and Norway signed a defence agreement on harbours in Oslo today. The two defence ministers signed it on board a frigate after months of talks, and both navies will use the harbours from next year.</description>
  </item>
  <item>
    <guid isPermaLink="false">b</guid>
    <title>UK and Norway sign defence agreement on harbours in Oslo</title>
    <link>https://papers.example.com/second</link>
    <dc:creator>PA Media</dc:creator>
    <pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate>
    <description>The UK and Norway signed a defence agreement on harbours in Oslo today. The two defence ministers signed it on board a frigate after months of talks, and both navies will use the harbours from next year.</description>
  </item>
  <item>
    <guid isPermaLink="false">c</guid>
    <title>Norway buys frigates from the UK shipyard on the Clyde</title>
    <link>https://papers.example.com/frigates</link>
    <pubDate>Thu, 19 Nov 2026 12:00:00 GMT</pubDate>
    <description>An export order worth billions.</description>
  </item>
</channel></rss>`;

let feeds: LoopbackServer;
let desk: Desk;

/** The samples beside an agreement of the same parties whose signature is not on record, with a ministry's feed and a paper's. */
async function aNewsDesk() {
  feeds = await serve(({ url }, response) => {
    const [type, text] = url === '/ministry' ? ['atom', MINISTRY] : ['rss', PAPERS];
    response.writeHead(200, { 'Content-Type': `application/${type}+xml` }).end(text);
  });
  const settings = { FETCH_ALLOWS_LOOPBACK_PORTS: String(feeds.port) };
  const feed = (path: string, format: 'Atom' | 'RSS 2.0', voice: 'independent' | string[]) => ({
    title: path === '/ministry' ? 'Ministry of Defence' : 'The papers',
    url: `${named(feeds)}${path}`,
    format,
    voice,
    language: 'en',
    remark: null,
    active: true,
  });
  desk = await aDesk(
    ['Ada', 'Bo'],
    async (db) => {
      // The samples' own feeds are on other hosts.
      await db.feed.updateMany({ data: { active: false } });
      const agreement = {
        slug: SLUG,
        description: description({
          name: {
            en: 'UK–Norway harbours agreement',
            nb: 'Havneavtalen mellom Storbritannia og Norge',
          },
        }),
        entries: [note(), target()],
        feeds: [feed('/ministry', 'Atom', ['GB']), feed('/papers', 'RSS 2.0', 'independent')],
      };
      await addAgreements(db, [agreement]);
    },
    settings,
  );
  return desk.app;
}

/** Polls every feed by the command, which asks the running app to do it. */
async function poll(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['run', '--silent', 'news', '--', 'poll', '--all'],
    {
      env: { ...process.env, DATA_FOLDER: desk.app.dataFolder, DATABASE_URL: '' },
    },
  );
  return stdout;
}

async function status() {
  return (await desk.app.get(`/api/v1/agreements/${SLUG}/status`)).json();
}

afterAll(async () => {
  await endAll();
  await closeServers();
});

inChromium(aNewsDesk, (site) => {
  beforeAll(async () => {
    expect(await poll()).toContain('4 new');
  });

  describe('news that the two have signed', () => {
    test('is public after three keystrokes and another editor’s click; its copies are settled with it', async () => {
      expect(await status()).toMatchObject({ outcome: { outcome: 'not known' } });
      const [ada, bo] = [await site.page(desk.as('Ada')), await site.page(desk.as('Bo'))];
      await ada.goto(`/edit/news?agreement=${SLUG}`);
      const story = ada.locator('[data-story]').first();
      expect(await story.locator('h2').textContent()).toContain('UK and Norway sign');
      expect(await story.textContent()).toContain('2 other copies');
      // The frigates are no news of the agreement.
      expect(await ada.locator('[data-story]').count()).toBe(1);
      const hasFocus = () => story.evaluate((one) => one === document.activeElement);
      await expect.poll(hasFocus).toBe(true);

      await ada.keyboard.press('u');
      await ada.waitForURL(`**${AT_DESK}/update?item=*`);
      const outcome = ada.getByLabel('Outcome');
      await expect.poll(() => outcome.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await ada.locator('[name=milestone]').inputValue()).toBe('signature');
      expect(await ada.locator('[name=occurredOn]').inputValue()).toBe('2026-11-20');
      expect(await ada.locator('[name=source-1-quote]').inputValue()).toBe(
        'The UK and Norway signed a defence agreement on harbours in Oslo today.',
      );
      expect(await ada.locator('[name=source-1-origin]').inputValue()).toBe('');
      await ada.keyboard.press('m');
      await ada.keyboard.press('Enter');
      await ada.waitForURL(`**${AT_DESK}?proposed=1`);

      await bo.goto('/edit/proposals/1');
      await bo.getByRole('button', { name: 'Approve and record' }).click();
      await bo.waitForURL(`**${AT_DESK}?recorded=2-1`);

      expect(await status()).toMatchObject({
        outcome: { outcome: 'met', on: '2026-11-20' },
        standing: [
          { voice: 'GB', claim: 'met' },
          { voice: 'NO' },
          { claim: 'not known', origins: 0 },
        ],
      });
      await bo.goto(`/agreements/${SLUG}`);
      expect(await bo.locator('h1').textContent()).toMatch(
        /^Signed 446 days after the end of summer/,
      );
      expect(await bo.locator('main').textContent()).toContain(
        'The UK and Norway signed a defence agreement on harbours in Oslo today.',
      );
    });

    test('leaves the copies of another voice open; used, they are one further entry of one origin', async () => {
      const [ada, bo] = [await site.page(desk.as('Ada')), await site.page(desk.as('Bo'))];
      await ada.goto(`/edit/news?agreement=${SLUG}`);
      const story = ada.locator('[data-story]').first();
      expect(await story.textContent()).toContain('The papers');
      await story.getByText('2 other copies').click();
      expect(await story.textContent()).toContain('Used by Ada: 2-1');
      await expect
        .poll(() =>
          story.evaluate(
            (one) => one === document.activeElement || one.contains(document.activeElement),
          ),
        )
        .toBe(true);
      await ada.keyboard.press('u');
      await ada.waitForURL(`**${AT_DESK}/update?item=*`);
      await expect
        .poll(() => ada.evaluate(() => document.activeElement?.getAttribute('name')))
        .toBe('status');
      expect(await ada.locator('[name=source-1-origin]').inputValue()).toBe('PA Media');
      expect(await ada.locator('[name=source-1-voice][value=independent]').isChecked()).toBe(true);
      await ada.keyboard.press('m');
      await ada.keyboard.press('Enter');
      await ada.waitForURL(`**${AT_DESK}?proposed=2`);
      await bo.goto('/edit/proposals/2');
      await bo.getByRole('button', { name: 'Approve and record' }).click();
      await bo.waitForURL(`**${AT_DESK}?recorded=3-1`);

      expect(await status()).toMatchObject({
        revision: 3,
        outcome: { outcome: 'met', on: '2026-11-20', disputed: false },
        standing: [{ voice: 'GB', claim: 'met' }, { voice: 'NO' }, { claim: 'met', origins: 1 }],
      });
      await bo.goto(`/agreements/${SLUG}`);
      expect(await bo.getByRole('row', { name: 'Signature' }).textContent()).toContain(
        'met, 1\u00a0original source',
      );
      await ada.goto(`/edit/news?agreement=${SLUG}&place=settled`);
      expect(await ada.locator('[data-story] h2').allTextContents()).toEqual([
        'UK and Norway sign defence agreement on harbours',
      ]);
    });

    test('comes once: polled again nothing arrives, and what was settled stays so', async () => {
      expect(await poll()).toContain(
        '2 channels were asked, 0 of them in vain; items: 0 new and 0 changed.',
      );
      const page = await site.page(desk.as('Ada'));
      await page.goto(`/edit/news?agreement=${SLUG}`);
      expect(await page.locator('[data-story] h2').allTextContents()).toEqual([]);
      await page.getByText('No story waits.').waitFor();
      expect(await page.locator('main').textContent()).toContain('Feeds last read');
    });
  });
});
