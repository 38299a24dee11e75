import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pollFeeds } from '@/lib/commands/operating/poll-feeds';
import { openStore } from '@/lib/db/connection/open';
import { settings } from '@/lib/process/env';
import { aDataFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { workersFromBundles } from '../../fixtures/children/program';
import { runAsking } from '../../fixtures/children/run-asking';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { ids, named, rss } from '../../fixtures/news/polling';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

workersFromBundles();

let server: LoopbackServer;
beforeAll(async () => {
  server = await serve(({ url = '', headers }, response) => {
    if (url === '/gone') response.writeHead(410).end();
    else if (url === '/broken') response.writeHead(500).end();
    else if (url === '/moved') response.writeHead(301, { Location: '/well' }).end();
    else if (headers['if-none-match'] === '"a"') response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"a"' }).end(rss(ids(2)));
  });
  Object.assign(settings(), {
    DATABASE_URL: null,
    FETCH_ALLOWS_LOOPBACK_PORTS: [server.port],
  });
});
afterAll(async () => {
  await closeServers();
  await endAll();
});

/** A data folder with an agreement that has feeds at these paths of the server. */
async function aFolder(...paths: string[]): Promise<string> {
  const dataFolder = await aDataFolder();
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  await addFed(db, { first: paths.map((path) => feedAt(`${named(server)}${path}`)) });
  await close();
  Object.assign(settings(), { DATA_FOLDER: dataFolder });
  return dataFolder;
}

test('each channel has its sentence, and the whole one', async () => {
  await aFolder('/moved', '/other');
  const at = named(server);
  expect(await pollFeeds('due')).toEqual({
    text: `${at}/moved: 2 items, 2 new, 0 changed. It has moved to ${at}/well.
${at}/other: 2 items, 2 new, 0 changed.
2 channels were asked, 0 of them in vain; items: 4 new and 0 changed.`,
    failed: false,
  });
  expect(await pollFeeds('due')).toEqual({
    text: '0 channels were asked, 0 of them in vain; items: 0 new and 0 changed.',
    failed: false,
  });
  expect(await pollFeeds('all')).toEqual({
    text: `${at}/well: not modified since it was last read.
${at}/other: not modified since it was last read.
2 channels were asked, 0 of them in vain; items: 0 new and 0 changed.`,
    failed: false,
  });
});

/** Runs `npm run news -- …` as npm would, on the data folder. */
const run = (dataFolder: string, ...words: string[]) =>
  runAsking('news', words, dataFolder, server.port);

test('npm run news -- poll ends with 1 where a channel was asked in vain, and says why', async () => {
  const dataFolder = await aFolder('/gone', '/broken');
  const at = named(server);
  const { code, stdout, stderr } = await run(dataFolder, 'poll');
  expect(stderr).toBe('');
  expect(stdout.split('\n').toSorted()).toEqual([
    '',
    '2 channels were asked, 1 of them in vain; items: 0 new and 0 changed.',
    `${at}/broken: “${at}/broken” answered 500 (Internal Server Error).`,
    `${at}/gone: gone for good (410); its feeds are switched off.`,
  ]);
  expect(code).toBe(1);
  const again = await run(dataFolder, 'poll');
  expect(again).toEqual({
    code: 0,
    stdout: '0 channels were asked, 0 of them in vain; items: 0 new and 0 changed.\n',
    stderr: '',
  });
}, 120_000);

test('the site polls by itself, and for the command while it runs', async () => {
  const dataFolder = await aFolder('/feed');
  const asked = server.asked.length;
  const ports = { FETCH_ALLOWS_LOOPBACK_PORTS: String(server.port) };
  const app = await startApp({ dataFolder, settings: { ...ports, NEWS_POLLING: 'on' } });
  await vi.waitFor(() => expect(server.asked.length).toBe(asked + 1), 120_000);
  const at = named(server);
  await vi.waitFor(async () => {
    expect((await run(dataFolder, 'poll', '--all')).stdout).toBe(
      `${at}/feed: not modified since it was last read.
1 channel was asked, 0 of them in vain; items: 0 new and 0 changed.
`,
    );
  }, 60_000);
  expect(await app.stop()).toBe(0);
  expect(app.printed()).not.toContain('could not be polled');
}, 300_000);

test.each([[[]], [['read']], [['poll', '--some']], [['poll', '--all', 'now']]])(
  'npm run news -- %j prints what is accepted',
  async (words) => {
    const { code, stderr } = await run('', ...words);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'npm run news -- takes:\n  poll [--all]   asks the feeds that are due for news, or all of them\n',
    });
  },
);
