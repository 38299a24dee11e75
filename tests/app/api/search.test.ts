import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiWriter, aNote, apiWriter } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';

const SEARCH = '/api/v1/search';
const Q = '1 to 200 characters, with a word of letters or digits to be found';

let app: BuiltApp;
let writer: ApiWriter;

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  let key = '';
  await withFolder(dataFolder, async (db) => {
    const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
    key = await aKey(db, ada.editorId, ['entries', 'corrections']);
  });
  app = await startApp({ dataFolder });
  writer = apiWriter(app, key);
});
afterAll(endAll);

const search = (q: string, more = '') => app.get(`${SEARCH}?q=${encodeURIComponent(q)}${more}`);

async function idsOf(q: string): Promise<string[]> {
  const { results } = await (await search(q)).json();
  return results.map(({ id }: { id: string }) => id);
}

describe('the API’s search', () => {
  test('finds an agreement by the name that its parties gave it, as its document says', async () => {
    const answer = await search('Lunna House');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const told = await answer.json();
    expect(told.results[0]).toMatchObject({
      id: 'uk-norway',
      kind: 'agreement',
      agreement: { slug: 'uk-norway' },
      address: '/agreements/uk-norway',
    });
    const document = await (await app.get('/api/v1/openapi.json')).json();
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(document, 'openapi');
    const validate = ajv.getSchema('openapi#/components/schemas/Search');
    validate?.(told);
    expect(validate?.errors).toBeNull();
    for (const { address } of told.results) expect((await app.get(address)).status).toBe(200);
  });

  test('puts a slip right, and says so', async () => {
    const { spelling, results } = await (await search('Lunna Huose')).json();
    expect(spelling).toBe('lunna house');
    expect(results[0].id).toBe('uk-norway');
  });

  test('goes on after a result', async () => {
    const first = await (await search('agreement', '&limit=2')).json();
    expect(first.results).toHaveLength(2);
    expect(first.next).toBe(first.results[1].id);
    const second = await (await search('agreement', `&limit=1&after=${first.next}`)).json();
    const three = await (await search('agreement', '&limit=3')).json();
    expect(second.results[0]).toEqual(three.results[2]);
  });

  /** Writes to UK–Norway as it stands. */
  const write = async (path: string, body: unknown) =>
    writer.send({ path, body, headers: { 'If-Match': await writer.seen('uk-norway') } });

  test('is asked conditionally by an entity tag, which a write of what is found changes', async () => {
    const first = await search('frigate');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}(-\w+)?"$/);
    const again = await app.get(`${SEARCH}?q=frigate`, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    const written = await write('/uk-norway/entries', aNote({ title: 'A frigate is launched' }));
    expect(written.status).toBe(201);
    const later = await search('frigate');
    expect(later.headers.get('etag')).not.toBe(etag);
  });

  test('finds what was written as soon as that is answered, and no more what was withdrawn', async () => {
    const title = 'A zeppelin is christened';
    const written = await write('/uk-norway/entries', aNote({ title }));
    expect(written.status).toBe(201);
    const [id = ''] = await idsOf('christening zeppelins');
    expect(id).toMatch(/^uk-norway\/entries\/\d+-1$/);
    const withdrawal = { reason: 'It was mistaken', replacement: null };
    expect((await write(`/${id}/corrections`, withdrawal)).status).toBe(201);
    expect(await idsOf('zeppelin')).toEqual([]);
  });

  test.each([
    ['', 'q', Q],
    ['?q=', 'q', Q],
    ['?q=%3A*', 'q', Q],
    ['?q=%00', 'q', Q],
    ['?q=%F0%9F%87%B3%F0%9F%87%B4', 'q', Q],
    ['?q=%E2%80%AE%E2%80%8F', 'q', Q],
    [`?q=${'a'.repeat(201)}`, 'q', Q],
    [`?q=${'a'.repeat(10_000)}`, 'q', Q],
    ['?q=a&q=b', 'q', Q],
    ['?q=a&limit=51', 'limit', 'a whole number from 1 to 50'],
    ['?q=a&page=2', 'page', 'q, after, limit'],
    [
      '?q=agreement&after=uk-norway/entries/9-9',
      'after',
      'the id of a result of this search, such as uk-norway/milestones/signature',
    ],
  ])('%s is refused', async (query, parameter, accepted) => {
    const answer = await app.get(`${SEARCH}${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ status: 400, parameter, accepted });
  });

  test.each([
    "' OR 1=1 --",
    '"; DROP TABLE search_document; --',
    'a:* & !b | (c <-> d)',
    '\0sign\u202eed',
    '%_\\',
    '"never closed -"',
    'x'.repeat(200),
  ])('takes %j for words', async (q) => {
    expect([200, 400]).toContain((await search(q)).status);
    expect(await idsOf('Lunna House')).toContain('uk-norway');
  });

  test('refuses other methods', async () => {
    const answer = await app.get(SEARCH, { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

test('of a thousand searches in a minute one client has so many answered as the settings say', async () => {
  const limited = await startApp({ settings: { MISSES_PER_MINUTE: '21' } });
  // One was taken by the start, which asked for the front page from this machine.
  const statuses: number[] = [];
  for (let part = 0; part < 20; part += 1) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, one) => limited.get(`${SEARCH}?q=signed+${part}+${one}`)),
    );
    statuses.push(...answers.map(({ status }) => status));
    if (part > 0) continue;
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('content-type')).toBe('application/problem+json');
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(980);
  await limited.stop();
});
