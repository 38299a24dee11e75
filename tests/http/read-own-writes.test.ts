import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOwnWrites } from '@/lib/http/read-own-writes';
import { followRevisions } from '@/lib/process/listen-notify/follow-revisions';
import { noteConsidered, setListening } from '@/lib/process/record-cache';
import { answering, noteChangeKnown } from '@/lib/process/request-context';
import { runtime } from '@/lib/process/runtime';
import { closeStore, openStoreOnce } from '@/lib/process/store';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { closeServers, serveMiddleware } from '../fixtures/servers/middleware-server';

forEachEngine((engine) => {
  let database: TestDatabase;
  let address: string;
  let words: () => number;
  let loseWord: () => void;

  /** A site whose writes tell the database of what was considered, and whose reads show how often it was told. */
  beforeEach(async () => {
    database = await engine.fresh();
    await openStoreOnce(async () => database);
    const listening = vi.spyOn(database, 'listen');
    await followRevisions(database);
    loseWord = () => listening.mock.lastCall?.[0].onGap();
    runtime.recordCache.considered.clear();
    const spied = vi.spyOn(database.db, '$executeRaw');
    words = () => spied.mock.calls.length;
    address = await serveMiddleware(readOwnWrites(), async (request, response) => {
      if (request.method === 'POST') {
        await database.sql("SELECT pg_notify('considered', 'a-frigate')");
        // Word from a server comes by another connection, and so may come after the answer.
        response.end('written');
      } else {
        response.end(String(runtime.recordCache.considered.get('a-frigate') ?? 0));
      }
    });
  });

  afterEach(async () => {
    closeServers();
    setListening(false);
    await closeStore();
  });

  const read = async () => Number(await (await fetch(address)).text());
  const write = async () => (await fetch(address, { method: 'POST' })).text();

  test('whoever asks after a write is answered sees it, each of 100 times', async () => {
    for (let written = 1; written <= 100; written += 1) {
      await write();
      expect(await read()).toBe(written);
    }
  });

  test('nobody waits where nothing was written, nor again once it was heard of', async () => {
    await read();
    expect(words()).toBe(0);
    await write();
    await Promise.all([read(), read()]);
    const first = words();
    expect(first).toBeGreaterThanOrEqual(1);
    await read();
    expect(words()).toBe(first);
  });

  test('nobody waits for a write that is not answered yet', async () => {
    let answer = () => {};
    const slow = await serveMiddleware(readOwnWrites(), async (request, response) => {
      if (request.method === 'POST') await new Promise<void>((resolve) => (answer = resolve));
      response.end('done');
    });
    const writing = fetch(slow, { method: 'POST' });
    await wait(50);
    await (await fetch(slow)).text();
    expect(words()).toBe(0);
    answer();
    await writing;
    await (await fetch(slow)).text();
    expect(words()).toBe(1);
  });

  test('nobody waits for a write of which this process knows all that it changed', async () => {
    const knowing = await serveMiddleware(readOwnWrites(), (request, response) =>
      answering(response, () => {
        if (request.method === 'POST') noteChangeKnown();
        response.end('done');
      }),
    );
    for (let time = 0; time < 2; time += 1) {
      await (await fetch(knowing, { method: 'POST' })).text();
      await (await fetch(knowing)).text();
    }
    expect(words()).toBe(0);
  });

  test('nobody waits any longer for word that may be lost', async () => {
    vi.spyOn(database.db, '$executeRaw').mockResolvedValue(0);
    await write();
    const from = performance.now();
    const reading = read();
    await expect.poll(() => runtime.echoes.size).toBe(1);
    loseWord();
    await reading;
    expect(performance.now() - from).toBeLessThan(1_500);
    expect(runtime.echoes.size).toBe(0);
  });

  test('nobody waits while no word reaches this process', async () => {
    setListening(false);
    await write();
    noteConsidered('a-frigate');
    expect(await read()).toBeGreaterThanOrEqual(1);
    expect(words()).toBe(0);
  });
});
