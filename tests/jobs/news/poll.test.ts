import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pollChannels } from '@/lib/jobs/news/poll';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { ids, named, pollingOf, rss } from '../../fixtures/news/polling';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

afterEach(closeServers);

/** Answers with a document of RSS. */
const telling =
  (document: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...headers }).end(document);
  };

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeEach(async () => {
    store = await fresh();
  });

  /** A server that answers as it was last told to, with one feed of an agreement at it. */
  async function aFeed(first: RequestListener) {
    let answer = first;
    const server = await serve((request, response) => answer(request, response));
    const url = `${named(server)}/feed`;
    await addFed(store.db, { first: [feedAt(url)] });
    return {
      server,
      url,
      answer: (next: RequestListener) => {
        answer = next;
      },
    };
  }

  const titles = async () =>
    (await store.db.item.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title);
  const channel = () => store.db.channel.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const lastPoll = () => store.db.poll.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const headersOf = ({ headers }: IncomingMessage) => [
    headers['if-none-match'],
    headers['if-modified-since'],
  ];

  it('a document that broke off is asked for whole the next time, though it has an entity tag', async () => {
    const document = rss(ids(3));
    const cut = document.slice(0, document.indexOf('<item><guid isPermaLink="false">item-2'));
    const { server, answer } = await aFeed(telling(cut, { ETag: '"a"' }));
    const polling = pollingOf([server]);
    await pollChannels(store, 'due', polling);
    expect(await lastPoll()).toMatchObject({ outcome: 'read', whole: false, items: 1 });
    expect(await channel()).toMatchObject({ etag: null, lastModified: null });
    answer(telling(document, { ETag: '"a"' }));
    await pollChannels(store, 'all', polling);
    expect(await titles()).toHaveLength(3);
    expect(await channel()).toMatchObject({ etag: '"a"' });
  });

  it('what it is too late to keep is left for the next poll, which completes it', async () => {
    const { server } = await aFeed(telling(rss(ids(250)), { ETag: '"a"' }));
    const run = await pollChannels(store, 'due', pollingOf([server], { keepingFor: -1 }));
    expect(run).toEqual({ result: 'polled', channels: [], left: 1 });
    expect(await lastPoll()).toMatchObject({ outcome: null, finishedAt: null });
    expect(await channel()).toMatchObject({ etag: null, failures: 0, pollAfter: null });
    await pollChannels(store, 'due', pollingOf([server]));
    expect(new Set(await titles()).size).toBe(250);
    expect(await store.db.item.count({ where: { matched: false } })).toBe(0);
  });

  it('a time to keep in the database that no column can hold is held to a day', async () => {
    const { server } = await aFeed(telling(rss(ids(1), 9_999_999_999)));
    await pollChannels(store, 'due', pollingOf([server]));
    expect(await channel()).toMatchObject({ ttl: 1_440, failures: 0 });
  });

  it('what a channel tells arrives, with how it was read', async () => {
    const { server, url } = await aFeed(
      telling(rss(ids(2), 60), { ETag: '"a"', 'Last-Modified': 'Mon, 23 Nov 2026 11:00:00 GMT' }),
    );
    expect(await pollChannels(store, 'due', pollingOf([server]))).toEqual({
      result: 'polled',
      channels: [
        {
          url,
          outcome: 'read',
          problem: null,
          movedTo: null,
          items: 2,
          unread: 0,
          whole: true,
          arrived: 2,
          changed: 0,
        },
      ],
      left: 0,
    });
    expect(await titles()).toEqual(['News of item-1', 'News of item-2']);
    expect(await lastPoll()).toMatchObject({
      startedAt: new Date('2026-11-23T12:00:00Z'),
      finishedAt: new Date('2026-11-23T12:00:00Z'),
      outcome: 'read',
      status: 200,
      items: 2,
      arrived: 2,
    });
    expect(await channel()).toMatchObject({
      title: 'The press',
      etag: '"a"',
      lastModified: 'Mon, 23 Nov 2026 11:00:00 GMT',
      ttl: 60,
      pollAfter: new Date('2026-11-23T13:00:00Z'),
      failures: 0,
    });
  });

  it('a channel is asked when it is due, and every one where all are asked', async () => {
    const { server } = await aFeed(telling(rss(ids(1), 60)));
    const polling = pollingOf([server]);
    const asked = async (which: 'due' | 'all') => {
      const run = await pollChannels(store, which, polling);
      return run.result === 'polled' ? run.channels.length : run.result;
    };
    expect(await asked('due')).toBe(1);
    polling.set('2026-11-23T12:59:00Z');
    expect(await asked('due')).toBe(0);
    expect(await asked('all')).toBe(1);
    polling.set('2026-11-23T13:58:59Z');
    expect(await asked('due')).toBe(0);
    polling.set('2026-11-23T13:59:00Z');
    expect(await asked('due')).toBe(1);
    expect(await titles()).toEqual(['News of item-1']);
  });

  it('of what was not modified nothing is sent again, and its ttl still holds', async () => {
    const { server, answer } = await aFeed(
      telling(rss(ids(1), 60), { ETag: '"a"', 'Last-Modified': 'Mon, 23 Nov 2026 11:00:00 GMT' }),
    );
    const polling = pollingOf([server]);
    await pollChannels(store, 'due', polling);
    answer((_, response) => response.writeHead(304, { ETag: '"b"' }).end());
    polling.set('2026-11-23T13:00:00Z');
    expect(await pollChannels(store, 'due', polling)).toMatchObject({
      channels: [{ outcome: 'not modified', problem: null, items: 0 }],
    });
    expect(server.asked.map(headersOf)).toEqual([
      [undefined, undefined],
      ['"a"', 'Mon, 23 Nov 2026 11:00:00 GMT'],
    ]);
    expect(await channel()).toMatchObject({
      etag: '"b"',
      lastModified: 'Mon, 23 Nov 2026 11:00:00 GMT',
      pollAfter: new Date('2026-11-23T14:00:00Z'),
    });
  });

  it('an answer that nothing was modified is a failure where nothing was ever read', async () => {
    const { server } = await aFeed((_, response) => response.writeHead(304).end());
    const polling = pollingOf([server]);
    expect(await pollChannels(store, 'due', polling)).toMatchObject({
      channels: [{ outcome: 'failed', problem: expect.stringContaining('answered 304') }],
    });
  });

  it('what failed is asked again after pauses that double, and told with its reason', async () => {
    const { server, url, answer } = await aFeed((_, response) => response.writeHead(404).end());
    const polling = pollingOf([server]);
    await pollChannels(store, 'due', polling);
    expect(await lastPoll()).toMatchObject({
      outcome: 'failed',
      status: 404,
      problem: `“${url}” answered 404 (Not Found).`,
    });
    expect(await channel()).toMatchObject({
      failures: 1,
      pollAfter: new Date('2026-11-23T12:30:00Z'),
    });
    polling.set('2026-11-23T12:30:00Z');
    await pollChannels(store, 'due', polling);
    expect(await channel()).toMatchObject({
      failures: 2,
      pollAfter: new Date('2026-11-23T13:30:00Z'),
    });
    answer((_, response) => response.writeHead(503, { 'Retry-After': '10800' }).end());
    polling.set('2026-11-23T13:30:00Z');
    await pollChannels(store, 'due', polling);
    expect(await channel()).toMatchObject({
      failures: 3,
      pollAfter: new Date('2026-11-23T16:30:00Z'),
    });
    answer(telling(rss(ids(1))));
    polling.set('2026-11-23T16:30:00Z');
    await pollChannels(store, 'due', polling);
    expect(await channel()).toMatchObject({
      failures: 0,
      pollAfter: new Date('2026-11-23T17:00:00Z'),
    });
  });

  it('what cannot be reached keeps what an earlier answer is held by', async () => {
    const { server, answer } = await aFeed(telling(rss(ids(1)), { ETag: '"a"' }));
    const polling = pollingOf([server]);
    await pollChannels(store, 'due', polling);
    answer((request) => request.socket.destroy());
    await pollChannels(store, 'all', polling);
    expect(await channel()).toMatchObject({ etag: '"a"', failures: 1 });
  });

  it('a channel that is gone is not asked again, and its feed is off', async () => {
    const { server } = await aFeed((_, response) => response.writeHead(410).end());
    const polling = pollingOf([server]);
    expect(await pollChannels(store, 'due', polling)).toMatchObject({
      channels: [{ outcome: 'gone', problem: null }],
    });
    expect(await channel()).toMatchObject({ goneAt: new Date('2026-11-23T12:00:00Z') });
    expect(await store.db.feed.findMany()).toMatchObject([{ active: false }]);
    expect(await pollChannels(store, 'all', polling)).toMatchObject({ channels: [] });
  });

  it('one that redirects for now to what is gone has only failed', async () => {
    const { server } = await aFeed((request, response) => {
      if (request.url === '/feed') response.writeHead(302, { Location: '/gone' }).end();
      else response.writeHead(410).end();
    });
    expect(await pollChannels(store, 'due', pollingOf([server]))).toMatchObject({
      channels: [{ outcome: 'failed', problem: expect.stringContaining('answered 410 (Gone)') }],
    });
    expect(await store.db.feed.findMany()).toMatchObject([{ active: true }]);
  });

  describe('a channel that moved', () => {
    const moved =
      (status: number, document = rss(ids(2))): RequestListener =>
      (request, response) => {
        if (request.url === '/feed') response.writeHead(status, { Location: '/new' }).end();
        else telling(document)(request, response);
      };

    it('is asked at its new address from then on, and nothing arrives twice', async () => {
      const { server, url, answer } = await aFeed(telling(rss(ids(1))));
      const polling = pollingOf([server]);
      await pollChannels(store, 'due', polling);
      answer(moved(301));
      const to = `${named(server)}/new`;
      expect(await pollChannels(store, 'all', polling)).toMatchObject({
        channels: [{ url, outcome: 'read', movedTo: to, items: 2, arrived: 1 }],
      });
      expect(await lastPoll()).toMatchObject({ movedTo: to });
      expect(await store.db.feed.findMany()).toMatchObject([{ url: to, movedFrom: url }]);
      await pollChannels(store, 'all', polling);
      expect(server.asked.map((request) => request.url)).toEqual([
        '/feed',
        '/feed',
        '/new',
        '/new',
      ]);
      expect(await titles()).toEqual(['News of item-1', 'News of item-2']);
    });

    it('to where another feed is read already is one with that, and nothing arrives twice', async () => {
      const { server, url } = await aFeed(moved(308));
      const to = `${named(server)}/new`;
      await addFed(store.db, { second: [feedAt(to)] });
      const run = await pollChannels(store, 'due', pollingOf([server]));
      if (run.result !== 'polled') throw new Error(run.result);
      expect(run.channels.map(({ outcome }) => outcome)).toEqual(['read', 'read']);
      expect(run.channels.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(2);
      expect(await titles()).toEqual(['News of item-1', 'News of item-2']);
      expect(await store.db.channel.findMany()).toMatchObject([{ url: to }]);
      expect(await store.db.feed.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
        { url: to, movedFrom: url },
        { url: to, movedFrom: null },
      ]);
    });

    it('for now, or to what is no feed, stays where it is', async () => {
      const { server, url, answer } = await aFeed(moved(302));
      const polling = pollingOf([server]);
      expect(await pollChannels(store, 'due', polling)).toMatchObject({
        channels: [{ outcome: 'read', movedTo: null, arrived: 2 }],
      });
      answer(moved(301, '<html><title>Our new site</title></html>'));
      expect(await pollChannels(store, 'all', polling)).toMatchObject({
        channels: [{ outcome: 'not a feed', movedTo: null }],
      });
      expect(await store.db.feed.findMany()).toMatchObject([{ url, movedFrom: null }]);
    });
  });

  it('two at once ask a channel once', async () => {
    let answerNow = () => {};
    const { server } = await aFeed((request, response) => {
      answerNow = () => telling(rss(ids(1)))(request, response);
    });
    const polling = pollingOf([server]);
    const runs = [1, 2].map(() => pollChannels(store, 'due', polling));
    expect(await Promise.race(runs)).toEqual({ result: 'elsewhere' });
    await expect.poll(() => server.asked.length).toBe(1);
    answerNow();
    const results = (await Promise.all(runs)).map(({ result }) => result);
    expect(results.sort()).toEqual(['elsewhere', 'polled']);
    expect(server.asked.length).toBe(1);
  });

  it('what could not be kept is asked for again as if it had not been read', async () => {
    const { server } = await aFeed(telling(rss(ids(3)), { ETag: '"a"' }));
    const polling = pollingOf([server]);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await store.sql(`ALTER TABLE item ADD CONSTRAINT refused CHECK (title <> 'News of item-2')`);
    expect(await pollChannels(store, 'due', polling)).toMatchObject({
      channels: [
        {
          outcome: 'failed',
          problem: 'This site could not keep what it read there; its log says why.',
        },
      ],
    });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    expect(await channel()).toMatchObject({ etag: null, failures: 1 });
    await store.sql('ALTER TABLE item DROP CONSTRAINT refused');
    await pollChannels(store, 'all', polling);
    expect((await titles()).toSorted()).toEqual([
      'News of item-1',
      'News of item-2',
      'News of item-3',
    ]);
  });

  it('channels that a poll did not begin with in time are left due', async () => {
    const { server } = await aFeed(telling(rss(ids(1))));
    const polling = pollingOf([server], { beginningFor: 0 });
    expect(await pollChannels(store, 'due', polling)).toEqual({
      result: 'polled',
      channels: [],
      left: 1,
    });
    expect(await pollChannels(store, 'due', pollingOf([server]))).toMatchObject({ left: 0 });
  });

  it('once it is to end it writes nothing more, and what was begun is due again', async () => {
    const ending = new AbortController();
    const { server, answer } = await aFeed((request, response) => {
      telling(rss(ids(1)))(request, response);
      ending.abort(new Error('the end'));
    });
    const polling = pollingOf([server], { ending: ending.signal });
    await expect(pollChannels(store, 'due', polling)).rejects.toThrow('the end');
    expect(await lastPoll()).toMatchObject({ finishedAt: null, outcome: null });
    expect(await titles()).toEqual([]);
    answer(telling(rss(ids(1))));
    await pollChannels(store, 'due', pollingOf([server]));
    expect(await titles()).toEqual(['News of item-1']);
  });
});
