import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>;
}

const VIEWS = [
  '',
  '?on=1900-01-01',
  '?on=2025-02-01',
  '?on=2025-06-15',
  '?on=2025-08-31&known=2026-11-22',
  '?on=2025-12-04&known=2025-12-03',
  '?on=2026-11-22&revision=1',
];
const SLUGS = [
  'uk-norway',
  'uk-germany-trinity-house',
  'uk-germany-kensington',
  'uk-poland-northolt',
  'germany-norway-hansa',
  'eu-norway-partnership',
  'uk-eu-partnership',
];

let app: AppToRead;
let document: Record<string, unknown> & { paths: Record<string, { get?: Operation }> };
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

beforeAll(async () => {
  app = await theAppToRead('revised app to read');
  document = await (await app.get('/api/v1/openapi.json')).json();
  ajv.addSchema(document, 'openapi');
});

/** What an answer has that the document does not say, or lacks that it says; null where the two agree. */
async function faultsOf(path: string, address: string) {
  const answer = await app.get(`/api/v1${address}`);
  const type = answer.headers.get('content-type') ?? '';
  const told = document.paths[path]?.get?.responses[answer.status]?.content?.[type];
  if (!told) return `the document has no ${answer.status} of ${type}`;
  const validate = ajv.getSchema(`openapi${told.schema.$ref}`);
  if (!validate) throw new Error(`there is no schema ${told.schema.$ref}`);
  validate(await answer.json());
  return validate.errors ?? null;
}

async function faultsOfAll(path: string, queries: readonly string[], slugs = SLUGS) {
  const faults: Record<string, unknown> = {};
  for (const slug of slugs) {
    for (const query of queries) {
      const address = path.replace('{slug}', slug) + query;
      const found = await faultsOf(path, address);
      if (found) faults[address] = found;
    }
  }
  return faults;
}

describe('the OpenAPI document', () => {
  test('is valid by the schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('names the address it is served at', () => {
    const { port } = new URL(app.address);
    expect(document['servers']).toEqual([{ url: `http://localhost:${port}/api/v1` }]);
  });
});

describe('every read address answers as the document says', () => {
  test('the list of agreements, in the order in which they were added', async () => {
    expect(await faultsOf('/agreements', '/agreements')).toBe(null);
    const { agreements } = await (await app.get('/api/v1/agreements')).json();
    expect(agreements.map(({ slug }: { slug: string }) => slug)).toEqual(SLUGS);
  });

  test.each([
    '/agreements/{slug}',
    '/agreements/{slug}/status',
    '/agreements/{slug}/entries',
    '/agreements/{slug}/milestones',
  ])('%s of each agreement in each view', async (path) => {
    expect(await faultsOfAll(path, VIEWS)).toEqual({});
  });

  test('the status under each reading that the target admits', async () => {
    const readings = [
      'meteorological-end',
      'astronomical-end',
      'meteorological-start',
      'astronomical-start',
    ].map((reading) => `?reading=${reading}`);
    expect(await faultsOfAll('/agreements/{slug}/status', readings, ['uk-norway'])).toEqual({});
    const years = ['?reading=year-end', '?reading=year-start'];
    expect(
      await faultsOfAll('/agreements/{slug}/status', years, ['uk-germany-kensington']),
    ).toEqual({});
  });

  test('entries of each kind, of a milestone, and so many at a time', async () => {
    const queries = [
      ...['status', 'target', 'form', 'note', 'check', 'correction'].map((kind) => `?kind=${kind}`),
      ...['?milestone=signature', '?limit=1', '?limit=200', '?limit=3&after=1-3', '?revision=2'],
    ];
    expect(await faultsOfAll('/agreements/{slug}/entries', queries, ['uk-norway'])).toEqual({});
  });

  test('and so do refusals', async () => {
    const refused = ['?on=2025-02-30', '?on=2026-11-23', '?revision=4', '?nothing=1'];
    const reads = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? path : []));
    for (const path of reads) {
      expect(await faultsOfAll(path, refused, ['uk-norway', 'not-there'])).toEqual({});
    }
  });
});

describe('the entries', () => {
  const list = async (query: string) =>
    (await app.get(`/api/v1/agreements/uk-norway/entries${query}`)).json();
  const ids = ({ entries }: { entries: { id: string }[] }) => entries.map(({ id }) => id);

  test('read page by page are those read at once', async () => {
    const all = await list('?limit=200');
    expect(all.next).toBe(null);
    const read: string[] = [];
    for (let after = ''; ; ) {
      const page = await list(`?limit=4${after}`);
      read.push(...ids(page));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(read).toEqual(ids(all));
    expect(new Set(read).size).toBe(21);
  });

  test('tell one that was withdrawn only at the revision before', async () => {
    expect(ids(await list('?revision=1'))).not.toContain('2-1');
    expect(ids(await list('?revision=2'))).toContain('2-1');
    expect(ids(await list(''))).not.toContain('2-1');
    expect((await list('?kind=correction&revision=2')).entries).toEqual([]);
    expect((await list('?kind=correction')).entries).toMatchObject([
      { id: '3-1', corrects: '2-1', reason: 'it was misread', withdraws: true },
    ]);
  });
});

test('health says that the database answers', async () => {
  const answer = await app.get('/api/health');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    status: 'ok',
    engine: 'embedded',
    at: expect.stringMatching(/^2026-11-22T12:\d\d:\d\d\.\d{3}Z$/),
  });
});
