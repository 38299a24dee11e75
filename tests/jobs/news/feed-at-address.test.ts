import type { RequestListener } from 'node:http';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { guardedFetch } from '@/lib/fetch/guarded-fetch';
import { feedAtAddress } from '@/lib/jobs/news/feed-at-address';
import { documentReader } from '@/lib/jobs/news/read-in-worker';
import { workersFromBundles } from '../../fixtures/children/program';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

workersFromBundles();

const reader = documentReader({ milliseconds: 2_000, megabytes: 64 });
afterEach(closeServers);
afterAll(reader.end);

/** What is found at a path of a server that answers so. */
async function found(answer: RequestListener, path = '/news') {
  const { port } = await serve(answer);
  // Names under localhost are this machine's (RFC 6761, 6.3), and a web address needs a name.
  const address = `http://paper.localhost:${port}`;
  const fetch = guardedFetch({ userAgent: 'a test', loopbackPorts: [port] });
  const what = await feedAtAddress(fetch, `${address}${path}`, reader.read);
  return { address, what };
}

const with200 =
  (type: string, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(body);
  };

const RSS =
  '<rss version="2.0"><channel><title>A paper</title><language>nb-NO</language><item><title>A visit</title></item></channel></rss>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A ministry</title></feed>';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>An older paper</title></channel></rdf:RDF>';
const JSON_FEED = '{"version":"https://jsonfeed.org/version/1.1","title":"A log","items":[]}';

describe('at an address', () => {
  test.each([
    ['RSS 2.0', 'application/rss+xml', RSS, 'A paper', 1],
    ['RSS 2.0', 'text/html', RSS, 'A paper', 1],
    ['Atom', 'text/xml', ATOM, 'A ministry', 0],
    ['RSS 1.0', 'application/xml', RDF, 'An older paper', 0],
    ['JSON Feed', 'application/json', JSON_FEED, 'A log', 0],
  ])('a feed is known as %s, also as %s', async (format, type, body, title, items) => {
    const { address, what } = await found(with200(type, body));
    expect(what).toMatchObject({ result: 'feed', url: `${address}/news`, format, title, items });
  });

  test('a page gives the feeds that it names', async () => {
    const { address, what } = await found(
      with200(
        'text/html; charset=utf-8',
        '<!doctype html><title>A paper</title><link rel="alternate" type="application/rss+xml" title="News" href="/rss"><link rel="alternate" type="application/atom+xml" href="https://elsewhere.example.com/atom">',
      ),
    );
    expect(what).toMatchObject({
      result: 'page',
      feeds: [
        { url: `${address}/rss`, title: 'News', format: 'RSS 2.0' },
        { url: 'https://elsewhere.example.com/atom', title: null, format: 'Atom' },
      ],
    });
  });

  test('a page that names none gives none', async () => {
    const { what } = await found(with200('text/html', '<title>A page</title><p>Words.</p>'));
    expect(what).toEqual({ result: 'page', feeds: [] });
  });

  test.each([
    ['application/pdf', '%PDF-1.7 …'],
    ['application/json', '{"error":"no"}'],
    ['application/xml', '<gpx><trk/></gpx>'],
  ])('%s that is no feed is told as what it is', async (type, body) => {
    const { what } = await found(with200(type, body));
    expect(what).toMatchObject({
      result: 'something else',
      message: expect.stringMatching(/\w+.*\.$/),
    });
  });

  test('what has moved for good is followed where it is now, and what has moved for now where it was', async () => {
    const moved =
      (status: number): RequestListener =>
      ({ url }, response) => {
        if (url === '/news') response.writeHead(status, { Location: '/feed' }).end();
        else response.writeHead(200, { 'Content-Type': 'application/xml' }).end(ATOM);
      };
    for (const [status, path] of [
      [301, '/feed'],
      [302, '/news'],
    ] as const) {
      const { address, what } = await found(moved(status));
      expect(what).toMatchObject({ result: 'feed', url: `${address}${path}` });
    }
  });

  test('a document that takes for ever to be read stops nothing', async () => {
    const endless = RSS.replace('</item>', `<author>${'('.repeat(1_000_000)}</author></item>`);
    const { what } = await found(with200('text/xml', endless));
    expect(what).toEqual({
      result: 'something else',
      message: 'The document could not be read within 2 seconds.',
    });
  });

  test('a refusal and an answer that is none are told', async () => {
    const { what } = await found((_, response) => response.writeHead(404).end());
    expect(what).toEqual({ result: 'status', status: 404 });
    const refused = await feedAtAddress(
      guardedFetch({ userAgent: 'a test' }),
      'http://10.0.0.1/',
      reader.read,
    );
    expect(refused).toMatchObject({ result: 'refused', reason: 'place' });
  });

  test('a search of Parliament is one for each name, and is not asked without', async () => {
    const ask = guardedFetch({
      userAgent: 'a test',
      resolve: () => Promise.reject(new Error('asked')),
    });
    for (const url of [
      'https://treaties-api.parliament.uk/api/Treaty',
      'https://treaties-api.parliament.uk/api/treaty/?SearchText=Norway',
    ]) {
      expect(await feedAtAddress(ask, url, reader.read)).toEqual({
        result: 'search',
        url,
        format: 'UK Parliament treaties',
      });
    }
  });
});
