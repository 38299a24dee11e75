import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepChannels } from '@/lib/db/feeds/keep-channels';
import { pollChannels } from '@/lib/jobs/news/poll';
import type { PolledChannel } from '@/lib/jobs/news/poll-run';
import { documentReader } from '@/lib/jobs/news/read-in-worker';
import { workersFromBundles } from '../../fixtures/children/program';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { FAULTY_PATHS, faultyChannels } from '../../fixtures/news/faulty-channels';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { named, pollingOf } from '../../fixtures/news/polling';
import { closeServers, type LoopbackServer, serve } from '../../fixtures/servers/loopback-server';

workersFromBundles();

let server: LoopbackServer;
beforeAll(async () => {
  server = await serve(faultyChannels);
});
afterAll(closeServers);

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let channels: ReadonlyMap<string, PolledChannel>;
  const titles = async (path: string) => {
    const items = await store.db.item.findMany({
      where: { channel: { url: { endsWith: path } } },
      orderBy: { id: 'asc' },
    });
    return items.map(({ title }) => title);
  };

  beforeAll(async () => {
    store = await fresh();
    const at = named(server);
    await addFed(store.db, { first: FAULTY_PATHS.map((path) => feedAt(`${at}${path}`)) });
    await keepChannels(store.db);
    const held = { where: { url: `${at}/not-modified` }, data: { etag: '"held"' } };
    await store.db.channel.update(held);
    const limits = { milliseconds: 10_000, bytes: 8_000_000 };
    const { read, end } = documentReader();
    const run = await pollChannels(store, 'due', pollingOf([server], { limits, read, atOnce: 8 }));
    await end();
    if (run.result !== 'polled') throw new Error(run.result);
    channels = new Map(run.channels.map((channel) => [channel.url.slice(at.length), channel]));
  });

  it.each<[string, PolledChannel['outcome'], RegExp | null]>([
    ['/healthy-1', 'read', null],
    ['/healthy-2', 'read', null],
    ['/windows-1252', 'read', null],
    ['/utf-16', 'read', null],
    ['/wrong-type', 'read', null],
    ['/broken-off', 'read', null],
    ['/odd-dates', 'read', null],
    ['/no-ids', 'read', null],
    ['/relative-links', 'read', null],
    ['/no-xml', 'not a feed', /./],
    ['/entity-bomb', 'read', null],
    ['/external-entity', 'read', null],
    ['/web-page', 'not a feed', /a web page, not a feed/],
    ['/empty', 'not a feed', /empty/],
    ['/50-megabytes', 'failed', /larger than 8,000,000 bytes/],
    ['/gzip-bomb', 'failed', /larger than 8,000,000 bytes/],
    ['/10000-items', 'read', null],
    ['/gone', 'gone', null],
    ['/not-modified', 'not modified', null],
    ['/unavailable', 'failed', /answered 503 \(Service Unavailable\)/],
    ['/circle', 'failed', /redirects more than 5 times/],
    ['/drip', 'failed', /did not answer in full within 10 seconds/],
    ['/silence', 'failed', /did not answer in full within 10 seconds/],
    ['/reset', 'failed', /connection to .* failed \(ECONNRESET\)/],
    ['/broken-answer', 'failed', /is no answer of the web/],
  ])('%s is told in its history as %s', async (path, outcome, problem) => {
    const polls = await store.db.poll.findMany({
      where: { channel: { url: `${named(server)}${path}` } },
    });
    expect(polls).toMatchObject([
      { outcome, problem: problem === null ? null : expect.stringMatching(problem) },
    ]);
    expect(channels.get(path)).toMatchObject({ outcome, problem: polls[0]?.problem });
  });

  it('every channel was asked', () => {
    expect([...channels.keys()].toSorted()).toEqual(FAULTY_PATHS.toSorted());
  });

  it('what the healthy ones tell arrives', async () => {
    expect(await titles('/healthy-1')).toEqual([1, 2, 3].map((one) => `News of first-${one}`));
    expect(await titles('/healthy-2')).toEqual([1, 2, 3].map((one) => `News of second-${one}`));
  });

  it('of the others arrives what can be read, and nothing that an entity stands for', async () => {
    expect(await titles('/windows-1252')).toEqual(['Tromsø – 1252']);
    expect(await titles('/utf-16')).toEqual(['Bodø – 16']);
    expect(await titles('/wrong-type')).toEqual(['News of typed']);
    expect(await titles('/broken-off')).toEqual(['News of broken-1', 'News of broken-2']);
    expect((await titles('/10000-items')).length).toBe(10_000);
    const [bomb = ''] = await titles('/entity-bomb');
    expect(bomb.length).toBeLessThan(100);
    const [external = ''] = await titles('/external-entity');
    expect(external).not.toContain('root:');
  });

  it('a date that no news can bear is kept as not known', async () => {
    const at = { channel: { url: { endsWith: '/odd-dates' } } };
    expect(await store.db.item.findMany({ where: at, orderBy: { id: 'asc' } })).toMatchObject([
      { title: 'News of dated-1', publishedAt: null, publishedOn: null },
      { title: 'News of dated-2', publishedAt: null, publishedOn: null },
    ]);
  });

  it('items without ids arrive once, and a link leads on from where its channel is', async () => {
    expect(await titles('/no-ids')).toEqual(['News of nameless-1', 'News of nameless-2']);
    const [linked] = await store.db.item.findMany({
      where: { channel: { url: { endsWith: '/relative-links' } } },
    });
    expect(linked?.link).toBe(`${named(server)}/relative-1`);
  });
});
