import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead();
});

const get = (address: string) => app.get(`/api/v1/agreements${address}`);

const DATE = 'a calendar date that exists, YYYY-MM-DD, not after today';
const PAST = 'a calendar date, YYYY-MM-DD, not after 2026-11-22';
const REVISION = 'a whole number from 1 to the latest revision';
const READING =
  'one of meteorological-end, astronomical-end, meteorological-start, astronomical-start, year-end, year-start, half-end, half-start, term-end, term-start, quarter-end, quarter-start, month-end, month-start, day';
const ADMITTED =
  'one that the target admits: meteorological-end, astronomical-end, meteorological-start, astronomical-start';
const KIND = 'one of status, target, form, note, check, correction';
const MILESTONE =
  'one of announced, text-agreed, signature, text-published, laid-before-parliament, storting-consent, ratification, entry-into-force, un-registration';
const SLUG = 'one of the slugs listed at /api/v1/agreements';

describe('a parameter that is not accepted', () => {
  test.each([
    ['/uk-norway/status?on=2025-02-30', 'on', DATE],
    ['/uk-norway/status?on=', 'on', DATE],
    ['/uk-norway/status?on=31.8.2025', 'on', DATE],
    ['/uk-norway/status?on=%FF', 'on', DATE],
    ['/uk-norway/status?known=yesterday', 'known', DATE],
    ['/uk-norway/status?on=2026-11-23', 'on', PAST],
    ['/uk-norway/status?known=2026-11-23', 'known', PAST],
    ['/uk-norway/status?reading=by-lunch', 'reading', READING],
    ['/uk-norway/status?reading=year-end', 'reading', ADMITTED],
    ['/uk-norway/status?on=2025-06-15&reading=day', 'reading', ADMITTED],
    ['/uk-norway/status?revision=0', 'revision', REVISION],
    ['/uk-norway/status?revision=1.5', 'revision', REVISION],
    ['/uk-norway/status?revision=2', 'revision', 'a whole number from 1 to 1'],
    ['/uk-norway/status?on=2025-01-01&on=2025-01-01', 'on', DATE],
    ['/uk-norway/status?On=2025-01-01', 'On', 'on, known, revision, milestone, reading'],
    ['/uk-norway/status?=', '', 'on, known, revision, milestone, reading'],
    ['/uk-norway?reading=meteorological-end', 'reading', 'on, known, revision'],
    ['/uk-norway?on=2026-11-23', 'on', PAST],
    ['/uk-norway/milestones?limit=1', 'limit', 'on, known, revision'],
    ['/uk-norway/milestones?revision=2', 'revision', 'a whole number from 1 to 1'],
    ['/uk-norway/entries?on=2026-11-23', 'on', PAST],
    ['/uk-norway/entries?kind=rumour', 'kind', KIND],
    ['/uk-norway/entries?kind=note&kind=check', 'kind', KIND],
    ['/uk-norway/entries?milestone=lunch', 'milestone', MILESTONE],
    [
      '/uk-norway/entries?milestone=Signature',
      'milestone',
      'the slug of one of the agreement’s milestones',
    ],
    ['/uk-norway/entries?after=12', 'after', 'the id of an entry, such as 1-12'],
    ['/uk-norway/entries?after=9-9', 'after', 'the id of an entry in this list'],
    ['/uk-norway/entries?kind=note&after=1-21', 'after', 'the id of an entry in this list'],
    ['/uk-norway/entries?limit=0', 'limit', 'a whole number from 1 to 200'],
    ['/uk-norway/entries?limit=201', 'limit', 'a whole number from 1 to 200'],
    ['/uk-norway/entries?limit=1e2', 'limit', 'a whole number from 1 to 200'],
    ['?on=2025-08-31', 'on', 'after, limit'],
  ])('%s is a problem of “%s”, which takes %s', async (address, parameter, accepted) => {
    const answer = await get(address);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
      title: 'Bad request',
      status: 400,
      detail: expect.stringContaining(`"${parameter}"`),
      parameter,
      accepted,
    });
  });
});

describe('a path that names nothing', () => {
  test.each([
    ['/api/v1/agreements/not-there', 'slug', SLUG],
    ['/api/v1/agreements/not-there/status?on=2025-02-30', 'slug', SLUG],
    ['/api/v1/agreements/not-there/entries', 'slug', SLUG],
    ['/api/v1/agreements/not-there/milestones', 'slug', SLUG],
    ['/api/v1/agreements/UK-Norway/status', 'slug', SLUG],
    ['/api/v1/agreements/uk-norway%00/status', 'slug', SLUG],
    ['/api/v1/agreements/%F0%9F%A6%AB/status', 'slug', SLUG],
    [
      '/api/v1/agreements/uk-norway/not-there',
      'path',
      'one of the addresses in /api/v1/openapi.json, which /developers describes',
    ],
    [
      '/api/v1',
      'path',
      'one of the addresses in /api/v1/openapi.json, which /developers describes',
    ],
    [
      '/api/v2/agreements',
      'path',
      'one of the addresses in /api/v1/openapi.json, which /developers describes',
    ],
  ])('%s is a problem of its %s, which takes %s', async (address, parameter, accepted) => {
    const answer = await app.get(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
      title: 'Not found',
      status: 404,
      detail: expect.any(String),
      parameter,
      accepted,
    });
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('2025-08-31', '2025-02-29', '9999-12-31', '0000-00-00', '1', '0', '-1', '1e9'),
  fc.constantFrom('day', 'meteorological-end', 'note', 'correction', 'signature', '1-12', '1-99'),
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('on', 'known', 'revision', 'reading') },
  { weight: 5, arbitrary: fc.constantFrom('kind', 'milestone', 'after', 'limit') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

describe('whatever is asked', () => {
  test.each(['status', 'entries'])(
    'of the %s, the answer is JSON or a problem, and no fault of the site',
    async (noun) => {
      const parameters = fc.array(fc.tuple(name, text), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(parameters, async (query) => {
          const asked = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
          const answer = await get(`/uk-norway/${noun}?${asked}`);
          const { status, ...body } = await answer.json();
          const type = answer.headers.get('content-type');
          if (answer.status === 200) {
            expect(type).toBe('application/json');
            expect(body.revision).toBe(1);
          } else {
            expect([answer.status, status]).toEqual([400, 400]);
            expect(type).toBe('application/problem+json');
            expect(body.accepted).not.toBe('');
            expect(query.map(([parameter]) => parameter)).toContain(body.parameter);
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  test('in the path, where it can be decoded, the answer is JSON or a problem, and no fault of the site', async () => {
    const slug = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(slug, async (asked) => {
        fc.pre(!/^\.{1,2}$/.test(asked));
        const answer = await get(`/${encodeURIComponent(asked)}/status`);
        expect(answer.status).toBe(404);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }),
      { numRuns: 100 },
    );
  });
});
