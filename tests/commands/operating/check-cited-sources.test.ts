import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashOfText } from '@/lib/agreement/evidence/source-check';
import { checkCitedSources, reportOf } from '@/lib/commands/operating/check-cited-sources';
import { openStore } from '@/lib/db/connection/open';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { settings } from '@/lib/process/env';
import { aDataFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { workersFromBundles } from '../../fixtures/children/program';
import { runAsking } from '../../fixtures/children/run-asking';
import { sourceAt } from '../../fixtures/evidence/checking';
import { citation, description, note } from '../../fixtures/records/record';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

workersFromBundles();

const QUOTE = 'to sign by summer 2025';

let server: LoopbackServer;
beforeAll(async () => {
  server = await serve(({ url }, response) => {
    if (url !== '/page') response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<p>They said: ${QUOTE}.`);
  });
  Object.assign(settings(), { DATABASE_URL: null, FETCH_ALLOWS_LOOPBACK_PORTS: [server.port] });
});
afterAll(async () => {
  await closeServers();
  await endAll();
});

/** A data folder with an agreement that cites paths of the server. */
async function aFolder(...paths: string[]): Promise<string> {
  const dataFolder = await aDataFolder();
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  const citations = paths.map((path) => citation({ url: sourceAt(server, path), quote: QUOTE }));
  await addAgreement(
    db,
    { slug: 'first', description: description(), entries: [note({ citations })], feeds: [] },
    { name: 'an editor' },
  );
  await close();
  Object.assign(settings(), { DATA_FOLDER: dataFolder });
  return dataFolder;
}

/** Runs `npm run sources -- …` as npm would, on the data folder. */
const run = (dataFolder: string, ...words: string[]) =>
  runAsking('sources', words, dataFolder, server.port);

test('each source has its sentence, and the whole one; it fails where one is not there', async () => {
  await aFolder('/page');
  const url = sourceAt(server, '/page');
  expect(await checkCitedSources('due')).toEqual({
    text: `${url}: its quotation found.\n1 source was asked, 0 of them in vain.`,
    failed: false,
  });
  expect(await checkCitedSources('due')).toEqual({
    text: '0 sources were asked, 0 of them in vain.',
    failed: false,
  });
  const source = { url, problem: null, found: 0, missing: 0, changed: false };
  const sources = [
    { ...source, outcome: 'read' },
    { ...source, outcome: 'read', found: 1, missing: 1, changed: true },
    { ...source, outcome: 'read', missing: 1 },
    { ...source, outcome: 'not there' },
    { ...source, outcome: 'not read', problem: 'It is too slow.' },
  ] as const;
  expect(reportOf({ result: 'checked', sources: [...sources], left: 2 })).toEqual({
    text: [
      `${url}: read.`,
      `${url}: 1 of 2 quotations found; its text has changed since it was last read.`,
      `${url}: its quotation was not found.`,
      `${url}: nothing is there (404 or 410).`,
      `${url}: It is too slow.`,
      '5 sources were asked, 2 of them in vain.',
      '2 sources were left for the next run.',
    ].join('\n'),
    failed: true,
  });
});

test('npm run sources -- check ends with 1 where a source is not there; else it prints what is accepted', async () => {
  const dataFolder = await aFolder('/gone');
  expect(await run(dataFolder, 'check')).toEqual({
    code: 1,
    stdout: `${sourceAt(server, '/gone')}: nothing is there (404 or 410).\n1 source was asked, 1 of them in vain.\n`,
    stderr: '',
  });
  for (const words of [[], ['check', '--some']]) {
    expect(await run('', ...words)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^npm run sources -- takes:\n {2}check \[--all\]/),
    });
  }
}, 120_000);

test('the site checks by itself, and shows and tells what it found', async () => {
  const dataFolder = await aFolder('/page');
  const ports = { FETCH_ALLOWS_LOOPBACK_PORTS: String(server.port) };
  const app = await startApp({
    dataFolder,
    settings: { ...ports, SOURCE_CHECKS: 'on', METRICS_TOKEN: 'a-token-of-a-test' },
  });
  const entry = async () => {
    const answer = await app.get('/api/v1/agreements/first/entries/1-1');
    const { sourceChecks } = await answer.json();
    return { check: sourceChecks[0], etag: answer.headers.get('etag') };
  };
  const before = await entry();
  await vi.waitFor(async () => expect((await entry()).check).not.toBeNull(), 60_000);
  const { check, etag } = await entry();
  const url = sourceAt(server, '/page');
  const day = check.on.replaceAll('-', '');
  expect(check).toEqual({
    state: 'found',
    on: check.on,
    sha256: hashOfText(`They said: ${QUOTE}.`),
    lastFound: check.on,
    since: 'unchanged',
    goneOn: null,
    archive: `https://web.archive.org/web/${day}/${url}`,
  });
  if (before.check === null) expect(before.etag).not.toBe(etag);
  const page = await (await app.get('/agreements/first/entries/1-1')).text();
  expect(page).toContain('Words found on the page on ');
  expect(page).toContain(check.sha256);
  expect(await (await app.get('/nn/agreements/first/entries/1-1')).text()).toContain(
    'Orda vart funne',
  );
  const metrics = await app.get('/metrics', {
    headers: { Authorization: 'Bearer a-token-of-a-test' },
  });
  expect(await metrics.text()).toMatch(/last_source_check_timestamp_seconds \d{10}/);
  expect((await run(dataFolder, 'check', '--all')).stdout).toMatch(
    /its quotation found\.\n1 source was asked/,
  );
  expect(await app.stop()).toBe(0);
  expect(app.printed()).not.toContain('could not be checked');
}, 300_000);
