import { afterAll, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

let desk: Desk;

const RSS = `<rss version="2.0"><channel><title>Fjordposten</title>
<item><title>UK and Norway sign a defence agreement</title><guid>1</guid></item></channel></rss>`;

/** The samples, of whose feeds two are asked here and no other is: one can be read. */
async function serveDesk() {
  const { port } = await serve(({ url }, response) => {
    if (url === '/0') response.writeHead(200, { 'Content-Type': 'text/xml' }).end(RSS);
    else response.writeHead(500).end();
  });
  desk = await aDesk(
    ['Ada'],
    async (db) => {
      const feeds = await db.feed.findMany({ orderBy: { id: 'asc' } });
      for (const [index, { id }] of feeds.entries()) {
        const url = `http://fjordposten.localhost:${port}/${index}`;
        await db.feed.update({ where: { id }, data: { url, active: index < 2 } });
      }
    },
    { FETCH_ALLOWS_LOOPBACK_PORTS: String(port) },
    ['Ada'],
  );
  return desk.app;
}

afterAll(async () => {
  await endAll();
  await closeServers();
});

inChromium(serveDesk, (site) => {
  test('what is polled now is told, stands in the history, and fails in sight', async () => {
    const page = await site.page(desk.as('Ada', { locale: 'en' }));
    await page.goto('/edit/feeds');
    await page.getByRole('button', { name: 'Poll now' }).press('Enter');
    await page.getByText('2 addresses tried: 1 new item; 1 could not be read.').waitFor();
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(/Failed: “?http:\/\/fjordposten\.localhost:\d+\/1”? answered 500/);
    await page.goto('/edit/feeds/uk-norway/1');
    expect(await page.locator('main').textContent()).toContain('1 item, 1 new, 0 changed');
    await page.goto('/edit');
    expect(await page.locator('main').textContent()).toContain('Feeds that are not read');
    const considered = await (await site.app().get('/agreements/uk-norway/considered')).text();
    expect(considered.replaceAll(/\s/g, ' ')).toContain('News was last read on 23 November 2026.');
    expect(considered).toContain('cannot be read; not read so far');
  });

  test('without JavaScript too', async () => {
    const page = await site.page(desk.as('Ada', { locale: 'nb', javaScriptEnabled: false }));
    await page.goto('/edit/feeds');
    await page.getByRole('button', { name: 'Hent nå' }).press('Enter');
    await page.getByText(/2 adresser forsøkt: /).waitFor();
  });
});
