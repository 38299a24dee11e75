import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';

const SITE = 'https://agreements.example';
let app: BuiltApp;

beforeAll(async () => {
  app = await startApp({
    settings: { SITE_ADDRESS: SITE },
    clockStartsAt: '2026-11-25T12:00:00Z',
  });
});
afterAll(endAll);

const textOf = async (path: string) => (await app.get(path)).text();

/** The content of a meta element or the target of a link element, by any of its attributes. */
async function headOf(path: string) {
  const text = await textOf(path);
  const elements = [...text.matchAll(/<(?:meta|link) [^>]+>/g)].map(([element]) => element);
  return (...attributes: string[]) => {
    const found = elements.find((one) => attributes.every((attribute) => one.includes(attribute)));
    return /(?:content|href)="([^"]*)"/.exec(found ?? '')?.[1] ?? null;
  };
}

const UK_NORWAY = '/agreements/uk-norway';
const PINNED = '/on/2026-11-25/revision/1';

describe('a page', () => {
  test.each(
    [
      '',
      UK_NORWAY,
      `${UK_NORWAY}/considered`,
      `${UK_NORWAY}/on/2025-06-15`,
      `${UK_NORWAY}/on/2025-06-15/revision/1`,
      `${UK_NORWAY}/milestones/signature`,
      `${UK_NORWAY}/entries/1-12`,
      `${UK_NORWAY}/on/2025-06-15/revision/1/milestones/signature`,
      `${UK_NORWAY}/on/2025-06-15/revision/1/entries/1-3`,
    ].flatMap((path) => LOCALES.map((locale) => [locale, path] as const)),
  )('in %s at “%s” has one address, and one in each language', async (locale, path) => {
    const head = await headOf(`${localePrefix(locale)}${path}` || '/');
    expect(head('rel="canonical"')).toBe(`${SITE}${localePrefix(locale)}${path}`);
    for (const language of LOCALES) {
      const address = head('rel="alternate"', `hrefLang="${language}"`);
      expect(address).toBe(`${SITE}${localePrefix(language)}${path}`);
    }
    expect(head('hrefLang="x-default"')).toBe(head('hrefLang="en"'));
    expect(head('property="og:url"')).toBe(head('rel="canonical"'));
    expect(head('property="og:locale"')).toBe(i18nFor(locale).writtenAs.replace('-', '_'));
    expect(head('name="description"')).toBe(head('property="og:description"'));
    expect(head('name="twitter:card"')).toBe('summary_large_image');
  });

  test('says the verdict in its description, and leads to the picture of its day and revision', async () => {
    const today = await headOf(UK_NORWAY);
    expect(today('name="description"')).toBe(
      'Signed 95 days after the end of summer. Promised on 20 February 2025: “with a determination to sign by summer 2025”.',
    );
    expect(today('property="og:image"')).toBe(`${SITE}${UK_NORWAY}${PINNED}/picture.png`);
    const past = await headOf(`/nb${UK_NORWAY}/on/2025-06-15`);
    expect(past('name="description"')).toBe(
      'Ingen undertegning er registrert, 77 dager før sommerens slutt. Lovet 20. februar 2025: «with a determination to sign by summer 2025».',
    );
    expect(past('property="og:image"')).toBe(
      `${SITE}/nb${UK_NORWAY}/on/2025-06-15/revision/1/picture.png`,
    );
  });

  test.each([
    ['/about', 'en_GB', 'About this site'],
    ['/nb/about', 'nb_NO', 'Om nettstedet'],
    ['/compared', 'en_GB', 'How long agreements take'],
  ])(
    '%s, which is of no agreement, has its address, every language and no picture',
    async (path, locale, title) => {
      const head = await headOf(path);
      expect(head('rel="canonical"')).toBe(`${SITE}${path}`);
      for (const language of LOCALES) {
        const address = head('rel="alternate"', `hrefLang="${language}"`);
        expect(address).toBe(`${SITE}${localePrefix(language)}${path.replace(/^\/nb/, '')}`);
      }
      expect(head('property="og:locale"')).toBe(locale);
      expect(head('property="og:title"')).toBe(title);
      expect(head('property="og:image"')).toBe(null);
      expect(head('name="description"')).toBe(head('property="og:description"'));
    },
  );

  test.each([
    ['/', 'Agreement Tracker: are defence agreements kept?'],
    [UK_NORWAY, 'UK–Norway defence agreement: met late – Agreement Tracker'],
    ['/about', 'About this site – Agreement Tracker'],
    ['/commitments', 'Commitments – Agreement Tracker'],
    ['/on/2025-06-15/commitments', 'Commitments on 15 June 2025 – Agreement Tracker'],
    [
      '/commitments/met-late/party/NO',
      'Commitments (met late, promised by Norway) – Agreement Tracker',
    ],
    [
      '/nb/on/2025-06-15/commitments/agreement/uk-norway',
      'Forpliktelser (Forsvarsavtalen mellom Storbritannia og Norge) per 15. juni 2025 – Agreement Tracker',
    ],
    [
      `${UK_NORWAY}/record/kind/note/party/NO`,
      'The record of UK–Norway defence agreement (news, in the words of Norway) – Agreement Tracker',
    ],
    ['/agreements', 'Agreements – Agreement Tracker'],
    ['/agreements/party/NO/state/met-late', 'Agreements (Norway, met late) – Agreement Tracker'],
    ['/nb/parties/NO', 'Norge: løfter og avtaler – Agreement Tracker'],
    [
      `${UK_NORWAY}/on/2025-06-15`,
      'UK–Norway defence agreement on 15 June 2025 – Agreement Tracker',
    ],
    [
      `${UK_NORWAY}/milestones/signature`,
      'Signature – UK–Norway defence agreement – Agreement Tracker',
    ],
  ])('%s is called "%s"', async (path, title) => {
    expect(await textOf(path)).toContain(`<title>${title}</title>`);
  });

  test.each([
    [UK_NORWAY, null],
    [`${UK_NORWAY}/on/2025-12-04`, null],
    [`${UK_NORWAY}/on/2025-06-15`, 'noindex, follow'],
    [`/nb${UK_NORWAY}/on/2025-12-04/revision/1`, 'noindex, follow'],
    [`${UK_NORWAY}/on/2025-12-04/revision/1/milestones/signature`, 'noindex, follow'],
    [`${UK_NORWAY}/suggest`, 'noindex, follow'],
  ])(
    '%s says to search engines: %s, and to archives that they may keep it',
    async (path, robots) => {
      const head = await headOf(path);
      expect(head('name="robots"')).toBe(robots);
      expect(head('name="archive.org_bot"')).toBe(robots && 'index, follow');
    },
  );

  test('names the address under which it is to be cited', async () => {
    const cited = `${SITE}${UK_NORWAY}/on/2025-06-15/revision/1`;
    expect((await headOf(`${UK_NORWAY}/on/2025-06-15`))('rel="cite-as"')).toBe(cited);
    expect((await headOf(cited.replace(SITE, '')))('rel="cite-as"')).toBe(cited);
  });

  test('has icons for tabs and home screens, and a manifest', async () => {
    const head = await headOf('/nb');
    expect(head('name="theme-color"', 'light')).toBe('#f6f8f7');
    for (const rel of ['icon', 'apple-touch-icon', 'manifest']) {
      const answer = await app.get(head(`rel="${rel}"`) ?? '/not-there');
      expect(answer.status, rel).toBe(200);
    }
    expect((await app.get('/favicon.ico')).headers.get('content-type')).toBe('image/x-icon');
    expect(await (await app.get('/manifest.webmanifest')).json()).toMatchObject({ start_url: '/' });
  });

  test.each(['/not-there', `${UK_NORWAY}/on/2025-06-15/revision/1/entries/1-14`])(
    '%s, which is not there, is not to be indexed',
    async (path) => {
      const head = await headOf(path);
      expect(head('name="robots"')).toBe('noindex');
      expect(head('rel="canonical"')).toBe(null);
    },
  );

  test.each(['/', UK_NORWAY, `/nb${UK_NORWAY}`, `${UK_NORWAY}/milestones/signature`])(
    '%s has linked data, once',
    async (path) => {
      const found = (await textOf(path)).split('<script type="application/ld+json">');
      expect(found).toHaveLength(2);
      const { '@graph': graph } = JSON.parse(found[1]?.split('</script>')[0] ?? '');
      const types = graph.map((node: { '@type': string }) => node['@type']);
      expect(types).not.toContain('ClaimReview');
      expect(types.length).toBeGreaterThan(0);
    },
  );

  test.each([
    [UK_NORWAY, `${UK_NORWAY}${PINNED}`],
    [`/nb${UK_NORWAY}`, `/nb${UK_NORWAY}${PINNED}`],
    [`${UK_NORWAY}/on/2025-06-15`, `${UK_NORWAY}/on/2025-06-15/revision/1`],
    [`${UK_NORWAY}/milestones/signature`, `${UK_NORWAY}${PINNED}/milestones/signature`],
    [`${UK_NORWAY}/entries/1-12`, `${UK_NORWAY}${PINNED}/entries/1-12`],
  ])('%s is cited at %s, which is there', async (path, pinned) => {
    const text = await textOf(path);
    expect(text).toContain(`<a href="${pinned}">${SITE}${pinned}</a>`);
    expect(text).toContain(`url = {${SITE}${pinned}}`);
    expect((await app.get(pinned)).status).toBe(200);
  });
});

describe('for search engines', () => {
  test('everything may be read, and the sitemap is named', async () => {
    expect(await textOf('/robots.txt')).toBe(
      `User-Agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap.xml\n`,
    );
  });

  test('the sitemaps list every page of every agreement, and each is there', async () => {
    const locations = async (path: string) =>
      [...(await textOf(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
        address.replace(SITE, ''),
      );
    const sitemaps = await locations('/sitemap.xml');
    expect(sitemaps.slice(0, 2)).toEqual([
      '/agreements/sitemap.xml',
      '/agreements/uk-norway/sitemap.xml',
    ]);
    const listed = (await Promise.all(sitemaps.map(locations))).flat();
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(
      expect.arrayContaining([
        '/',
        '/nb',
        '/about',
        '/nb/about',
        '/developers',
        '/nn/developers/recompute',
        '/commitments',
        '/agreements',
        '/nb/parties/NO',
        UK_NORWAY,
        `/nb${UK_NORWAY}/entries/1-1`,
      ]),
    );
    for (const path of listed) expect([path, (await app.get(path)).status]).toEqual([path, 200]);
  });

  test('a sitemap dates its pages by when they were recorded, is kept, and has one address', async () => {
    const sitemap = await textOf(`${UK_NORWAY}/sitemap.xml`);
    // The database itself says when, by the machine's own clock.
    expect(new Set(sitemap.match(/<lastmod>[^<]+/g)).size).toBe(1);
    expect(sitemap).not.toContain('<lastmod>2026-11-25');
    const again = await app.get(`${UK_NORWAY}/sitemap.xml`);
    expect(again.headers.get('cache-status')).toBe('agreement-tracker; hit');
    expect(again.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect((await app.get('/nb/sitemap.xml')).status).toBe(404);
    expect((await app.get('/agreements/not-there/sitemap.xml')).status).toBe(404);
  });
});

describe('the picture of a verdict', () => {
  test.each([
    `${UK_NORWAY}/picture.png`,
    `/nb${UK_NORWAY}/picture.png`,
    `${UK_NORWAY}/on/2025-06-15/revision/1/picture.png`,
    `${UK_NORWAY}/on/2025-02-01/revision/1/picture.png`,
    `${UK_NORWAY}/on/2025-12-04/revision/1/milestones/announced/picture.png`,
    '/nb/agreements/uk-eu-partnership/picture.png',
  ])('%s is a PNG of 1200 by 630, drawn once', async (path) => {
    const first = await app.get(path);
    expect(first.headers.get('content-type')).toBe('image/png');
    expect(first.headers.get('cache-control')).toBe(
      path.includes('/revision/')
        ? 'public, max-age=86400, stale-while-revalidate=604800'
        : 'public, max-age=0, must-revalidate',
    );
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const again = await app.get(path);
    expect(again.headers.get('cache-status')).toBe('agreement-tracker; hit');
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    '/agreements/not-there/picture.png',
    `${UK_NORWAY}/on/2016-07-07/revision/1/picture.png`,
    `${UK_NORWAY}/on/2016-07-07/revision/1/milestones/signature/picture.png`,
    `${UK_NORWAY}/on/2026-11-26/revision/1/picture.png`,
    `${UK_NORWAY}/on/2025-06-15/revision/2/picture.png`,
  ])('%s is not there', async (path) => {
    expect((await app.get(path)).status).toBe(404);
  });
});
