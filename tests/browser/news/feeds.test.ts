import { afterAll, describe, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

const AT = '/edit/feeds';
const UK = `${AT}/uk-norway`;

let desk: Desk;
let paper: LoopbackServer;
let address: string;

const RSS = `<rss version="2.0"><channel><title>Fjordposten</title><language>nb</language>
<item><title>Avtalen er undertegnet</title><guid>1</guid></item></channel></rss>`;

/** A paper with a page that names two feeds, of which one can be read, and a page that names none. */
async function aPaper() {
  paper = await serve(({ url = '' }, response) => {
    const of = (type: string, body: string, status = 200) =>
      response.writeHead(status, { 'Content-Type': type }).end(body);
    if (url === '/') {
      return of(
        'text/html; charset=utf-8',
        `<title>Fjordposten</title><link rel="alternate" type="application/rss+xml" title="Nyheter" href="/rss">
<link rel="alternate" type="application/atom+xml" title="Sport" href="/sport">`,
      );
    }
    if (url === '/rss') return of('application/rss+xml', RSS);
    return of('text/html', '<title>Nothing to follow</title>', url === '/none' ? 200 : 404);
  });
  address = `http://fjordposten.localhost:${paper.port}`;
}

/** The samples, an editor and an admin; of its feeds one was read, one fails and one is gone. */
async function serveDesk() {
  await aPaper();
  desk = await aDesk(
    ['Ada', 'Eve'],
    async (db) => {
      const feeds = await db.feed.findMany({ where: { agreement: { slug: 'uk-norway' } } });
      const outcomes = [
        ['read', {}],
        ['failed', { failures: 3 }],
        ['gone', { goneAt: '2026-11-22T08:00:01Z' }],
      ] as const;
      for (const [index, [outcome, state]] of outcomes.entries()) {
        const feed = feeds[[0, 2, 3][index] ?? 0];
        if (!feed) throw new Error('the samples have feeds');
        const { url, format, id: feedId } = feed;
        const problem =
          outcome === 'failed' ? 'https://example.org answered 500 (Internal Server Error).' : null;
        const polls = Array.from({ length: 3 }, () => ({
          startedAt: '2026-11-22T08:00:00Z',
          finishedAt: '2026-11-22T08:00:01Z',
          outcome,
          problem,
          status: outcome === 'read' ? 200 : 500,
          items: outcome === 'read' ? 20 : 0,
          arrived: outcome === 'read' ? 2 : 0,
        }));
        await db.channel.create({
          data: { url, format, ...state, feeds: { create: { feedId } }, polls: { create: polls } },
        });
        if (outcome === 'gone')
          await db.feed.update({ where: { id: feedId }, data: { active: false } });
      }
    },
    { FETCH_ALLOWS_LOOPBACK_PORTS: String(paper.port) },
    ['Ada'],
  );
  return desk.app;
}

afterAll(async () => {
  await endAll();
  await closeServers();
});

inChromium(serveDesk, (site) => {
  const pages = [AT, UK, `${UK}/1`, `${UK}/3`, '/edit'] as const;

  describe.each(['en', 'nb'])('in %s', (locale) => {
    test.each(pages)('%s can be used by anybody, on any screen', async (path) => {
      const page = await site.page(desk.as('Ada', { locale, colorScheme: 'light' }));
      expect((await page.goto(path))?.status()).toBe(200);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
    });
  });

  test('an editor sees how it stands with each feed, and changes none', async () => {
    const page = await site.page(desk.as('Eve', { locale: 'en' }));
    await page.goto(UK);
    const text = await page.locator('main').textContent();
    expect(text).toMatch(
      /Ministry of Defence, all updateswww.gov.ukReadlast read 22 Nov 2026, \d\d:\d\d GMT/,
    );
    expect(text).toMatch(/Failed 3 times in a row: https:\/\/example.org answered 500/);
    expect(text).toContain('No longer at its address, and switched off');
    for (const path of pages.slice(0, -1)) {
      await page.goto(path);
      expect(await page.locator('main button, main input').count()).toBe(0);
    }
    await page.goto('/edit');
    expect(await page.locator('main').textContent()).toContain('Feeds that are not read');
  });

  test.each([true, false])(
    'a feed is found by the page that names it, told, followed and switched off, by keyboard; with JavaScript: %s',
    async (javaScriptEnabled) => {
      const slug = javaScriptEnabled ? 'uk-norway' : 'uk-germany-kensington';
      const page = await site.page(desk.as('Ada', { locale: 'en', javaScriptEnabled }));
      await page.goto(`${AT}/${slug}`);
      await page.getByLabel('Address').fill(`${address}/none`);
      await page.keyboard.press('Enter');
      await page.getByText('This page links to no feed.').waitFor();
      expect(await page.getByLabel('Address').inputValue()).toBe(`${address}/none`);

      await page.getByLabel('Address').fill(`${address}/`);
      await page.keyboard.press('Enter');
      await page.getByLabel('Sport (Atom)').check();
      await page.keyboard.press('Enter');
      await page.getByText('The address answers with status 404.').waitFor();
      await page.getByLabel('Nyheter (RSS 2.0)').check();
      await page.keyboard.press('Enter');
      await page.getByText(`Found ${address}/rss: RSS 2.0, 1 item.`).waitFor();
      expect(await page.getByLabel('Title').inputValue()).toBe('Fjordposten');
      expect(await page.getByLabel('Independent').isChecked()).toBe(true);
      expect(await page.getByLabel('Language').inputValue()).toBe('nb');

      await page.getByLabel('United Kingdom').check();
      await page.getByLabel('Title').fill('Fjordposten, nyheter');
      await page.keyboard.press('Enter');
      await page.getByText('Either parties or independent, not both.').waitFor();
      expect(await page.getByLabel('Title').inputValue()).toBe('Fjordposten, nyheter');
      await page.getByLabel('United Kingdom').uncheck();
      await page.getByRole('button', { name: 'Follow it' }).press('Enter');
      await page.getByText('Added. It will be read at the next poll.').waitFor();
      expect(await page.locator('h1').textContent()).toBe('Fjordposten, nyheter');

      await page.getByRole('button', { name: 'Switch off' }).press('Enter');
      await page.getByText('It is switched off.').waitFor();
      await page.getByLabel('Title').fill('Fjordposten');
      await page.keyboard.press('Enter');
      await page.getByText('Saved.').waitFor();
      expect(await page.locator('h1').textContent()).toBe('Fjordposten');
      const shown = await (await site.app().get(`/agreements/${slug}/considered`)).text();
      expect(shown).toContain('Fjordposten</span></a>');
      expect(shown).toContain('switched off');
    },
  );

  test.each([true, false])(
    'a word is watched, once, and no more; with JavaScript: %s',
    async (javaScriptEnabled) => {
      const page = await site.page(desk.as('Ada', { locale: 'en', javaScriptEnabled }));
      await page.goto(`${AT}/uk-germany-kensington`);
      for (const told of ['“Kensington Palace” is watched.', 'It is watched already.']) {
        await page.getByLabel('What is it?').selectOption('place');
        await page.getByLabel('Word or words').fill('Kensington Palace');
        await page.keyboard.press('Enter');
        await page.getByText(told).waitFor();
      }
      await page.getByRole('button', { name: 'Remove Kensington Palace' }).press('Enter');
      await expect.poll(() => page.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    },
  );

  test('a visitor who is not signed in is sent to sign in, and then back', async () => {
    for (const path of pages.slice(0, 3)) {
      const { status, headers } = await site.app().get(path);
      expect([status, headers.get('location')]).toEqual([
        307,
        `/edit/sign-in?then=${encodeURIComponent(path)}`,
      ]);
    }
  });
});
