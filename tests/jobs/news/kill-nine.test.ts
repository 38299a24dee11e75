import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { openStore, type Store } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server/server';
import { pollChannels } from '@/lib/jobs/news/poll';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { programArguments } from '../../fixtures/children/program';
import { onServer } from '../../fixtures/databases/databases';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { ids, named, pollingOf, rss } from '../../fixtures/news/polling';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

afterAll(closeServers);
afterAll(endAll);

const ITEMS = 3_000;
/** A process is killed once so many items have arrived; each next one goes on from there. */
const KILLED_AT = [1, 900, 1_800, ITEMS];

function open(place: string): Promise<Store> {
  return openStore({
    databaseUrl: place.startsWith('postgres') ? place : null,
    dataFolder: place,
    migrationsFolder: 'prisma/migrations',
  });
}

/** Another process that polls, and what it says, line by line. */
async function anotherPoll(place: string, port: number) {
  const program = await programArguments('tests/fixtures/programs/poll-and-count.ts');
  const child = spawn(process.execPath, [...program, place, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  return {
    lines: createInterface({ input: child.stdout }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Polls in another process, which is killed once so many items are there; gives the last thing it said. */
async function pollUntil(items: number, place: string, port: number): Promise<string> {
  const { lines, kill } = await anotherPoll(place, port);
  let said = '';
  for await (const line of lines) {
    said = line;
    if (Number(line) >= items) break;
  }
  await kill();
  return said;
}

test('after each kill the next poll goes on, and in the end each item is there once', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { ETag: '"a"' }).end(rss(ids(ITEMS)));
  });
  const place = await aDataFolder();
  const filling = await open(place);
  await addFed(filling.db, { first: [feedAt(`${named(server)}/feed`)] });
  await filling.close();

  for (const items of KILLED_AT) await pollUntil(items, place, server.port);
  expect(await pollUntil(Number.POSITIVE_INFINITY, place, server.port)).toBe('polled');

  const { db, close } = await open(place);
  onTestFinished(close);
  const items = await db.item.findMany({ select: { title: true } });
  expect(items.length).toBe(ITEMS);
  expect(new Set(items.map(({ title }) => title)).size).toBe(ITEMS);
  expect(await db.item.count({ where: { matched: false } })).toBe(0);
  const polls = await db.poll.findMany({ orderBy: { id: 'asc' } });
  // What was not acknowledged as read was asked for as if it had never been.
  expect(polls.at(0)).toMatchObject({ finishedAt: null, outcome: null });
  expect(polls.at(-1)).toMatchObject({ outcome: expect.stringMatching(/^(read|not modified)$/) });
}, 400_000);

onServer(({ empty }) => {
  test('of two processes on one server one polls; killed, it leaves the channels to the other', async () => {
    const place = (await empty()).address ?? '';
    await migrateServer(place, 'prisma/migrations');
    const store = await open(place);
    onTestFinished(() => store.close());
    let isSilent = true;
    const server = await serve((_, response) => {
      if (!isSilent) response.end(rss(ids(2)));
    });
    await addFed(store.db, { first: [feedAt(`${named(server)}/feed`)] });

    const other = await anotherPoll(place, server.port);
    await vi.waitFor(() => expect(server.asked.length).toBe(1), 60_000);
    const polling = pollingOf([server]);
    expect(await pollChannels(store, 'due', polling)).toEqual({ result: 'elsewhere' });
    expect(server.asked.length).toBe(1);
    await other.kill();
    isSilent = false;
    await vi.waitFor(
      async () =>
        expect(await pollChannels(store, 'due', polling)).toMatchObject({
          channels: [{ arrived: 2 }],
        }),
      30_000,
    );
    expect(await store.db.poll.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { outcome: null },
      { outcome: 'read' },
    ]);
  }, 200_000);
});
