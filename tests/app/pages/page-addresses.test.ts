import { beforeAll, describe, expect, test } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead();
});

const langOf = (html: string) => /<html lang="([^"]+)"/.exec(html)?.[1];

describe.each(LOCALES)('in %s', (language) => {
  const prefix = localePrefix(language);
  const accepted = i18nFor(language).t.markup('notice.not-found.then', { day: (day) => day });
  const uk = `${prefix}/agreements/uk-norway`;

  test.each([
    prefix || '/',
    uk,
    `${prefix}/agreements/uk-germany-kensington`,
    `${uk}/on/2025-06-15`,
    `${uk}/on/2016-07-08`,
    `${uk}/on/2025-06-15/revision/1`,
    `${uk}/on/2026-11-22`,
    `${uk}/milestones/signature`,
    `${uk}/on/2025-06-15/milestones/signature`,
    `${uk}/entries/1-12`,
    `${uk}/considered`,
    `${prefix}/about`,
    `${prefix}/commitments`,
    `${prefix}/commitments/met-late/party/GB/year/2025`,
    `${prefix}/commitments/year/2026`,
    `${prefix}/on/2025-06-15/commitments/due`,
    `${prefix}/agreements`,
    `${prefix}/parties/NO`,
    `${uk}/record`,
    `${uk}/record/kind/target/milestone/signature/party/GB`,
    `${uk}/record/priority/ukraine`,
  ])('%s is a page in that language', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(langOf(await answer.text())).toBe(language);
  });

  test.each(['2025-08-31', '31.8.2025'])('the day form leads to the page of %s', async (date) => {
    const answer = await app.get(`${uk}/on?date=${date}`);
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get('location') ?? '', `${app.address}${uk}/on`);
    expect(`${to.pathname}${to.hash}`).toBe(`${uk}/on/2025-08-31#ruler`);
    expect((await app.get(to.pathname)).status).toBe(200);
  });

  test('the day form on a step’s page leads to the step’s page of that day', async () => {
    const answer = await app.get(`${uk}/on?date=31.8.2025&milestone=signature`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('on/2025-08-31/milestones/signature#ruler');
  });

  test('the day form on a step’s page refuses a day on which nothing was promised yet', async () => {
    const accept = { headers: { accept: 'text/html' } };
    const sent = await app.get(`${uk}/on?date=2025-02-19&milestone=signature`, accept);
    const to = sent.headers.get('location') ?? '';
    expect(to).toBe('on/no-such-day?date=2025-02-19&milestone=signature');
    const answer = await app.get(`${uk}/${to}`);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    for (const day of ['on/2025-02-20/milestones/signature', 'milestones/signature']) {
      expect(page).toContain(`href="${uk}/${day}"`);
    }
  });

  test.each(['2025-02-30', '', '1.1.2095', '1999-01-01'])(
    'the day form refuses “%s”, and says what it takes',
    async (date) => {
      const answer = await app.get(`${uk}/on?date=${date}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({
        parameter: 'date',
        accepted:
          'a calendar date that exists, YYYY-MM-DD or D.M.YYYY, neither before the record begins nor after today',
      });
    },
  );

  test.each(['2025-02-30', '', '1.1.2095', '"><script>alert(1)</script>'])(
    'the day form refuses “%s” to a browser on a page that keeps it, to be mended',
    async (date) => {
      const sent = await app.get(`${uk}/on?date=${encodeURIComponent(date)}`, {
        headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      });
      expect(sent.status).toBe(303);
      expect(sent.headers.get('vary')).toContain('Accept');
      const to = new URL(sent.headers.get('location') ?? '', `${app.address}${uk}/on`);
      const answer = await app.get(`${to.pathname}${to.search}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const page = await answer.text();
      expect(langOf(page)).toBe(language);
      const [, kept = ''] = /<input[^>]* id="date"[^>]* value="([^"]*)"/.exec(page) ?? [];
      expect(kept).toBe(
        date.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      );
      expect(page).toContain(`action="${uk}/on"`);
      expect(page).toContain('2025-08-31');
      expect(page).not.toContain('<script>alert');
    },
  );

  test.each([
    ['slug', `${prefix}/agreements/not-there`],
    ['slug', `${prefix}/agreements/UK-Norway`],
    ['date', `${uk}/on/2025-02-30`],
    ['date', `${uk}/on/yesterday`],
    ['date before the record begins', `${uk}/on/2016-07-07`],
    ['date before the record begins, at a revision', `${uk}/on/0001-01-01/revision/1`],
    ['date after today', `${uk}/on/2026-11-23`],
    ['date after today, at a revision', `${uk}/on/2026-11-23/revision/1`],
    ['revision', `${uk}/on/2025-06-15/revision/0`],
    ['revision', `${uk}/on/2025-06-15/revision/one`],
    ['revision to come', `${uk}/on/2025-06-15/revision/2`],
    ['milestone', `${uk}/milestones/lunch`],
    ['page of a milestone', `${uk}/milestones/signature/page/2`],
    ['day before a milestone', `${uk}/on/2016-07-08/milestones/signature`],
    ['page of a milestone', `${uk}/milestones/signature/page/1`],
    ['entry', `${uk}/entries/9-9`],
    ['entry', `${uk}/entries/twelve`],
    ['page of entries', `${uk}/entries/page/99`],
    ['page of entries', `${uk}/entries/page/1`],
    ['page of entries', `${uk}/entries/page/two`],
    ['page of a day’s entries', `${uk}/on/2025-06-15/entries/page/2`],
    ['page of entries at a revision', `${uk}/on/2025-06-15/revision/1/entries/page/2`],
    ['path', `${prefix}/not-there`],
    ['path that cannot be decoded', `${prefix}/agreements/%ff`],
    ['slug that cannot be stored', `${prefix}/agreements/%00`],
  ])('a bad %s, %s, is not found, and the page says what is accepted', async (_, path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    expect(langOf(page)).toBe(language);
    // Without JavaScript too: what a script would fill in is not counted.
    const text = page
      .replace(/<script\b.*?<\/script>/gs, '')
      .replace(/<\/?(?:wbr|span)\b[^>]*>/g, '');
    expect(text).toContain(accepted);
  });
});

describe('English has no prefix', () => {
  test.each([
    ['/en', '/'],
    ['/en/agreements/uk-norway/on/2025-06-15', '/agreements/uk-norway/on/2025-06-15'],
    ['/en/not-there', '/not-there'],
  ])('%s has moved to %s for good', async (prefixed, path) => {
    const answer = await app.get(prefixed);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(path);
  });
});

test('the page of 15 June 2025 knows nothing of December, nor does it at a revision', async () => {
  for (const path of ['', '/revision/1']) {
    const day = await app.get(`/agreements/uk-norway/on/2025-06-15${path}`);
    expect(await day.text()).not.toMatch(/Lunna|December 2025|2025-12/);
  }
});

describe('an address of commitments, agreements or parties that names nothing', () => {
  test.each([
    '/commitments/late',
    '/commitments/party/XX',
    '/commitments/agreement/not-there',
    '/commitments/year/1899',
    '/commitments/party/GB/due',
    '/commitments/page/2',
    '/commitments/due/page/2',
    '/commitments/due/page/1',
    '/on/2030-01-01/commitments',
    '/on/2016-07-07/commitments',
    '/on/2025-02-30/commitments',
    '/on/2025-06-15',
    '/agreements/page/1',
    '/agreements/page/2',
    '/agreements/party/XX',
    '/agreements/state/late',
    '/agreements/state/due/party/GB',
    '/parties',
    '/parties/XX',
    '/parties/gb',
    '/agreements/not-there/record',
    '/agreements/uk-norway/record/priority/not-there',
    '/agreements/uk-norway/record/party/DE',
    '/agreements/uk-norway/record/party/GB/kind/note',
    '/agreements/uk-norway/record/page/2',
  ])('%s is answered with 404', async (path) => {
    expect((await app.get(path)).status).toBe(404);
    expect((await app.get(`/nb${path}`)).status).toBe(404);
  });
});
