import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Party } from '@/lib/agreement/description/party';
import { Citation, Source } from '@/lib/agreement/entries/source';
import { guardedFetch } from '@/lib/fetch/guarded-fetch';
import { sourceOfAddress } from '@/lib/jobs/source-of-address';
import { closeServers, serve } from '@/tests/fixtures/servers/loopback-server';

afterEach(closeServers);

const parties = [
  { code: 'GB', officialHosts: ['gov.uk'] },
  { code: 'NO', officialHosts: ['regjeringen.no'] },
].map((party) => Party.parse({ name: { en: party.code }, timeZone: null, people: [], ...party }));

/** A web in which every name leads to one server; `$` in an address stands for its port. */
async function web(answer: RequestListener) {
  const server = await serve(answer);
  const fetch = guardedFetch({
    userAgent: 'AgreementTracker/0.1.0 (+https://agreements.example)',
    loopbackPorts: [server.port],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const at = (address: string) => address.replace('$', String(server.port));
  return { server, at, read: (address: string) => sourceOfAddress(fetch, at(address), parties) };
}

const page =
  (html: string | Buffer, type = 'text/html; charset=utf-8'): RequestListener =>
  (_, response) => {
    response.setHeader('Content-Type', type);
    response.end(html);
  };

describe('the page at an address', () => {
  it('fills a source, and speaks with the voice of the party whose host it is on', async () => {
    const { at, read } = await web(
      page(`<html lang="nb"><title>Avtale underskrevet - Regjeringen.no</title>
<meta property="og:site_name" content="Regjeringen.no"><meta name="DC.Date" content="2025-12-04">
<link rel="alternate" type="application/rss+xml" title="Nyheter" href="https://www.regjeringen.no/rss">`),
    );
    const read1 = await read('http://www.regjeringen.no:$/id1');
    expect(read1).toEqual({
      result: 'read',
      source: {
        url: at('http://www.regjeringen.no:$/id1'),
        publisher: 'Regjeringen.no',
        title: 'Avtale underskrevet',
        published: '2025-12-04',
        language: 'nb',
      },
      voice: ['NO'],
      feeds: [{ url: 'https://www.regjeringen.no/rss', title: 'Nyheter', format: 'RSS 2.0' }],
    });
    if (read1.result !== 'read') throw new Error('not read');
    expect(Source.parse(read1.source)).toEqual(read1.source);
    const citation = {
      ...read1.source,
      voice: read1.voice,
      origin: null,
      quote: null,
      readAs: null,
    };
    expect(Citation.safeParse(citation).success).toBe(true);
  });

  it('is read in its own encoding', async () => {
    const html = Buffer.from(
      '<meta charset=windows-1252><title>\x93Gård\x94 \x96 å</title>',
      'latin1',
    );
    const { read } = await web(page(html, 'text/html'));
    expect(await read('http://avis.example:$/')).toMatchObject({
      source: { title: '“Gård” – å' },
      voice: 'independent',
    });
  });

  it('that is no page of text is a source of which the address is known', async () => {
    const { at, read } = await web(page('%PDF-1.7 <title>No</title>', 'application/pdf'));
    expect(await read('http://assets.gov.uk:$/memo.pdf')).toEqual({
      result: 'read',
      source: {
        url: at('http://assets.gov.uk:$/memo.pdf'),
        publisher: null,
        title: null,
        published: null,
        language: null,
      },
      voice: ['GB'],
      feeds: [],
    });
  });

  it('that is not there, or cannot be asked, is told in words', async () => {
    const { read } = await web((_, response) => response.writeHead(404).end());
    expect(await read('http://www.gov.uk:$/gone')).toEqual({
      result: 'failed',
      reason: 'status',
      message: 'The page answered with the status 404.',
    });
    expect(await read('file:///etc/passwd')).toEqual({
      result: 'refused',
      reason: 'scheme',
      message: '“file:///etc/passwd” begins with neither http: nor https:.',
    });
  });

  it('on a number without a name is no source', async () => {
    const { read } = await web(page('<title>Yes</title>'));
    expect(await read('http://127.0.0.1:$/')).toMatchObject({
      result: 'refused',
      reason: 'address',
    });
  });
});

describe('the address to cite a page by', () => {
  const canonical = (href: string) => page(`<link rel="canonical" href="${href}">`);
  const kept = async (answer: RequestListener, address: string) => {
    const { at, read } = await web(answer);
    const source = await read(address);
    return source.result === 'read'
      ? { url: source.source.url?.replace(at('$'), '$'), voice: source.voice }
      : source;
  };

  it('is the one that it names itself, on its own host', async () => {
    expect(
      await kept(canonical('/news/1'), 'http://www.gov.uk:$/news/1?utm_source=x#quote'),
    ).toEqual({
      url: 'http://www.gov.uk:$/news/1#quote',
      voice: ['GB'],
    });
  });

  it('is not one on another host, whose voice it would borrow', async () => {
    expect(await kept(canonical('https://www.gov.uk/news/1'), 'http://fake.example:$/1')).toEqual({
      url: 'http://fake.example:$/1',
      voice: 'independent',
    });
  });

  it('is not the front page of its site', async () => {
    expect(await kept(canonical('/'), 'http://www.gov.uk:$/news/1')).toMatchObject({
      url: 'http://www.gov.uk:$/news/1',
    });
  });

  const moving =
    (status: number, from: string, to: string): RequestListener =>
    (request, response) => {
      if (!request.headers.host?.startsWith(from))
        return page('<title>Here</title>')(request, response);
      const port = request.headers.host.split(':')[1];
      return response.writeHead(status, { Location: `http://${to}:${port}/new` }).end();
    };

  it.each([
    ['moves along a redirect that is for good', 301, 'http://www.gov.uk:$/new', ['GB']],
    ['stays at one that is for now', 302, 'http://old.gov.uk:$/1', ['GB']],
  ])('%s', async (_, status, url, voice) => {
    const answer = moving(status, 'old.gov.uk', 'www.gov.uk');
    expect(await kept(answer, 'http://old.gov.uk:$/1')).toEqual({ url, voice });
  });

  it('gives no party’s voice to what came from elsewhere, nor to what led there', async () => {
    const leaving = moving(302, 'www.gov.uk', 'other.example');
    expect(await kept(leaving, 'http://www.gov.uk:$/1')).toEqual({
      url: 'http://www.gov.uk:$/1',
      voice: 'independent',
    });
    const arriving = moving(302, 'other.example', 'www.gov.uk');
    expect(await kept(arriving, 'http://other.example:$/1')).toEqual({
      url: 'http://other.example:$/1',
      voice: 'independent',
    });
  });
});
