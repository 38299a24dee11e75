import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { addEntries } from '@/lib/db/entries/write-entries';
import { aNote, apiWriter } from '../../fixtures/app/api-writer';
import { type BuiltApp, endAll, failToStart, startApp } from '../../fixtures/app/built-app';
import { addSamples } from '../../fixtures/databases/add-samples';
import { aKey, anEditor } from '../../fixtures/databases/editors';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '../../fixtures/databases/postgres-cluster';
import { note } from '../../fixtures/records/record';

const programs = postgresPrograms();
const leftOut = programs === null && process.env['REQUIRE_ALL'] !== '1';
const STATUS = '/api/v1/agreements/uk-norway/status';

afterAll(endAll);

describe.skipIf(leftOut)('the API on a PostgreSQL server', () => {
  let cluster: Cluster;
  let databaseUrl: string;
  let app: BuiltApp;
  let key: string;

  const sql = async (connectionString: string, statement: string) => {
    const client = new Client({ connectionString });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const statusOf = async (address: string) => (await app.get(address)).status;

  beforeAll(async () => {
    cluster = await startCluster(programs ?? '/usr/lib/postgresql');
    databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, 'prisma/migrations');
    const store = await openServer(databaseUrl, 'prisma/migrations');
    await addSamples(store.db);
    key = await aKey(store.db, (await anEditor(store.db)).editorId, ['entries']);
    await store.close();
    app = await startApp({ databaseUrl, clockStartsAt: '2026-11-22T12:00:00Z' });
  });

  afterAll(async () => {
    await app?.stop();
    await cluster?.stop();
  });

  test.each([
    ['', 'met', 'late', { days: 95, least: 73, most: 186, underEveryReading: true }],
    [
      '?on=2025-08-31',
      'not known',
      'in window',
      { days: 0, least: 0, most: 91, underEveryReading: false },
    ],
    [
      '?on=2025-12-04&known=2025-12-03',
      'not known',
      'overdue',
      { days: 95, least: 73, most: 186, underEveryReading: true },
    ],
    ['?on=2025-02-01', 'not known', 'no target', null],
  ])('says of UK–Norway%s: %s, %s', async (query, outcome, timeliness, lateness) => {
    const answer = await app.get(`${STATUS}${query}`);
    expect(await answer.json()).toMatchObject({ outcome: { outcome }, timeliness, lateness });
  });

  test.each([
    ['/api/v1/agreements/uk-norway%00', 404, 'slug'],
    [`${STATUS}?revision=999999999`, 400, 'revision'],
    ['/api/v1/agreements/uk-norway/entries?after=999999999-999999999', 400, 'after'],
  ])('%s is a problem, %i, of its %s', async (address, status, parameter) => {
    const answer = await app.get(address);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, parameter });
  });

  test('a start on a database that is ahead says so and stops', async () => {
    await sql(databaseUrl, 'CREATE DATABASE ahead TEMPLATE template0');
    const ahead = cluster.address('ahead');
    await migrateServer(ahead, 'prisma/migrations');
    await sql(
      ahead,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
       VALUES ('x', 'y', '29990101000000_later', now())`,
    );
    expect(await failToStart({ databaseUrl: ahead })).toMatchObject({
      code: 1,
      stderr:
        'The database is ahead of this program, which does not know 29990101000000_later. Start the newer version that migrated it.\n',
    });
  });

  test('while the server is down what is in memory is told with its age, all else is a problem, and all is there again when it is back', async () => {
    const before = await app.get(STATUS);
    const told = await before.text();
    await cluster.whileStopped(async () => {
      const age = async () => (await app.get(STATUS)).headers.get('age');
      await expect.poll(age, { timeout: 10_000 }).not.toBeNull();
      const kept = await app.get(STATUS);
      expect([kept.status, await kept.text()]).toEqual([200, told]);
      expect(kept.headers.get('cache-status')).toContain('the database cannot be read');
      for (const address of [
        '/api/v1/agreements/uk-norway?on=2025-07-15',
        `${STATUS}?on=2025-07-15`,
        '/api/v1/agreements/uk-norway/entries?on=2025-07-15',
        '/api/v1/agreements/uk-norway/milestones?on=2025-07-15',
        '/api/v1/agreements/not-there',
        '/api/v1/search?q=signed',
      ]) {
        const answer = await app.get(address, {
          headers: { 'If-None-Match': before.headers.get('etag') ?? '' },
        });
        expect(answer.status).toBe(503);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(await answer.json()).toEqual({
          type: 'about:blank',
          requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
          title: 'Service unavailable',
          status: 503,
          detail: 'The record cannot be read just now. Try again in a moment.',
        });
      }
      expect(await statusOf('/api/health')).toBe(503);
      expect(await statusOf('/api/v1/openapi.json')).toBe(200);
      expect(await statusOf('/search?q=signed')).toBe(503);
      expect(await statusOf('/search')).toBe(503);
      // What writes, and the desk, say so too: nobody is told that a key or a session is none.
      const session = 'agreement-tracker.session_token=a.b';
      const form = {
        method: 'POST',
        headers: { cookie: session },
        body: new URLSearchParams('x=y'),
      };
      const written = { headers: { 'If-Match': before.headers.get('etag') ?? '' }, body: aNote() };
      for (const answer of [
        await apiWriter(app, key).send({ path: '/uk-norway/entries', ...written }),
        await app.get('/edit', { headers: { cookie: session } }),
        await app.get('/edit/news', form),
        await app.get('/agreements/uk-norway/suggest', { method: 'POST', body: form.body }),
        await app.get('/agreements/not-there'),
      ]) {
        expect([answer.url, answer.status]).toEqual([answer.url, 503]);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    });
    await expect.poll(() => statusOf(STATUS), { timeout: 10_000 }).toBe(200);
    const after = await app.get(STATUS);
    expect(await after.text()).toBe(told);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(await statusOf('/api/health')).toBe(200);
  });

  test('a revision by another process is told from then on, also after the server was away', async () => {
    const etag = (await app.get(STATUS)).headers.get('etag') ?? '';
    const store = await openServer(databaseUrl, 'prisma/migrations');
    await addEntries(store.db, 'uk-norway', 1, [note()], { name: 'an editor' });
    await store.close();
    const ask = () => app.get(STATUS, { headers: { 'If-None-Match': etag } });
    await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
    expect(await (await ask()).json()).toMatchObject({ revision: 2 });
  });
});
