import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { A_DESCRIPTION } from '@/lib/api/openapi/write-examples';
import type { EditorName } from '@/lib/db/editors/author';
import { type ApiWriter, aNote, apiWriter, aStatus } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, retire, withFolder } from '../../fixtures/databases/editors';

const EVERYTHING = ['entries', 'corrections', 'agreements'] as const;

let app: BuiltApp;
let ada: EditorName;
let writer: ApiWriter;
const keys: Record<string, string> = {};
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
let document: { paths: Record<string, Record<string, { responses: Responses }>> };

type Responses = Record<string, { content?: Record<string, { schema: { $ref: string } }> }>;

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  await withFolder(dataFolder, async (db) => {
    ada = await anEditor(db, { name: 'Ada', role: 'admin' });
    const bo = await anEditor(db, { name: 'Bo' });
    const gone = await anEditor(db, { name: 'Gone', role: 'admin' });
    keys['all'] = await aKey(db, ada.editorId, EVERYTHING);
    for (const scope of EVERYTHING) {
      keys[`admin ${scope}`] = await aKey(db, ada.editorId, [scope]);
      keys[`editor ${scope}`] = await aKey(db, bo.editorId, [scope]);
    }
    keys['none'] = await aKey(db, ada.editorId, []);
    keys['retired'] = await aKey(db, gone.editorId, EVERYTHING);
    await retire(db, gone.editorId);
  });
  app = await startApp({ dataFolder });
  writer = apiWriter(app, keys['all'] ?? '');
  document = await (await app.get('/api/v1/openapi.json')).json();
  ajv.addSchema(document, 'openapi');
});
afterAll(endAll);

let count = 0;
/** Begins to track an agreement of the test's own. */
async function tracked(): Promise<string> {
  count += 1;
  const slug = `tracked-${count}`;
  const body = { slug, description: A_DESCRIPTION };
  const added = await writer.send({ path: '?duplicate=accept', body });
  expect(added.status).toBe(201);
  return slug;
}

/** What an answer has that the OpenAPI document does not say, or lacks that it says; null where the two agree. */
async function faultsOf(path: string, method: string, answer: Response) {
  const type = answer.headers.get('content-type') ?? '';
  const told = document.paths[path]?.[method]?.responses[answer.status]?.content?.[type];
  if (!told) return `the document has no ${answer.status} of ${type} for ${method} ${path}`;
  const validate = ajv.getSchema(`openapi${told.schema.$ref}`);
  if (!validate) throw new Error(`there is no schema ${told.schema.$ref}`);
  validate(await answer.clone().json());
  return validate.errors ?? null;
}

const revisionOf = async (slug: string) =>
  (await (await app.get(`/api/v1/agreements/${slug}`)).json()).revision;

describe('writing', () => {
  test('an entry gives its address, and the tag on which the next one can be based', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug) };
    const body = aNote({ milestones: ['signature'] });
    const added = await writer.send({ path: `/${slug}/entries`, body, headers });
    expect(added.status).toBe(201);
    expect(added.headers.get('location')).toBe(`/api/v1/agreements/${slug}/entries/2-1`);
    expect(added.headers.get('etag')).toBe(await writer.seen(slug));
    expect(added.headers.get('cache-control')).toBe('no-store');
    expect(added.headers.get('access-control-allow-origin')).toBe('*');
    expect(await faultsOf('/agreements/{slug}/entries', 'post', added)).toBeNull();
    const told = await added.json();
    expect(told).toMatchObject({ id: '2-1', recordedBy: 'Ada', approvedBy: null, ...body });
    const read = await app.get(`/api/v1/agreements/${slug}/entries/2-1`);
    expect(await read.json()).toEqual(told);
    const page = await app.get(`/agreements/${slug}/entries/2-1`);
    expect(await page.text()).toContain('A frigate is named');
  });

  test('an entry’s title can be translated, and is shown so on pages in that language', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug) };
    const body = aNote({ titleTranslations: { nb: 'En fregatt får navn' } });
    const added = await writer.send({ path: `/${slug}/entries`, body, headers });
    expect(added.status).toBe(201);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', added)).toBeNull();
    const told = await added.json();
    expect(told).toMatchObject({ title: 'A frigate is named', ...body });
    const read = await app.get(`/api/v1/agreements/${slug}/entries/2-1`);
    expect(await read.json()).toEqual(told);
    const [en, nb] = await Promise.all(
      ['', '/nb'].map(async (prefix) =>
        (await app.get(`${prefix}/agreements/${slug}/entries/2-1`)).text(),
      ),
    );
    expect(en).toMatch(/<title>A frigate is named/);
    expect(en).not.toContain('En fregatt får navn');
    expect(nb).toMatch(/<title>En fregatt får navn/);
    expect(nb).toContain('<h1>En fregatt får navn</h1>');
    expect(nb).toContain('<span lang="en">A frigate is named</span>');
    const again = await writer.send({
      path: `/${slug}/entries`,
      body: aNote({ titleTranslations: { en: 'The same' } }),
      headers: { 'If-Match': await writer.seen(slug) },
    });
    expect(again.status).toBe(422);
  });

  test('a correction replaces or withdraws an entry, with its reason', async () => {
    const slug = await tracked();
    const send = async (path: string, body: object) => {
      const headers = { 'If-Match': await writer.seen(slug) };
      return writer.send({ path: `/${slug}${path}`, body, headers });
    };
    await send('/entries', aNote());
    const replacement = aNote({ title: 'A corvette is named' });
    const place = '/entries/2-1/corrections';
    const replaced = await send(place, { reason: 'It is a corvette', replacement });
    expect(replaced.status).toBe(201);
    expect(replaced.headers.get('location')).toBe(`/api/v1/agreements/${slug}/entries/3-1`);
    expect(
      await faultsOf('/agreements/{slug}/entries/{id}/corrections', 'post', replaced),
    ).toBeNull();
    const correction = await replaced.json();
    expect(correction).toMatchObject({ id: '3-1', corrects: '2-1', withdraws: false });
    const address = `/api/v1/agreements/${slug}/entries`;
    expect(await (await app.get(`${address}/3-1`)).json()).toEqual(correction);
    const standing = await app.get(`${address}/2-1`);
    expect(await faultsOf('/agreements/{slug}/entries/{id}', 'get', standing)).toBeNull();
    expect(await standing.json()).toMatchObject({
      title: 'A corvette is named',
      corrected: { by: '3-1', reason: 'It is a corvette' },
    });
    const before = await app.get(`${address}/2-1?revision=2`);
    expect(await before.json()).toMatchObject({ title: 'A frigate is named', corrected: null });
    expect((await app.get(`${address}/3-1?revision=2`)).status).toBe(404);
    const withdrawn = await send(place, { reason: 'There is none', replacement: null });
    expect(await withdrawn.json()).toMatchObject({ id: '4-1', withdraws: true });
    expect((await app.get(`${address}/2-1`)).status).toBe(404);
    const again = await send('/entries/3-1/corrections', { reason: 'No', replacement: null });
    expect(again.status).toBe(404);
    expect(await again.json()).toMatchObject({
      detail: '3-1 is itself a correction: name the entry that it corrects.',
      parameter: 'id',
    });
  });

  test('a new agreement is tracked at once, and its slug is taken from then on', async () => {
    const body = { slug: 'uk-iceland', description: A_DESCRIPTION };
    const added = await writer.send({ path: '?duplicate=accept', body });
    expect(added.status).toBe(201);
    expect(added.headers.get('location')).toBe('/api/v1/agreements/uk-iceland');
    expect(added.headers.get('etag')).toBe(await writer.seen('uk-iceland'));
    expect(await faultsOf('/agreements', 'post', added)).toBeNull();
    const read = await app.get('/api/v1/agreements/uk-iceland');
    expect(await read.json()).toEqual(await added.json());
    expect((await app.get('/agreements/uk-iceland')).status).toBe(200);
    const list = await (await app.get('/api/v1/agreements')).text();
    expect(list).toContain('uk-iceland');
    const again = await writer.send({ path: '', body });
    expect(again.status).toBe(409);
    expect(await faultsOf('/agreements', 'post', again)).toBeNull();
    expect(await again.json()).toMatchObject({
      detail: 'There is already an agreement with this slug.',
    });
  });

  test('a description that was read is edited and put back', async () => {
    const address = '/api/v1/agreements/uk-germany-kensington';
    const { description, revision } = await (await app.get(address)).json();
    const put = async (body: object) => {
      const headers = { 'If-Match': await writer.seen('uk-germany-kensington') };
      return writer.send({ method: 'PUT', path: '/uk-germany-kensington', body, headers });
    };
    const unchanged = await put(description);
    expect(unchanged.status).toBe(422);
    expect((await unchanged.json()).errors).toEqual([
      { pointer: '', detail: 'the description is already so' },
    ]);
    const changed = await put({ ...description, aims: [...description.aims, 'Stay friends'] });
    expect(changed.status).toBe(200);
    expect(await faultsOf('/agreements/{slug}', 'put', changed)).toBeNull();
    expect(changed.headers.get('etag')).toBe(await writer.seen('uk-germany-kensington'));
    const told = await changed.json();
    expect(told).toMatchObject({ revision: revision + 1 });
    expect(told.description.aims.at(-1)).toBe('Stay friends');
    expect(await (await app.get(address)).json()).toEqual(told);
    const before = await app.get(`${address}?revision=${revision}`);
    expect((await before.json()).description).toEqual(description);
  });

  test('a description is taken without words for sentences, which then are name and title', async () => {
    const slug = await tracked();
    const put = async (body: object) => {
      const headers = { 'If-Match': await writer.seen(slug) };
      return writer.send({ method: 'PUT', path: `/${slug}`, body, headers });
    };
    const before = await (await app.get(`/api/v1/agreements/${slug}`)).json();
    expect(before.description).toMatchObject({
      parties: [{ nameInSentence: { en: 'the United Kingdom' } }, { nameInSentence: null }],
      milestones: [
        { wording: { met: { en: 'Announced' }, open: { en: 'No announcement on record' } } },
        { wording: null },
      ],
    });
    const withoutWords = {
      ...A_DESCRIPTION,
      parties: A_DESCRIPTION.parties.map(({ nameInSentence: _none, ...party }) => party),
      milestones: A_DESCRIPTION.milestones.map(({ wording: _none, ...step }) => step),
    };
    const answer = await put(withoutWords);
    expect(answer.status).toBe(200);
    expect(await faultsOf('/agreements/{slug}', 'put', answer)).toBeNull();
    const told = await answer.json();
    expect(told.description).toMatchObject({
      parties: [{ nameInSentence: null }, { nameInSentence: null }],
      milestones: [{ wording: null }, { wording: null }],
    });
    expect((await put(withoutWords)).status).toBe(422);
    const [first, ...others] = withoutWords.milestones;
    const half = { ...withoutWords, milestones: [{ ...first, wording: { met: {} } }, ...others] };
    expect((await (await put(half)).json()).errors).toMatchObject([
      { pointer: '/milestones/0/wording/met' },
      { pointer: '/milestones/0/wording/open' },
    ]);
  });

  test('what ends a milestone is proposed where there are two editors', async () => {
    const before = await revisionOf('uk-norway');
    const headers = { 'If-Match': await writer.seen('uk-norway'), 'Idempotency-Key': 'proposed' };
    const sent = { path: '/uk-norway/entries', body: aStatus('not applicable'), headers };
    const answer = await writer.send(sent);
    expect(answer.status).toBe(202);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', answer)).toBeNull();
    const told = await answer.json();
    expect(told).toEqual({
      proposal: expect.any(Number),
      agreement: 'uk-norway',
      basedOn: before,
      milestones: ['ratification'],
      changes: [{ what: 'outcome', milestone: 'ratification' }],
    });
    expect(await (await writer.send(sent)).json()).toEqual(told);
    expect(await revisionOf('uk-norway')).toBe(before);
    const refused = await writer.send({
      ...sent,
      body: aStatus('met', { occurredOn: '9000' }),
      headers: { 'If-Match': headers['If-Match'] },
    });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors[0].detail).toMatch(/^met on 9000 is after /);
  });
});

describe('what is on the record already', () => {
  test('is recorded a second time only where the query says so', async () => {
    const slug = await tracked();
    const send = async (query: string, body = aNote()) => {
      const headers = { 'If-Match': await writer.seen(slug) };
      return writer.send({ path: `/${slug}/entries${query}`, body, headers });
    };
    expect((await send('')).status).toBe(201);
    const again = await send('');
    expect(again.status).toBe(409);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', again)).toBeNull();
    expect(await again.json()).toMatchObject({
      detail: expect.stringMatching(/^Entry 2-1, recorded at .*Z, says the same\.$/),
      parameter: 'duplicate',
      accepted: 'accept, in the query (?duplicate=accept), to write it all the same',
    });
    expect((await send('?duplicate=yes')).status).toBe(400);
    expect((await send('?duplicate=accept')).status).toBe(201);
    expect((await send('', aNote({ title: 'Another' }))).status).toBe(201);
    expect(await revisionOf(slug)).toBe(4);
  });

  test('is an agreement whose name another has, unless the query says so', async () => {
    const first = await tracked();
    const body = { slug: 'the-same-name', description: A_DESCRIPTION };
    const answer = await writer.send({ path: '', body });
    expect(answer.status).toBe(409);
    expect(await faultsOf('/agreements', 'post', answer)).toBeNull();
    expect(await answer.json()).toMatchObject({
      detail: expect.stringMatching(/^The agreement [a-z0-9-]+ has the same name\.$/),
      parameter: 'duplicate',
    });
    expect((await app.get('/api/v1/agreements/the-same-name')).status).toBe(404);
    expect((await app.get(`/api/v1/agreements/${first}`)).status).toBe(200);
  });
});

describe('a write is based on what its writer saw', () => {
  test.each([
    ['no If-Match', undefined, 428],
    ['an empty one', ' , ', 428],
    ['*', '*', 428],
    ['one that is no entity tag', 'r1', 400],
    ['one that is not closed', '"r1', 400],
    ['a tag that a proxy weakened', (etag: string) => `W/${etag}`, 422],
    [
      'a tag to which a proxy added its coding',
      (etag: string) => etag.replace(/"$/, ';gzip"'),
      422,
    ],
    ['a tag of another address', (etag: string) => etag.replace('uk-poland', 'uk-norway'), 412],
    ['a tag of the status', (etag: string) => etag.replace('northolt', 'northolt%2Fstatus'), 412],
    ['another revision', (etag: string) => etag.replace('"r1', '"r7'), 412],
    ['nothing of ours', '"1"', 412],
    [
      'an earlier day and another build',
      '"r1.2026-01-01.2026-01-01.%2Fapi%2Fv1%2Fagreements%2Fuk-poland-northolt.x"',
      422,
    ],
    [
      'a past day’s view',
      '"r1.2026-01-01.2026-01-01.%2Fapi%2Fv1%2Fagreements%2Fuk-poland-northolt%3Fon%3D2026-01-01.x"',
      422,
    ],
    ['a list with it', (etag: string) => `"1", W/"a,b" ,${etag}`, 422],
    ['itself', (etag: string) => etag, 422],
  ])('%s', async (_what, named, status) => {
    const etag = await writer.seen('uk-poland-northolt');
    const ifMatch = typeof named === 'function' ? named(etag) : named;
    const headers: Record<string, string> = ifMatch === undefined ? {} : { 'If-Match': ifMatch };
    const body = aNote({ milestones: ['lunch'] });
    const answer = await writer.send({ path: '/uk-poland-northolt/entries', body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBe(status === 412 ? etag : null);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', answer)).toBeNull();
  });

  test('of two writers on one revision exactly one wins, in 20 rounds', async () => {
    const slug = await tracked();
    for (let revision = 1; revision <= 20; revision += 1) {
      const headers = { 'If-Match': await writer.seen(slug) };
      const both = ['One', 'Other'].map((title) =>
        writer.send({
          path: `/${slug}/entries`,
          body: aNote({ title: `${title} ${revision}` }),
          headers,
        }),
      );
      const statuses = (await Promise.all(both)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([201, 412]);
      expect(await revisionOf(slug)).toBe(revision + 1);
    }
  });
});

describe('an Idempotency-Key', () => {
  const everything = async (answer: Response) => ({
    status: answer.status,
    etag: answer.headers.get('etag'),
    location: answer.headers.get('location'),
    body: await answer.text(),
  });

  test('has a retry answered the same, though the agreement has moved on', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug), 'Idempotency-Key': '"a-first"' };
    const sent = { path: `/${slug}/entries`, body: aNote(), headers };
    const first = await everything(await writer.send(sent));
    const onward = { 'If-Match': await writer.seen(slug) };
    await writer.send({ ...sent, body: aNote({ title: 'Another' }), headers: onward });
    expect(await everything(await writer.send(sent))).toEqual(first);
    const bare = { ...headers, 'Idempotency-Key': 'a-first' };
    expect(await everything(await writer.send({ ...sent, headers: bare }))).toEqual(first);
    expect(await revisionOf(slug)).toBe(3);
  });

  test('has requests at the same time carried out once', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug), 'Idempotency-Key': 'a-second' };
    const sent = { path: `/${slug}/entries`, body: aNote(), headers };
    const answers = await Promise.all(Array.from({ length: 8 }, () => writer.send(sent)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 409)).toEqual([201]);
    expect((await writer.send(sent)).status).toBe(201);
    expect(await revisionOf(slug)).toBe(2);
  });

  test('is for one request: another body, tag or address under it is refused', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug), 'Idempotency-Key': 'a-third' };
    const sent = { path: `/${slug}/entries`, body: aNote(), headers };
    await writer.send(sent);
    const others = [
      { ...sent, body: aNote({ title: 'Another' }) },
      { ...sent, headers: { ...headers, 'If-Match': await writer.seen(slug) } },
      { ...sent, path: '/uk-norway/entries' },
    ];
    for (const other of others) {
      const answer = await writer.send(other);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ parameter: 'Idempotency-Key' });
    }
    expect(await revisionOf(slug)).toBe(2);
  });

  test('of a refused request can be used for a better one, and another editor’s is their own', async () => {
    const slug = await tracked();
    const headers = { 'If-Match': await writer.seen(slug), 'Idempotency-Key': 'a-fourth' };
    const sent = { path: `/${slug}/entries`, headers };
    const refused = await writer.send({ ...sent, body: aNote({ milestones: ['lunch'] }) });
    expect(refused.status).toBe(422);
    expect((await writer.send({ ...sent, body: aNote() })).status).toBe(201);
    const bo = apiWriter(app, keys['editor entries'] ?? '');
    const own = { ...headers, 'If-Match': await writer.seen(slug) };
    const another = { ...sent, headers: own, body: aNote({ title: 'Another' }) };
    expect((await bo.send(another)).status).toBe(201);
    expect(await revisionOf(slug)).toBe(3);
  });

  test.each(['', '"', '"a', 'a"b', 'x'.repeat(256), 'a,b'])('“%s” is none', async (key) => {
    const headers = { 'If-Match': await writer.seen('uk-norway'), 'Idempotency-Key': key };
    const answer = await writer.send({ path: '/uk-norway/entries', body: aNote(), headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter: 'Idempotency-Key' });
  });
});

describe('who may write', () => {
  const ADDRESSES = {
    'record entries': { path: '/uk-norway/entries', method: 'POST' },
    'correct entries': { path: '/uk-norway/entries/1-1/corrections', method: 'POST' },
    'add agreements': { path: '', method: 'POST' },
    'change descriptions': { path: '/uk-norway', method: 'PUT' },
  } as const;

  // 422: the key is good, the body is not.
  test.each([
    ['editor entries', [422, 403, 403, 403]],
    ['editor corrections', [403, 422, 403, 403]],
    ['editor agreements', [403, 403, 403, 403]],
    ['admin entries', [422, 403, 403, 403]],
    ['admin corrections', [403, 422, 403, 403]],
    ['admin agreements', [403, 403, 422, 422]],
    ['all', [422, 422, 422, 422]],
    ['none', [403, 403, 403, 403]],
    ['retired', [401, 401, 401, 401]],
    ['unknown', [401, 401, 401, 401]],
  ])('with the key “%s”: %j', async (name, statuses) => {
    const { send } = apiWriter(app, keys[name] ?? 'at_0123456789012345678901234567890123456789');
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const answers = await Promise.all(
      Object.values(ADDRESSES).map((address) => send({ ...address, body: {}, headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.has('www-authenticate')).toBe([401, 403].includes(answer.status));
    }
  });

  test('a refused key is told which scope and role are needed', async () => {
    const bo = apiWriter(app, keys['editor agreements'] ?? '');
    const refused = await bo.send({ path: '/uk-norway/entries', body: {} });
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="Agreement Tracker", error="insufficient_scope", scope="entries"',
    );
    expect(await refused.json()).toMatchObject({
      detail: 'This key may not record entries: it lacks the scope “entries”.',
      accepted: 'a key with the scope entries, belonging to an editor or an admin',
    });
    const role = await bo.send({ path: '', body: {} });
    expect(await role.json()).toMatchObject({
      detail: 'This key may not add agreements: its editor is not an admin.',
    });
  });

  test.each([
    ['no header', {}],
    ['a cookie', { Cookie: 'agreement-tracker.session_token=abc' }],
    ['another scheme', { Authorization: 'Basic YTpi' }],
    ['the key in another header', { 'X-API-Key': 'at_0123456789' }],
  ])('%s opens nothing', async (_what, headers) => {
    const answer = await app.get('/api/v1/agreements/uk-norway/entries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="Agreement Tracker"/);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', answer)).toBeNull();
  });

  test('no page of another site', async () => {
    for (const path of [
      '',
      '/uk-norway',
      '/uk-norway/entries',
      '/uk-norway/entries/1-1/corrections',
    ]) {
      const preflight = await app.get(`/api/v1/agreements${path}`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://elsewhere.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization, content-type, if-match',
        },
      });
      const allowed = preflight.headers.get('access-control-allow-headers') ?? '';
      expect(allowed).not.toMatch(/authorization|content-type|if-match|\*/i);
      expect(preflight.headers.get('access-control-allow-methods') ?? '').not.toMatch(
        /POST|PUT|\*/,
      );
    }
  });
});

describe('a body that is not taken', () => {
  const post = async (body: unknown, headers: Record<string, string> = {}) =>
    writer.send({
      path: '/uk-norway/entries',
      body,
      headers: { 'If-Match': await writer.seen('uk-norway'), ...headers },
    });

  test.each([
    ['no JSON', '{', {}, 400],
    ['nothing', '', {}, 400],
    ['a form', 'kind=note', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['text', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['JSON of another name', '{}', { 'Content-Type': 'application/json5' }, 415],
    ['what is compressed', '{}', { 'Content-Encoding': 'gzip' }, 415],
    [
      'JSON with its character set',
      '{}',
      { 'Content-Type': 'application/json; charset=utf-8' },
      422,
    ],
    ['a list', '[]', {}, 422],
    ['null', 'null', {}, 422],
    ['a million spaces and one', ' '.repeat(1_000_001), {}, 413],
    ['ten megabytes', 'x'.repeat(10_000_000), {}, 413],
    ['a megabyte of brackets', '['.repeat(999_999), {}, 400],
  ])('%s', async (_what, body, headers, status) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(await faultsOf('/agreements/{slug}/entries', 'post', answer)).toBeNull();
  });

  test('names each fault at its place', async () => {
    const [citation] = [aNote().citations].flat();
    const body = aNote({
      title: 'x'.repeat(100_000),
      occurredOn: '2026-02-30',
      'a/b~c': 1,
      citations: [
        citation,
        { ...Object(citation), url: null, title: null, quote: 'x'.repeat(100_000) },
      ],
    });
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await answer.json()).errors).toEqual([
      {
        pointer: '/occurredOn',
        detail:
          'a day, month, season (21–28), quarter (33–36), four-month term (37–39), half (40–41) or year that exists',
      },
      { pointer: '/title', detail: 'at most 10,000 characters' },
      { pointer: '/citations/1/quote', detail: 'at most 10,000 characters' },
      { pointer: '/citations/1/url', detail: 'an address, or a publisher and a title' },
      { pointer: '/a~1b~0c', detail: 'unknown property' },
    ]);
  });

  test('what the record does not know is told together with what is not well formed', async () => {
    const answer = await post(
      aStatus('met', { milestone: 'lunch', occurredOn: '9000', title: 7, priorities: ['fish'] }),
    );
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([
      { pointer: '/title', detail: 'text' },
      { pointer: '/milestone', detail: 'lunch is no milestone of this agreement' },
      { pointer: '/priorities', detail: 'fish is no priority of this agreement' },
      { pointer: '/occurredOn', detail: expect.stringMatching(/^met on 9000 is after /) },
    ]);
  });

  test.each([
    [
      'a kind that there is not',
      aNote({ kind: 'rumour' }),
      '/kind',
      'one of status, target, form, note, check',
    ],
    [
      'a source without address or title',
      aNote({ citations: [{ ...Object([aNote().citations].flat()[0]), url: null, title: null }] }),
      '/citations/0/url',
      'an address, or a publisher and a title',
    ],
    ['no source', aNote({ citations: [] }), '/citations', 'at least one citation'],
    [
      'a voice that is no list',
      aNote({ citations: [{ ...Object([aNote().citations].flat()[0]), voice: 'GB' }] }),
      '/citations/0/voice',
      'independent, or a list of one to 200 party codes',
    ],
    [
      'an unknown milestone',
      aStatus('met', { milestone: 'lunch' }),
      '/milestone',
      'lunch is no milestone of this agreement',
    ],
    [
      'a party that is none',
      aNote({ citations: [{ ...Object([aNote().citations].flat()[0]), voice: ['SE'] }] }),
      '/citations/0/voice',
      'SE is no party of this agreement',
    ],
    [
      'an address that cannot be stored',
      aNote({
        citations: [{ ...Object([aNote().citations].flat()[0]), url: 'https://a.example/\u0000' }],
      }),
      '/citations/0/url',
      'a web address as it stands in an address bar',
    ],
    [
      'an address that is too long to be found',
      aNote({ citations: [{ ...Object([aNote().citations].flat()[0]), url: unlike(1_900) }] }),
      '',
      'an address that is too long to be found again',
    ],
  ])('with %s says so', async (_what, body, pointer, detail) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([{ pointer, detail }]);
  });

  test('with more than a hundred faults tells a hundred', async () => {
    const unknown = Array.from({ length: 50_000 }, (_, index) => [`x${index}`, 1]);
    const answer = await post(aNote(Object.fromEntries(unknown)));
    const { detail, errors } = await answer.json();
    expect(errors).toHaveLength(100);
    expect(detail).toBe(
      'The body cannot be accepted: 50000 things are wrong with it, of which the first 100 are told.',
    );
  });
});

describe('an address that writes', () => {
  test.each([
    ['', 'DELETE', 'GET, HEAD, OPTIONS, POST'],
    ['', 'PUT', 'GET, HEAD, OPTIONS, POST'],
    ['/uk-norway', 'POST', 'GET, HEAD, OPTIONS, PUT'],
    ['/uk-norway/entries', 'PATCH', 'GET, HEAD, OPTIONS, POST'],
    ['/uk-norway/entries/1-1', 'POST', 'GET, HEAD, OPTIONS'],
    ['/uk-norway/entries/1-1/corrections', 'GET', 'OPTIONS, POST'],
    ['/uk-norway/status', 'POST', 'GET, HEAD, OPTIONS'],
  ])('%s does not take %s but %s', async (path, method, allowed) => {
    const answer = await app.get(`/api/v1/agreements${path}`, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
  });

  test.each([
    ['/not-there/entries', 'slug'],
    ['/UK-Norway/entries', 'slug'],
    ['/uk-norway/entries/9/corrections', 'id'],
    ['/uk-norway/entries/9-9/corrections', 'id'],
    ['/uk-norway/entries/999999999-999999999/corrections', 'id'],
  ])('%s names nothing by its %s', async (path, parameter) => {
    const body = path.endsWith('entries') ? aNote() : { reason: 'No', replacement: null };
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const answer = await writer.send({ path, body, headers });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ parameter });
  });

  test('takes no query', async () => {
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const sent = { path: '/uk-norway/entries?revision=1', body: aNote(), headers };
    expect((await writer.send(sent)).status).toBe(400);
  });
});

/** An address of so many unlike characters, none of which compresses. */
function unlike(length: number): string {
  const characters = Array.from({ length }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000)),
  );
  return `https://a.example/${characters.join('')}`;
}
