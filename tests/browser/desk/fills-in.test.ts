import { afterAll, describe, expect, test } from 'vitest';
import { endAll } from '../../fixtures/app/built-app';
import { inChromium } from '../../fixtures/browser/chromium';
import { aDesk, type Desk } from '../../fixtures/browser/desk';
import { closeServers, serve as serveHere } from '../../fixtures/servers/loopback-server';

const ARTICLE = `<!doctype html><html lang="nb"><head>
<title>Avtalen er offentliggjort – Fjordposten</title>
<meta property="og:title" content="Avtalen er offentliggjort">
<meta property="og:site_name" content="Fjordposten">
<meta property="article:published_time" content="2026-11-02T23:30:00+01:00">
</head><body><p>Teksten ligger ute. Avtalen ble under&shy;tegnet på Lunna, sier ministeren til Fjordposten.</p></body></html>`;
const FORM = '/edit/agreements/uk-norway/update?milestone=text-published';

let desk: Desk;
let article: string;

async function serve() {
  const press = await serveHere((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(ARTICLE);
  });
  // Names under localhost are this machine's (RFC 6761, 6.3), and an address needs a name.
  article = `http://fjordposten.localhost:${press.port}/nyheter/avtalen`;
  const settings = { FETCH_ALLOWS_LOOPBACK_PORTS: String(press.port) };
  desk = await aDesk(['Ada'], undefined, settings);
  return desk.app;
}

afterAll(async () => {
  await endAll();
  await closeServers();
});

inChromium(serve, (site) => {
  describe.each([
    ['as soon as the address is left', true],
    ['by its button, with JavaScript disabled', false],
  ])('a source’s address fills in what its page says of itself', (when, javaScriptEnabled) => {
    test(`${when}, and leaves what was typed`, async () => {
      const page = await site.page(desk.as('Ada', { javaScriptEnabled }));
      await page.goto(FORM);
      await page.locator('[name="source-1-publisher"]').fill('Fjordposten, nettutgaven');
      await page.locator('[name="source-1-url"]').fill(article);
      if (javaScriptEnabled) await page.keyboard.press('Tab');
      else await page.getByRole('button', { name: 'Fill in' }).click();
      const field = (name: string) => page.locator(`[name="source-1-${name}"]`);
      await expect.poll(() => field('title').inputValue()).toBe('Avtalen er offentliggjort');
      expect(await field('publisher').inputValue()).toBe('Fjordposten, nettutgaven');
      expect(await field('published').inputValue()).toBe('2026-11-02');
      expect(await field('language').inputValue()).toBe('nb');
      expect(await field('url').inputValue()).toBe(article);
      const voice = page.locator('[name="source-1-voice"]:checked');
      expect(
        await voice.evaluateAll((chosen) => chosen.map((one) => one.getAttribute('value'))),
      ).toEqual(['independent']);
    });
  });

  test.each([true, false])(
    'words are looked for on the page, and a sentence of it is quoted (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.page(desk.as('Ada', { javaScriptEnabled }));
      await page.goto(FORM);
      await page.locator('[name="source-1-url"]').fill(article);
      const quote = page.locator('[name="source-1-quote"]');
      await quote.fill('Avtalen ble undertegnet på Lund');
      const look = page.getByRole('button', { name: 'Look for these words on the page' });
      await look.click();
      const source = page.locator('[data-source="1"]');
      await source.getByText('Not found on the page').waitFor();
      expect(await source.locator('mark').allInnerTexts()).toEqual(['Lunna']);
      const sentence = 'Avtalen ble under\u00adtegnet på Lunna, sier ministeren til Fjordposten.';
      await source.getByText('Choose a quotation from the page').click();
      await source.getByRole('button', { name: /sier ministeren/ }).click();
      await source.getByText('Found on the page:').waitFor();
      expect(await quote.inputValue()).toBe(sentence);
      expect(await page.locator('[name="source-1-url"]').inputValue()).toBe(article);
    },
  );
});
