import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { pollNow } from '@/lib/jobs/news/poll-now';
import { startPolling } from '@/lib/jobs/news/poller';
import { settings } from '@/lib/process/env';
import { closeStore, openStoreOnce } from '@/lib/process/store';
import { workersFromBundles } from '../../fixtures/children/program';
import { forEachEngine } from '../../fixtures/databases/databases';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { ids, named, rss } from '../../fixtures/news/polling';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

workersFromBundles();

let server: LoopbackServer;
let isAsked: () => void = () => {};
beforeAll(async () => {
  server = await serve((request, response) => {
    isAsked();
    if (request.url === '/slow') return;
    response.end(rss(ids(1)));
  });
  Object.assign(settings(), { FETCH_ALLOWS_LOOPBACK_PORTS: [server.port] });
});
afterAll(closeServers);
afterEach(() => {
  vi.useRealTimers();
});

forEachEngine(({ fresh }) => {
  async function fedAt(path: string) {
    const store = await fresh();
    await addFed(store.db, { first: [feedAt(`${named(server)}${path}`)] });
    return store;
  }

  it('polls when it is asked to, until it is stopped', async () => {
    const store = await fedAt('/');
    const stop = startPolling('when asked');
    expect(await pollNow(store, 'due')).toMatchObject({ channels: [{ arrived: 1 }] });
    await stop();
    await expect(pollNow(store, 'all')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('polls by itself what is due, every minute', async () => {
    const store = await fedAt('/');
    await openStoreOnce(async () => ({ ...store, close: async () => {} }));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stop = startPolling('by itself');
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await store.db.item.count()).toBe(1), 60_000);
    await stop();
    await closeStore();
  });

  it('leaves nothing under way once it is stopped', async () => {
    const store = await fedAt('/slow');
    const stop = startPolling('when asked');
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const polling = pollNow(store, 'due');
    const outcome = expect(polling).rejects.toMatchObject({ name: 'AbortError' });
    await asked;
    await stop();
    await outcome;
    expect(await store.db.poll.findMany()).toMatchObject([{ finishedAt: null }]);
  });
});
