import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { readNewsList } from '@/lib/db/news/read-news-list';
import { addEntryOfNews } from '@/lib/db/news/use-news';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aSignedInEditor, type SignedInEditor } from '../../fixtures/app/signed-in';
import { aVisitor } from '../../fixtures/app/visitor';
import { withFolder } from '../../fixtures/databases/editors';
import { asSeen } from '../../fixtures/news/news';
import { citation, note } from '../../fixtures/records/record';

const SLUG = 'uk-norway';
const UK = `/agreements/${SLUG}`;
const ADDRESS = 'https://www.gov.uk/government/news/a-suggested-page';
const RUDE = 'A rude word <img src=x onerror=alert(1)>';
const clockStartsAt = '2026-11-22T12:00:00Z';

let dataFolder: string;
let editor: SignedInEditor;
let app: BuiltApp;

beforeAll(async () => {
  dataFolder = await aDataFolder('the samples');
  editor = await aSignedInEditor(dataFolder);
  // Each of these tests is a reader from a network of its own.
  app = await startApp({ dataFolder, clockStartsAt, settings: { TRUSTED_PROXIES: '1' } });
});
afterAll(endAll);

let networks = 0;
const aNetwork = () => {
  networks += 1;
  return `198.51.100.${networks}`;
};

async function send(
  path: string,
  body: Record<string, string> | string,
  { from = aNetwork(), ...headers }: Record<string, string> = {},
) {
  const answer = await app.get(path, {
    method: 'POST',
    headers: { origin: app.address, 'x-forwarded-for': from, ...headers },
    body: new URLSearchParams(body),
  });
  const { status, headers: answered } = answer;
  return { status, to: answered.get('location'), headers: answered, html: await answer.text() };
}

describe('a suggestion', () => {
  test.each(['', '/nb'])(
    'has a form that is led to from today’s pages only (%s)',
    async (locale) => {
      const at = `${locale}${UK}`;
      for (const page of [at, `${at}/milestones/signature`, `${at}/entries/1-12`]) {
        expect(await (await app.get(page)).text()).toContain(`href="${page}/suggest"`);
        const form = await app.get(`${page}/suggest`);
        expect([form.status, form.headers.get('set-cookie')]).toEqual([200, null]);
        expect(await form.text()).toContain(`action="${page}/suggest" method="post"`);
      }
      for (const past of [`${at}/on/2026-11-20`, `${at}/on/2026-11-20/revision/1/entries/1-12`]) {
        expect(await (await app.get(past)).text()).not.toContain('/suggest');
      }
    },
  );

  test('leads to thanks, and waits at the desk with what it is about', async () => {
    const sent = await send(`/nb${UK}/milestones/signature/suggest`, {
      address: ADDRESS,
      said: 'Her står det.',
      email: 'kari@example.org',
      homepage: '',
    });
    expect([sent.status, sent.to]).toEqual([303, `/nb${UK}/suggest/sent`]);
    expect(await (await app.get(sent.to ?? '')).text()).toContain('Takk for forslaget');
    await send(`${UK}/suggest`, { said: RUDE, address: 'https://rude.example.com/' });
    await send(`${UK}/entries/1-12/suggest`, { said: 'This is wrong.' });
    const { html, text } = await aVisitor(app, app.address, editor.cookie).see('/edit/news');
    expect(text).toContain('Open (3)');
    expect(text).toContain('Her står det.');
    expect(text).toMatch(/A reader · arrived 22 Nov 2026 · about Signature · answer to kari@/);
    expect(text).toMatch(/A reader · arrived 22 Nov 2026 · about entry 1-12/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  test('that cannot be taken comes back with what was typed, escaped, and every problem at its field', async () => {
    const typed = '"><script>alert(1)</script>';
    const { status, html, headers } = await send(`${UK}/suggest`, {
      address: 'javascript:alert(1)',
      said: typed.repeat(80),
      email: typed,
    });
    expect(status).toBe(400);
    expect(html).toContain('value="javascript:alert(1)"');
    expect(html).toContain('This is not a web address that a reader can open.');
    expect(html).toContain('This is too long. It may have at most 2,000 characters.');
    expect(html).toContain('This is not an e-mail address.');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
    // As other readers' pages are: with the one script of this site, and no line that ends within a number's unit.
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self';.*form-action 'self'/,
    );
    const data = '<script type="application/ld+json"';
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([script]) => script);
    expect(scripts.filter((script) => !script.startsWith(data))).toEqual([
      expect.stringMatching(/^<script src="\/_next\/static\/islands\/[^"]+\.js" defer="">$/),
    ]);
    expect(html).toContain('after 90\u00a0days at the latest');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('that says nothing, or fills in what readers do not see, is none', async () => {
    const empty = await send(`/nb${UK}/suggest`, {});
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Oppgi adressen til en kilde, eller skriv en setning.');
    const inNynorsk = await send(`/nn${UK}/entries/1-12/suggest`, {});
    expect(inNynorsk.html).toContain('Oppgi adressa til ei kjelde, eller skriv ei setning.');
    const trapped = await send(`${UK}/suggest`, { said: 'Cheap watches', homepage: 'x' });
    expect(trapped.status).toBe(400);
    expect(trapped.html).toContain('>Cheap watches</textarea>');
  });

  test('of 100 kB is refused, however it is sent', async () => {
    const large = await send(`${UK}/suggest`, { said: 'x'.repeat(100_000) });
    expect(large.status).toBe(413);
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 10; part += 1) {
          controller.enqueue(new TextEncoder().encode(`said=${'x'.repeat(10_000)}&`));
        }
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    expect((await app.get(`${UK}/suggest`, init)).status).toBe(413);
  });

  test('is not taken from another site, in another form, or by another method', async () => {
    const said = { said: 'It was signed.' };
    const path = `${UK}/suggest`;
    expect((await send(path, said, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(path, said, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await app.get(path, { method: 'PUT' })).status).toBe(405);
    expect((await send(`${UK}/suggest/sent`, said)).status).toBe(405);
  });

  test.each([
    '/agreements/not-there/suggest',
    `${UK}/milestones/not-there/suggest`,
    `${UK}/entries/99-1/suggest`,
    `${UK}/entries/x/suggest`,
  ])('is not made at %s, which is no page', async (path) => {
    expect((await app.get(path)).status).toBe(404);
    const { status, html } = await send(path, { said: 'It was signed.' });
    expect(status).toBe(404);
    expect(html).toContain('There is no such page');
  });

  test('is one of ten that a network may send in ten minutes, whatever else it sends in one', async () => {
    const from = aNetwork();
    const statuses: number[] = [];
    for (let sent = 0; sent < 10; sent += 1) {
      statuses.push((await send(`${UK}/suggest`, {}, { from })).status);
    }
    expect(statuses).toEqual(Array(10).fill(400));
    const refused = await send(`${UK}/suggest`, { said: 'An eleventh.' }, { from });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(refused.html).toContain('>An eleventh.</textarea>');
    expect(refused.html).toContain('Too many suggestions have been sent from your network.');
    expect((await send(`${UK}/suggest`, { said: 'Another network’s.' })).status).toBe(303);
  });
});

describe('what became of a suggestion', () => {
  beforeAll(async () => {
    await app.stop();
    await withFolder(dataFolder, async (db) => {
      const { stories } = await readNewsList(db, { place: 'open', page: 1 });
      const storyOf = (words: string) =>
        stories.find(({ items: [item] }) => item?.content.title.includes(words))?.story ?? 0;
      const rude = await asSeen(db, SLUG, storyOf('rude'));
      await decideOnNews(db, [rude], { choice: 'dismissed', reason: 'Not a source.' }, editor);
      const used = (await asSeen(db, SLUG, storyOf('Her står'))).seen[0]?.id ?? 0;
      const { revision } = await db.agreement.findUniqueOrThrow({ where: { slug: SLUG } });
      const content = note({
        occurredOn: '2026-11-20',
        citations: [citation({ url: ADDRESS, published: '2026-11-20' })],
      });
      await addEntryOfNews(db, SLUG, revision, content, used, editor);
    });
    app = await startApp({ dataFolder, clockStartsAt });
  });

  test('is public, without a word or a rejected address of its reader', async () => {
    const { text, html } = await aVisitor(app).see(`${UK}/considered`);
    const told = text.replace(/\s+/g, ' ');
    expect(told).toContain('2 decided on');
    expect(told).toContain('A reader’s suggestionNot used: Not a source.');
    expect(told).toMatch(/A reader’s suggestion about Signature.*Used: entry 2-1/);
    expect(html).toContain(`href="${ADDRESS}"`);
    expect(html).not.toMatch(/rude|Her står|This is wrong|kari@/);
  });
});

describe('where the settings let readers suggest nothing', () => {
  test('there is no link, no page and no form', async () => {
    const off = await startApp({ clockStartsAt, settings: { READER_SUGGESTIONS: 'off' } });
    for (const page of [UK, `${UK}/milestones/signature`, `${UK}/entries/1-12`, '/about']) {
      expect(await (await off.get(page)).text()).not.toMatch(/\/suggest|Suggest a source/);
    }
    for (const path of [`${UK}/suggest`, `${UK}/suggest/sent`]) {
      expect((await off.get(path)).status).toBe(404);
    }
    const body = new URLSearchParams({ said: 'It was signed.' });
    expect((await off.get(`${UK}/suggest`, { method: 'POST', body })).status).toBe(404);
  });
});
