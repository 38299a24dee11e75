import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { runRecord } from '../../fixtures/children/run-record';
import { addSamples } from '../../fixtures/databases/add-samples';
import {
  type Cluster,
  postgresPrograms,
  startCluster,
} from '../../fixtures/databases/postgres-cluster';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';

const programs = postgresPrograms();
const leftOut = programs === null && process.env['REQUIRE_ALL'] !== '1';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agreement-moved-'));
  file = join(folder, 'moved.json');
  const dataFolder = await aDataFolder();
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  await addLongRecord(db);
  await close();
  await runRecord(['export', LONG, '--to', file], { dataFolder });
});

afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

type Place = Parameters<typeof runRecord>[1];

/** What holds of a running site, whichever engine it is on. */
function movesWhileServing(site: () => { app: BuiltApp; place: Place }): void {
  const path = `/api/v1/agreements/${LONG}/record`;

  test('an agreement that is brought is there at once, in the API and on its pages', async () => {
    const { app, place } = site();
    const page = `/agreements/${LONG}`;
    expect((await app.get(page)).status).toBe(404);
    expect((await app.get(path)).status).toBe(404);
    expect(await runRecord(['import', file], place)).toEqual({
      code: 0,
      stdout: `${LONG} is on the record, with 9 revisions, 12 entries, 1 feed, 1 watched word.\n`,
      stderr: '',
    });
    await expect.poll(async () => (await app.get(page)).status).toBe(200);
    expect(await (await app.get(path)).text()).toBe(
      (await readFile(file, 'utf8')).replace(
        'http://localhost:3000',
        app.address.replace('127.0.0.1', 'localhost'),
      ),
    );
  });

  test('what is added to it is on its page at once', async () => {
    const { app, place } = site();
    const document = JSON.parse(await readFile(file, 'utf8'));
    const added = { ...document.entries[3], id: '10-1', title: 'A frigate is named' };
    document.entries.push(added);
    document.revisions.push({ ...document.revisions[8], number: 10, hash: undefined });
    const extended = join(folder, 'extended.json');
    await writeFile(extended, JSON.stringify(document));
    expect(await runRecord(['import', extended], place)).toMatchObject({
      code: 0,
      stdout: `${LONG} is at revision 10, which holds what was new in extended.json: 1 entry, and the description as it is there.\n`,
    });
    const shown = async () => (await app.get(`/agreements/${LONG}`)).text();
    await expect.poll(shown).toContain('A frigate is named');
  });

  test('an export is what the API gives', async () => {
    const { app, place } = site();
    const { stdout } = await runRecord(['export', 'uk-norway'], place);
    const answered = JSON.parse(
      await (await app.get('/api/v1/agreements/uk-norway/record')).text(),
    );
    expect({ ...JSON.parse(stdout), $schema: '' }).toEqual({ ...answered, $schema: '' });
  });

  test('a refusal is told as without a site, and changes nothing', async () => {
    const { app, place } = site();
    const before = await (await app.get(path)).text();
    const document = JSON.parse(await readFile(file, 'utf8'));
    document.entries[3].title = 'Another title';
    for (const revision of document.revisions) delete revision.hash;
    const other = join(folder, 'other.json');
    await writeFile(other, JSON.stringify(document));
    const { code, stdout, stderr } = await runRecord(['import', other], place);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The first difference is at /entries/3/title');
    expect(await (await app.get(path)).text()).toBe(before);
  });
}

describe('while a site serves from the folder', () => {
  let app: BuiltApp;
  beforeAll(async () => {
    app = await startApp();
  });
  movesWhileServing(() => ({ app, place: { dataFolder: app.dataFolder } }));

  test('a record is valid by the schema that it names', async () => {
    const document = await (await app.get('/api/v1/agreements/uk-norway/record')).json();
    const { pathname } = new URL(document.$schema);
    const published = await app.get(pathname);
    expect(published.status).toBe(200);
    const schema = await published.json();
    expect(schema.$id).toBe(document.$schema);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document, entries: [{}] })).toBe(false);
  });

  test('a record has an entity tag, and takes no query', async () => {
    const path = '/api/v1/agreements/uk-norway/record';
    const answer = await app.get(path);
    const etag = answer.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}(-\w+)?"$/);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    const again = await app.get(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await app.get(`${path}?revision=1`)).status).toBe(400);
    expect((await app.get('/api/v1/agreements/unheard-of/record')).status).toBe(404);
  });

  test('control commands are carried out for nobody without the secret, and not at the public address', async () => {
    const body = JSON.stringify({ command: 'export record', input: { slug: 'uk-norway' } });
    const path = '/api/internal/control';
    expect((await app.get(path, { method: 'POST', body })).status).toBe(404);
    const { address, secret } = JSON.parse(
      await readFile(join(app.dataFolder, 'control.json'), 'utf8'),
    );
    const ask = async (authorization: string) =>
      (await fetch(`${address}${path}`, { method: 'POST', body, headers: { authorization } }))
        .status;
    expect(await ask('Bearer guessed')).toBe(404);
    expect(await ask(`Bearer ${secret}`)).toBe(200);
  });
});

describe.skipIf(leftOut)('while a site serves from a PostgreSQL server', () => {
  let cluster: Cluster;
  let app: BuiltApp;
  let databaseUrl: string;
  beforeAll(async () => {
    cluster = await startCluster(programs ?? '/usr/lib/postgresql');
    databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, 'prisma/migrations');
    const store = await openServer(databaseUrl, 'prisma/migrations');
    await addSamples(store.db);
    await store.close();
    app = await startApp({ databaseUrl });
  });
  afterAll(async () => {
    await app?.stop();
    await cluster?.stop();
  });
  movesWhileServing(() => ({ app, place: { databaseUrl } }));
});
