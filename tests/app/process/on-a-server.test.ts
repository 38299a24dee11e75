import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import type { Store } from '@/lib/db/connection/store';
import { addEntries } from '@/lib/db/entries/write-entries';
import { enterSittingCalendar } from '@/lib/db/sittings/write-sitting-calendar';
import { type BuiltApp, endAll, failToStart, startApp } from '../../fixtures/app/built-app';
import { programArguments } from '../../fixtures/children/program';
import { addSamples } from '../../fixtures/databases/add-samples';
import { anEditor } from '../../fixtures/databases/editors';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '../../fixtures/databases/postgres-cluster';
import { aChannelOf, aDecision, anItem } from '../../fixtures/news/considered';
import { citation, note, status } from '../../fixtures/records/record';

const programs = postgresPrograms();
const leftOut = programs === null && process.env['REQUIRE_ALL'] !== '1';

/** What `npm run migrate` prints for a database. */
async function migrate(databaseUrl: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    await programArguments('lib/commands/migrate.ts'),
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return stdout;
}

const begin = () => startCluster(programs ?? '/usr/lib/postgresql');

afterAll(endAll);

describe.skipIf(leftOut)('on a PostgreSQL server', () => {
  let cluster: Cluster;
  let databaseUrl: string;
  let app: BuiltApp;
  let store: Store;

  const page = async (path: string) => {
    const answer = await app.get(path);
    const text = (await answer.text()).replaceAll(/\s/g, ' ');
    return { text, cache: answer.headers.get('cache-status') };
  };
  const revise = async (title: string) => {
    const row = await store.db.agreement.findUniqueOrThrow({ where: { slug: 'uk-norway' } });
    const contents = [note({ title, occurredOn: '2026-01-01' })];
    return addEntries(store.db, 'uk-norway', row.revision, contents, { name: 'an editor' });
  };

  beforeAll(async () => {
    cluster = await begin();
    databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, 'prisma/migrations');
    store = await openServer(databaseUrl, 'prisma/migrations');
    await addSamples(store.db);
    app = await startApp({ databaseUrl });
  });

  afterAll(async () => {
    await app?.stop();
    await store?.close();
    await cluster?.stop();
  });

  test('a start on a database that is behind says what to run, which then migrates and seeds it', async () => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('CREATE DATABASE empty');
    await client.end();
    const empty = cluster.address('empty');
    const { code, stderr } = await failToStart({ databaseUrl: empty });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The database is behind this program: .+ Run “npm run migrate”, then start again\.\n$/,
    );
    expect(await migrate(empty)).toMatch(
      /\nThe seed put \d+ agreements on the record: uk-norway, .+\.\nThe database is up to date\.\n$/,
    );
    expect(await migrate(empty)).toBe('The database is up to date.\n');
  });

  test('a new revision by another process renders the agreement’s pages anew, and the list’s, once', async () => {
    const paths = ['/agreements/uk-norway', '/'];
    for (const path of paths) await page(path);
    for (const path of paths) expect((await page(path)).cache).toBe('agreement-tracker; hit');
    expect(await revise('A frigate is named')).toMatchObject({ result: 'recorded' });
    await wait(1_000);
    const [agreement, list] = [await page('/agreements/uk-norway'), await page('/')];
    expect(agreement.cache).toBe('agreement-tracker; fwd=miss');
    expect(agreement.text).toContain('A frigate is named');
    expect(list.cache).toBe('agreement-tracker; fwd=miss');
    await wait(2_000);
    for (const path of paths) expect((await page(path)).cache).toBe('agreement-tracker; hit');
  });

  test('a decision on news by another process renders what was considered anew, also one that could not be heard of', async () => {
    const path = '/agreements/uk-norway/considered';
    const { db } = store;
    const ada = await anEditor(db);
    const { id } = await aChannelOf(db, 'uk-norway');
    const dismiss = async (title: string) =>
      aDecision(db, ada, 'uk-norway', {}, [await anItem(db, id, { title })]);
    await wait(1_000);
    await page(path);
    await dismiss('Fish quotas agreed');
    await wait(1_000);
    expect((await page(path)).text).toContain('Fish quotas agreed');
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
    await dismiss('A football match');
    await wait(3_000);
    expect((await page(path)).text).toContain('A football match');
  });

  test('a sitting calendar entered by another process is counted by on today’s page of what was laid, and on no past one', async () => {
    const { db } = store;
    const { revision } = await db.agreement.findUniqueOrThrow({ where: { slug: 'uk-norway' } });
    const laid = status({
      milestone: 'laid-before-parliament',
      occurredOn: '2026-01-05',
      citations: [citation({ voice: ['GB'] })],
    });
    await addEntries(db, 'uk-norway', revision, [laid], { name: 'an editor' });
    await wait(1_500);
    const path = '/agreements/uk-norway/milestones/laid-before-parliament';
    expect((await page(path)).text).toContain(
      'no sitting calendar entered here covers 6 January 2026.',
    );
    const january = calendarDate('2026-01-01');
    const calendar = {
      from: january,
      until: calendarDate('2026-01-31'),
      days: Array.from({ length: 30 }, (_, index) => daysAfter(january, index)),
      source: 'a calendar',
    };
    const { editorId = '', name } = await anEditor(db, { name: 'Cy' });
    await enterSittingCalendar(db, calendar, { editorId, name, ipAddress: null });
    await wait(1_500);
    expect((await page(path)).text).toContain('The 21 sitting days ended on 26 January 2026.');
    const past = await page(
      `/agreements/uk-norway/on/2026-01-20/revision/${revision + 1}/milestones/laid-before-parliament`,
    );
    expect(past.text).toContain('5 January 2026');
    expect(past.text).not.toContain('sitting days');
  });

  test('a new revision leaves the pages of other agreements', async () => {
    const [other] = await store.db.agreement.findMany({ where: { slug: { not: 'uk-norway' } } });
    const path = `/agreements/${other?.slug}`;
    await page(path);
    await revise('A frigate is launched');
    await wait(1_500);
    expect((await page(path)).cache).toBe('agreement-tracker; hit');
  });

  test('a revision that was written while the process could not hear of it is found afterwards', async () => {
    await page('/agreements/uk-norway');
    await store.db.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
    await revise('A frigate is delivered');
    await wait(3_000);
    expect((await page('/agreements/uk-norway')).text).toContain('A frigate is delivered');
  });
});

describe.skipIf(leftOut)('when the PostgreSQL server goes away', () => {
  test('health fails, pages that were rendered stay, and no other is shown empty', async () => {
    const cluster = await begin();
    const databaseUrl = cluster.address('postgres');
    await migrate(databaseUrl);
    const app = await startApp({ databaseUrl });
    expect((await app.get('/api/health')).status).toBe(200);
    const rendered = await (await app.get('/agreements/uk-norway')).text();
    await cluster.stop();

    const health = await app.get('/api/health');
    expect(health.status).toBe(503);
    expect(health.headers.get('content-type')).toBe('application/problem+json');
    expect(health.headers.get('cache-control')).toBe('no-store');
    expect(await health.json()).toMatchObject({ title: 'Service unavailable', status: 503 });
    const kept = await app.get('/agreements/uk-norway');
    expect(await kept.text()).toBe(rendered);
    expect(Number(kept.headers.get('age'))).toBeGreaterThanOrEqual(0);
    expect(kept.headers.get('cache-status')).toContain('the database cannot be read');
    const unrendered = await app.get('/commitments');
    expect(unrendered.status).toBe(503);
    expect(unrendered.headers.get('retry-after')).toBe('5');
    expect(await unrendered.text()).toContain('The record cannot be read just now');
    expect(await app.stop()).toBe(0);
  });

  test('a start says that it cannot be reached', async () => {
    const { code, stderr } = await failToStart({
      databaseUrl: 'postgres://tester@127.0.0.1:1/tracker',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The PostgreSQL server that DATABASE_URL names cannot be reached: .+\n$/,
    );
  });
});
