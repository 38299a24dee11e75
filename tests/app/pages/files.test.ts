import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '@/lib/api/reference/examples-to-run';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { verifyRecord } from '@/lib/formats/verify-record';
import { type ApiWriter, aNote, apiWriter } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { canRun, runExample } from '../../fixtures/children/run-example';
import { recordHere } from '../../fixtures/children/run-record';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';
import { citation, description, note, status, target } from '../../fixtures/records/record';

let app: BuiltApp;
let writer: ApiWriter;

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  let key = '';
  await withFolder(dataFolder, async (db) => {
    const { editorId } = await anEditor(db, { name: 'Ada', role: 'admin' });
    key = await aKey(db, editorId, ['entries', 'corrections']);
    const by = { name: 'an editor' };
    const nothing = { feeds: [], entries: [], description: description() };
    await addAgreement(db, { ...nothing, slug: 'empty' }, by);
    const followed = [
      status({ milestone: 'announced', occurredOn: '2025-02-20', title: 'Announced' }),
      target({ citations: [citation({ voice: ['GB', 'NO'] })] }),
    ];
    await addAgreement(db, { ...nothing, slug: 'followed', entries: followed }, by);
    const entries = [note({ title: 'A secret talk' })];
    await addAgreement(db, { ...nothing, slug: 'a-draft', entries, isDraft: true }, by);
  });
  app = await startApp({ dataFolder });
  writer = apiWriter(app, key);
});
afterAll(endAll);

const text = async (path: string) => (await app.get(path)).text();

const UK = '/agreements/uk-norway';
const PLACES = ['', UK, `${UK}/milestones/signature`, '/parties/NO', '/agreements/empty'];

describe.each(PLACES)('of %s', (place) => {
  test.each(['', '/nb', '/nn'])('there are feeds under “%s” in every format', async (prefix) => {
    const language = prefix === '' ? 'en' : prefix.slice(1);
    for (const name of ['feed', 'states']) {
      const own = `${prefix}${place}/${name}`;
      const atom = await app.get(`${own}.atom`);
      expect([atom.status, atom.headers.get('content-type')]).toEqual([
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      const read = parseAtomFeed(await atom.text());
      expect(read.links?.find(({ rel }) => rel === 'self')?.href).toContain(`${own}.atom`);
      expect(read.xml?.lang).toBe(language);
      const rss = parseRssFeed(await text(`${own}.rss`));
      const json = parseJsonFeed(await text(`${own}.json`));
      const ids = read.entries?.map(({ id }) => id) ?? [];
      expect(rss.items?.map(({ guid }) => guid?.value) ?? []).toEqual(ids);
      expect(json.items?.map(({ id }) => id) ?? []).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      if (place === '/agreements/empty') expect(ids).toEqual([]);
      else expect(ids.length).toBeGreaterThan(2);
    }
  });

  test.each(['', '/nb', '/nn'])('there is a calendar under “%s”', async (prefix) => {
    const answer = await app.get(`${prefix}${place}/calendar.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    if (place === '/agreements/empty') expect(events).toEqual([]);
    else expect(events.map(({ startDate }) => startDate.toString())).toContain('2025-08-31');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('the page’s head names them', async () => {
    const head = (await text(place || '/')).split('</head>')[0] ?? '';
    for (const format of ['atom', 'rss', 'json']) {
      for (const name of ['feed', 'states']) {
        expect(head).toMatch(
          new RegExp(`<link rel="alternate"[^>]* href="http[^"]*${place}/${name}\\.${format}"`),
        );
      }
    }
    expect(head).toMatch(new RegExp(`href="http[^"]*${place}/calendar\\.ics"`));
  });
});

describe.each(PLACES)('of %s', (place) => {
  test.each(['entries', 'milestones', 'commitments'])('there is a table of %s', async (name) => {
    const answer = await app.get(`${place}/${name}.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const link = answer.headers.get('link') ?? '';
    expect(link).toContain(`<${name}.csv-metadata.json>; rel="describedby"`);
    const [head = [], ...rows] = parse(await answer.text());
    const described = await (await app.get(`${place}/${name}.csv-metadata.json`)).json();
    expect(described.url).toMatch(new RegExp(`^http.*${place}/${name}\\.csv$`));
    expect(described.tableSchema.columns.map((one: { name: string }) => one.name)).toEqual(head);
    if (place === '/agreements/empty' && name !== 'milestones') expect(rows).toEqual([]);
    else expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a table', () => {
  test('says of a promise what the API says', async () => {
    const [row] = parse(await text(`${UK}/commitments.csv`), { columns: true });
    const status = await (await app.get('/api/v1/agreements/uk-norway/status')).json();
    expect(row).toMatchObject({
      agreement: 'uk-norway',
      milestone: 'signature',
      state: status.state,
      verdict: status.verdict.en,
      due: status.target.due,
      timeliness: status.timeliness,
      daysLate: String(status.lateness.days),
      daysLateMost: String(status.lateness.most),
    });
  });

  test('is in the language of its address', async () => {
    const [row] = parse(await text(`/nb${UK}/commitments.csv`), { columns: true });
    expect(row).toMatchObject({ title: 'Undertegning' });
  });
});

describe('the archive of all records', () => {
  const unzipped = async () =>
    unzipSync(new Uint8Array(await (await app.get('/records.zip')).arrayBuffer()));

  test('has each public record, which its hashes prove, and the tables', async () => {
    const files = await unzipped();
    const names = Object.keys(files);
    expect(names).toContain('records/uk-norway.json');
    expect(names).toContain('tables/entries.csv-metadata.json');
    expect(names.filter((name) => name.includes('a-draft'))).toEqual([]);
    const document = JSON.parse(strFromU8(files['records/uk-norway.json'] ?? new Uint8Array()));
    expect(verifyRecord(document, null)).toMatchObject({ result: 'proven', slug: 'uk-norway' });
  });

  test('has the sum of each of its files, and is described', async () => {
    const files = await unzipped();
    const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(sums.map((line) => line.split('  ')[1]).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    const described = JSON.parse(strFromU8(files['dcat.jsonld'] ?? new Uint8Array()));
    expect(described['dcat:distribution'].length).toBe(Object.keys(files).length - 2);
    expect(strFromU8(files['LICENCE.txt'] ?? new Uint8Array())).toContain('No licence is stated');
  });

  test('is described at an address of its own', async () => {
    const answer = await app.get('/dcat.jsonld');
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const addresses = (await answer.json())['dcat:distribution'].map(
      (one: Record<string, { '@id': string }>) =>
        new URL(one['dcat:downloadURL']?.['@id'] ?? '').pathname,
    );
    expect(addresses).toEqual([
      '/records.zip',
      '/entries.csv',
      '/milestones.csv',
      '/commitments.csv',
    ]);
    for (const address of addresses) expect((await app.get(address)).status).toBe(200);
  });
});

describe('a page to be framed', () => {
  const framed = '/embed/agreements/uk-norway';

  test.each([framed, '/nb/embed/commitments/uk-norway/signature', `/nn${framed}`])(
    '%s may be framed by anyone, and needs neither script nor cookie',
    async (path) => {
      const answer = await app.get(path);
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain('frame-ancestors *');
      expect(policy).toContain("script-src 'none'");
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('set-cookie')).toBeNull();
      const html = await answer.text();
      expect(html).not.toContain('<script');
      expect(html).toContain('<meta name="robots" content="noindex"');
      const language = /<html lang="(..)"/.exec(html)?.[1];
      const status = await (await app.get('/api/v1/agreements/uk-norway/status')).json();
      const told = html.replaceAll(/<[^>]+>/g, '');
      expect(told).toContain(status.verdict[language ?? '']);
      expect(told).toContain(status.on.slice(0, 4));
    },
  );

  test.each([
    '/',
    UK,
    '/nb/about',
    '/feed.atom',
    '/embed/agreements/unheard-of',
    '/embed/agreements/uk-norway/x',
  ])('nothing else may be framed: %s', async (path) => {
    const policy = (await app.get(path)).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test.each([
    '/embed/agreements/a-draft',
    '/embed/agreements/unheard-of',
    '/embed/commitments/uk-norway/unheard-of',
    '/agreements/a-draft/badge.svg',
    '/badge.svg',
  ])('there is none at %s', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('A secret talk');
  });
});

describe('oEmbed', () => {
  test('leads from a page’s head to a frame with its verdict', async () => {
    const head = (await text(`/nb${UK}/milestones/signature`)).split('</head>')[0] ?? '';
    const [, found = ''] =
      /<link rel="alternate" href="([^"]+)" title="[^"]+" type="application\/json\+oembed"/.exec(
        head,
      ) ??
      /<link rel="alternate"[^>]*type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(head) ??
      [];
    const { pathname, search } = new URL(found.replaceAll('&amp;', '&'));
    const answer = await app.get(`${pathname}${search}`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const told = await answer.json();
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Undertegning – Forsvarsavtalen mellom Storbritannia og Norge',
      width: 600,
    });
    const [, src = ''] = /src="([^"]+)"/.exec(told.html) ?? [];
    const frame = await app.get(new URL(src).pathname);
    expect([frame.status, await frame.text()]).toEqual([200, expect.stringContaining('lang="nb"')]);
  });

  test.each([
    ['', 400, 'url'],
    ['?url=nonsense', 400, 'url'],
    ['?url=https://evil.example/agreements/uk-norway', 404, 'url'],
    ['?url=SITE/about', 404, 'url'],
    ['?url=SITE/agreements/a-draft', 404, 'url'],
    ['?url=SITE/agreements/uk-norway&format=xml', 400, 'format'],
    ['?url=SITE/agreements/uk-norway&maxwidth=0', 400, 'maxwidth'],
  ])('%s is answered with %i', async (query, status, parameter) => {
    const site = app.address.replace('127.0.0.1', 'localhost');
    const answer = await app.get(`/api/v1/oembed${query.replace('SITE', site)}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ parameter, accepted: expect.any(String) });
  });
});

describe('a badge', () => {
  test('says how an agreement stands, in the language of its address', async () => {
    const svg = await app.get(`/nb${UK}/badge.svg`);
    expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await svg.text()).toMatch(/<title>[^<]*Norge: gjennomført for sent<\/title>/);
    expect(await (await app.get(`${UK}/badge.json`)).json()).toEqual({
      schemaVersion: 1,
      label: 'UK–Norway defence agreement',
      message: 'met late',
      color: '#a8232b',
      isError: true,
    });
  });

  test('says of a step or an agreement without entries what is known', async () => {
    const steps = await (await app.get(`${UK}/milestones/text-agreed/badge.json`)).json();
    expect(steps.message).toBe('Met');
    expect(steps.label).toContain(' – UK–Norway defence agreement');
    const empty = await (await app.get('/agreements/empty/badge.json')).json();
    expect(empty.message).toBe('not announced yet');
  });
});

describe('a calendar', () => {
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await text(`${UK}/calendar.ics`)));
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  test('has the due day of a promise and the time within which it is due', async () => {
    const told = (await events()).map(({ summary, startDate, endDate, sequence }) => [
      summary,
      startDate.toString(),
      endDate.toString(),
      sequence,
    ]);
    expect(told).toEqual([
      [
        'Signature – UK–Norway defence agreement: due date (met late)',
        '2025-08-31',
        '2025-09-01',
        0,
      ],
      [
        'Signature – UK–Norway defence agreement: due within this period',
        '2025-06-01',
        '2025-09-01',
        0,
      ],
    ]);
  });

  test('moves an event within two seconds once another date is named, and raises its sequence', async () => {
    const [before] = await events();
    const { title: _title, ...body } = aNote({ kind: 'target', milestone: 'signature' });
    const target = { said: 'by 1 March 2026', saidBy: ['GB'], edtf: '2026-03-01', bound: 'by' };
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const sent = { ...body, ...target, occurredOn: '2025-10-01' };
    const added = await writer.send({ path: '/uk-norway/entries', body: sent, headers });
    expect([added.status, await added.text()]).toEqual([201, expect.anything()]);
    const start = async () => (await events())[0]?.startDate.toString();
    await expect.poll(start, { timeout: 2_000 }).toBe('2026-03-01');
    const [after] = await events();
    expect([after?.uid, after?.sequence]).toEqual([before?.uid, 1]);
    expect(await text(`${UK}/calendar.ics`)).not.toContain('CANCELLED');
  });
});

describe('within two seconds of its recording a new entry is shown by', () => {
  const title = 'Signed aboard, at last';
  const own = '/agreements/followed';
  const api = `/api/v1${own}`;
  const titles = (feed: { title?: string | { value?: string } }[] | undefined) =>
    JSON.stringify(feed?.map((one) => one.title)).includes(title);
  const rows = async (name: string): Promise<unknown[]> =>
    parse(await text(`${own}/${name}.csv`), { columns: true });

  /** Whether each of those who follow the record shows the entry, and what follows from it. */
  const SHOWN: Record<string, () => Promise<boolean>> = {
    'a parser of Atom': async () => titles(parseAtomFeed(await text(`${own}/feed.atom`)).entries),
    'a parser of RSS': async () => titles(parseRssFeed(await text(`${own}/feed.rss`)).items),
    'a parser of JSON Feed': async () => titles(parseJsonFeed(await text('/nb/feed.json')).items),
    'a calendar': async () => {
      const calendar = new ICAL.Component(ICAL.parse(await text(`${own}/calendar.ics`)));
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      return events.some(({ summary }) => summary.includes('(met late)'));
    },
    'an import of the entries': async () =>
      (await rows('entries')).some((row) => Object(row).title === title),
    'an import of the commitments': async () =>
      (await rows('commitments')).some((row) => Object(row).state === 'met late'),
    'a page that embeds the verdict': async () =>
      (await text(`/embed${own}`))
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s/g, ' ')
        .includes('Signed 95 days after'),
    '`record -- verify`': async () => {
      const record = await text(`${api}/record`);
      const file = join(app.dataFolder, '..', 'followed.json');
      await writeFile(file, record);
      const { hash } = await (await app.get(`${api}/status`)).json();
      const ended = await recordHere(['verify', file, '--kept', hash], app.dataFolder);
      return record.includes(title) && ended.stdout.includes(hash);
    },
  };
  const before: Record<string, boolean> = {};
  const milliseconds: Record<string, number> = {};

  beforeAll(async () => {
    const media = Object.entries(SHOWN);
    for (const [medium, isShown] of media) before[medium] = await isShown();
    const { milestones: _none, ...body } = aNote();
    const sent = {
      ...body,
      ...{ kind: 'status', milestone: 'signature', status: 'met', title, occurredOn: '2025-12-04' },
      citations: [citation({ voice: ['GB', 'NO'] })],
    };
    const headers = { 'If-Match': await writer.seen('followed') };
    const added = await writer.send({ path: '/followed/entries', body: sent, headers });
    const acknowledged = performance.now();
    const since = () => performance.now() - acknowledged;
    expect([added.status, await added.text()]).toEqual([201, expect.anything()]);
    await Promise.all(
      media.map(async ([medium, isShown]) => {
        while (!(await isShown())) {
          if (since() > 10_000) return;
          await pause(20);
        }
        milliseconds[medium] = since();
      }),
    );
  });

  test.each(Object.keys(SHOWN))('%s', (medium) => {
    expect(before[medium]).toBe(false);
    expect(milliseconds[medium]).toBeLessThan(2_000);
  });
});

describe('what the pages for developers show', () => {
  const codes = async (path: string, attribute: string) =>
    [
      ...(await text(path)).matchAll(new RegExp(`<code ${attribute}="(\\w+)">([^<]*)</code>`, 'g')),
    ].map(([, name = '', code = '']) => ({ name, code: plain(code) }));
  const plain = (html: string) =>
    html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');

  test.each(['/developers', '/nn/developers'])('%s can be run as it stands', async (path) => {
    const programs = await codes(path, 'data-language');
    expect(programs.map(({ name }) => name)).toEqual(
      Array.from({ length: 3 }, () => ['curl', 'Python', 'JavaScript']).flat(),
    );
    const status = await (await app.get(`/api/v1${UK}/status?on=2025-12-31`)).json();
    const { entries } = await (await app.get(`/api/v1${UK}/entries?limit=200`)).json();
    const [asked, listed, unchanged] = ['status', 'entries', 'unchanged'].map((_, at) =>
      programs.slice(3 * at, 3 * at + 3).filter(({ name }) => canRun(name as Program['language'])),
    );
    const run = ({ name, code }: { name: string; code: string }) =>
      runExample(name as Program['language'], code);
    for (const program of asked ?? []) expect(await run(program)).toContain(status.verdict.en);
    for (const program of listed ?? []) {
      const printed = await run(program);
      if (program.name === 'curl') expect(JSON.parse(printed).entries).toHaveLength(2);
      else expect(printed.trim().split('\n').length).toBeGreaterThanOrEqual(entries.length);
    }
    for (const program of unchanged ?? []) expect(await run(program)).toBe('304\n');
  });

  test('the steps compute what the site computes, and print what the page says that they print', async () => {
    const cells = await codes('/developers/recompute', 'data-step');
    const printed = await runExample(
      'JavaScript',
      cells.map(({ code }) => code).join("\nconsole.log('\\f');\n"),
    );
    const outputs = printed.split('\f').map((one) => one.trim());
    expect(outputs.at(-1)).toMatch(/95 days late: met late\nthe same$/);
    const file = Object.fromEntries(cells.map(({ name }, at) => [name, outputs[at]]));
    await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(
      '../../../lib/api/reference/recomputation-printed.json',
    );
    const page = plain(await text('/nb/developers/recompute'));
    for (const output of outputs) expect(page).toContain(output);
  });

  test('the reference leads to every operation, without a script of a framework', async () => {
    const answer = await app.get('/nb/developers');
    const html = await answer.text();
    const { paths } = await (await app.get('/api/v1/openapi.json')).json();
    for (const path of Object.keys(paths)) expect(plain(html)).toContain(path);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<html lang="nb"');
  });

  test.each([
    '/api/v1/agreements',
    '/api/v1/agreements?limit=1',
    '/api/v1/agreements/unheard-of',
    '/api/v1/openapi.json',
    '/api/v1',
  ])('%s says where its description and its documentation are', async (path) => {
    const link = (await app.get(path)).headers.get('link') ?? '';
    const [desc = '', doc = ''] = ['service-desc', 'service-doc'].map(
      (relation) => new RegExp(`<([^>]+)>; rel="${relation}"`).exec(link)?.[1],
    );
    expect([desc, doc]).toEqual(['/api/v1/openapi.json', '/developers']);
    for (const to of [desc, doc]) expect((await app.get(to)).status).toBe(200);
  });
});

describe('a feed', () => {
  test('tells the states that commitments came to, by their days', async () => {
    const { items = [] } = parseJsonFeed(await text(`${UK}/states.json`));
    expect(items.map(({ title, date_published }) => [title, date_published])).toEqual([
      ['UK–Norway defence agreement: Signature – met late', '2025-12-04T00:00:00.000Z'],
      ['UK–Norway defence agreement: Signature – overdue', '2025-08-31T23:00:00.000Z'],
      ['UK–Norway defence agreement: Signature – due', '2025-02-20T00:00:00.000Z'],
    ]);
  });

  test('is the same until something is recorded, and asked about again costs no body', async () => {
    const path = `${UK}/feed.atom`;
    const first = await app.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(await text(path)).toBe(await first.text());
    const again = await app.get(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('has a new entry within two seconds, and leaves the items before it as they were', async () => {
    const before = parseJsonFeed(await text(`${UK}/feed.json`)).items ?? [];
    const body = aNote({ title: '=HYPERLINK("https://evil.example")\n<b>, “æ”' });
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const added = await writer.send({ path: '/uk-norway/entries', body, headers });
    expect(added.status).toBe(201);
    const title = 'UK–Norway defence agreement: =HYPERLINK("https://evil.example")\n<b>, “æ”';
    const newest = async () => parseJsonFeed(await text(`${UK}/feed.json`)).items ?? [];
    await expect.poll(async () => (await newest())[0]?.title, { timeout: 2_000 }).toBe(title);
    const after = await newest();
    expect(after.slice(1)).toEqual(before);
    const rows = parse(await text(`${UK}/entries.csv`), { columns: true });
    expect(rows.map((row) => Object(row).title)).toContain(
      '\'=HYPERLINK("https://evil.example")\n<b>, “æ”',
    );
    const atom = parseAtomFeed(await text('/feed.atom'));
    expect(atom.entries?.[0]?.title?.value?.replaceAll(/\s+/g, ' ')).toBe(
      title.replaceAll(/\s+/g, ' '),
    );
    expect(atom.updated).toBe(after[0]?.date_published);

    const { id } = await added.json();
    const correction = { reason: 'It was misread', replacement: null };
    const ground = { 'If-Match': await writer.seen('uk-norway') };
    const path = `/uk-norway/entries/${id}/corrections`;
    expect((await writer.send({ path, body: correction, headers: ground })).status).toBe(201);
    await expect.poll(async () => (await newest()).length).toBe(before.length + 2);
    const corrected = await newest();
    expect(corrected[0]?.title).toContain('Withdrawn: =HYPERLINK');
    expect(corrected[0]?.content_text).toContain('Reason: It was misread');
    expect(corrected.slice(1)).toEqual(after);
  });

  test('names the hash that proves the agreement’s history', async () => {
    const { hash } = await (await app.get('/api/v1/agreements/uk-norway')).json();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await text(`${UK}/feed.rss`)).toContain(`History proven by ${hash}`);
    expect(await text(UK)).toContain(`History proven by ${hash.slice(0, 12)}…`);
  });

  test.each([
    '/agreements/a-draft/feed.atom',
    '/agreements/unheard-of/feed.atom',
    `${UK}/milestones/unheard-of/feed.atom`,
    '/parties/ZZ/feed.json',
    `${UK}/other.atom`,
    '/other.json',
  ])('there is none at %s', async (path) => {
    expect((await app.get(path)).status).toBe(404);
  });
});

test('a draft is in no file', async () => {
  const feeds = ['/feed.atom', '/states.rss', '/nb/feed.json', '/parties/GB/feed.atom'];
  for (const path of [
    ...feeds,
    '/calendar.ics',
    '/entries.csv',
    '/milestones.csv',
    '/dcat.jsonld',
  ]) {
    const found = await text(path);
    expect(found).not.toContain('A secret talk');
    expect(found).not.toContain('a-draft');
  }
});
