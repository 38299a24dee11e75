import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fetched } from '@/lib/fetch/fetched';
import { type Guard, guardedFetch } from '@/lib/fetch/guarded-fetch';
import {
  closeServers,
  type LoopbackServer,
  serve,
  serveRaw,
  serveTls,
} from '@/tests/fixtures/servers/loopback-server';

afterEach(closeServers);

const AGENT = 'AgreementTracker/0.1.0 (+https://agreements.example)';

/** A fetcher that may ask these servers of this machine. */
const allowing = (servers: readonly LoopbackServer[], guard: Partial<Guard> = {}) =>
  guardedFetch({ userAgent: AGENT, loopbackPorts: servers.map(({ port }) => port), ...guard });

/** A resolver that knows these names only, and notes what it is asked. */
function knowing(names: Record<string, readonly string[]>) {
  const asked: string[] = [];
  const resolve = async (name: string): Promise<LookupAddress[]> => {
    asked.push(name);
    const addresses = names[name];
    if (addresses === undefined) throw new Error(`getaddrinfo ENOTFOUND ${name}`);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

const outcome = (fetched: Fetched) =>
  fetched.result === 'answered' ? fetched.status : `${fetched.result}: ${fetched.reason}`;
const text = (fetched: Fetched) =>
  fetched.result === 'answered' ? Buffer.from(fetched.body).toString('utf8') : fetched.message;

const swiftly = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

describe('an answer', () => {
  it('comes with its status, headers, address and bytes', async () => {
    const server = await serve((_, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ETag: '"a"' });
      response.end('<p>Borte</p>');
    });
    const fetched = await allowing([server])(`${server.address}/a b?q=ø#part`);
    expect(fetched).toMatchObject({
      result: 'answered',
      status: 404,
      url: `${server.address}/a%20b?q=%C3%B8#part`,
      redirects: [],
      headers: { 'content-type': 'text/html; charset=utf-8', etag: '"a"' },
    });
    expect(text(fetched)).toBe('<p>Borte</p>');
    expect(server.asked[0]?.url).toBe('/a%20b?q=%C3%B8');
  });

  it('is asked for by name, without cookies, credentials or an address of origin', async () => {
    const server = await serve((_, response) => response.end());
    await allowing([server])(server.address);
    expect(server.asked[0]?.headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      'user-agent': AGENT,
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      connection: 'close',
    });
  });

  it('sets no cookie for the next request', async () => {
    const server = await serve((request, response) => {
      response.setHeader('Set-Cookie', 'seen=1');
      if (request.url === '/') response.writeHead(302, { Location: '/next' });
      response.end();
    });
    const fetch = allowing([server]);
    await fetch(server.address);
    await fetch(server.address);
    expect(server.asked.map(({ headers }) => headers.cookie)).toEqual(Array(4).fill(undefined));
  });

  it('may be asked for only where it has changed', async () => {
    const server = await serve((_, response) => response.writeHead(304).end());
    const fetched = await allowing([server])(server.address, {
      accept: 'application/atom+xml',
      etag: 'W/"a"',
      lastModified: 'Thu, 04 Dec 2025 10:00:00 GMT',
    });
    expect(outcome(fetched)).toBe(304);
    expect(server.asked[0]?.headers).toMatchObject({
      accept: 'application/atom+xml',
      'if-none-match': 'W/"a"',
      'if-modified-since': 'Thu, 04 Dec 2025 10:00:00 GMT',
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['BR', brotliCompressSync],
    ['identity', (body: string) => body],
  ])('is read through the coding %s', async (coding, encode) => {
    const server = await serve((_, response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(encode('Lunna House'));
    });
    expect(text(await allowing([server])(server.address))).toBe('Lunna House');
  });

  it('is no longer waited for once whoever asked has come to an end', async () => {
    const ending = new AbortController();
    const server = await serve(() => ending.abort(new Error('the end')));
    const asking = allowing([server])(server.address, { ending: ending.signal });
    await expect(asking).rejects.toThrow('the end');
  });
});

describe('an address', () => {
  it.each([
    ['Lunna House', 'address'],
    ['', 'address'],
    ['//example.org/', 'address'],
    ['http://', 'address'],
    ['http://[fe80::1%25eth0]/', 'address'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['data:text/html,hello', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://me@example.org/', 'credentials'],
    ['http://me:secret@example.org/', 'credentials'],
    ['http://:secret@example.org/', 'credentials'],
    ['http://example.org:22/', 'port'],
    ['https://example.org:8443/', 'port'],
    ['http://example.org:6379/', 'port'],
  ])('%s is refused: %s', async (address, reason) => {
    const { asked, resolve } = knowing({});
    const fetched = await guardedFetch({ userAgent: AGENT, resolve })(address);
    expect(outcome(fetched)).toBe(`refused: ${reason}`);
    expect(asked).toEqual([]);
  });

  it.each([
    ['http://2130706433/', 'loopback'],
    ['http://0x7f.1/', 'loopback'],
    ['http://0177.0.0.1/', 'loopback'],
    ['http://127.1/', 'loopback'],
    ['http://127.0.0.1./', 'loopback'],
    ['http://①②⑦.0.0.1/', 'loopback'],
    ['http://[::1]/', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', 'loopback'],
    ['http://[64:ff9b::7f00:1]/', 'loopback'],
    ['http://localhost/', 'loopback'],
    ['http://localhost./', 'loopback'],
    ['http://LOCALHOST:443/', 'loopback'],
    ['http://ministry.localhost/', 'loopback'],
    ['http://0.0.0.0/', 'unspecified'],
    ['http://0/', 'unspecified'],
    ['http://[::]/', 'unspecified'],
    ['http://169.254.169.254/latest/meta-data/', 'link-local'],
    ['http://[fe80::1]/', 'link-local'],
    ['https://10.0.0.1/', 'private'],
    ['https://192.168.0.1:80/', 'private'],
    ['http://[fd00:ec2::254]/', 'private'],
    ['http://168.63.129.16/', 'private'],
    ['http://224.0.0.1/', 'multicast'],
    ['http://[2002:7f00:1::]/', 'reserved'],
    ['http://203.0.113.7/', 'reserved'],
  ])('%s lies at a place that is not public: %s', async (address, place) => {
    const fetched = await guardedFetch({ userAgent: AGENT })(address);
    expect(outcome(fetched)).toBe('refused: place');
    expect(text(fetched)).toContain(` ${place} address; only public ones are fetched.`);
  });

  it('is refused where any of the addresses of its name is not public', async () => {
    const { resolve } = knowing({
      'intranet.example': ['10.1.2.3'],
      'both.example': ['93.184.215.14', '10.1.2.3'],
      'mapped.example': ['::ffff:169.254.169.254'],
    });
    const fetch = guardedFetch({ userAgent: AGENT, resolve });
    for (const name of ['intranet.example', 'both.example', 'mapped.example']) {
      expect(outcome(await fetch(`https://${name}/`))).toBe('refused: place');
    }
  });

  it('is refused without telling the number at which a private name lies, or a password', async () => {
    const { resolve } = knowing({ 'intranet.example': ['10.1.2.3'] });
    const fetch = guardedFetch({ userAgent: AGENT, resolve });
    expect(text(await fetch('http://intranet.example/'))).toBe(
      '“intranet.example” lies at a private address; only public ones are fetched.',
    );
    expect(text(await fetch('http://me:secret@example.org/'))).toBe(
      'An address with a user name or a password is not fetched.',
    );
  });

  it('fails where its name leads nowhere', async () => {
    const fetch = guardedFetch({ userAgent: AGENT, ...knowing({ 'empty.example': [] }) });
    expect(outcome(await fetch('http://nowhere.example/'))).toBe('failed: name');
    expect(outcome(await fetch('http://empty.example/'))).toBe('failed: name');
  });

  it('of this machine may be asked on the ports allowed for tests, and a public one not on those', async () => {
    const [allowed, other] = [
      await serve((_, res) => res.end()),
      await serve((_, res) => res.end()),
    ];
    const { resolve } = knowing({ 'public.example': ['93.184.215.14'] });
    const fetch = allowing([allowed], { resolve });
    expect(outcome(await fetch(allowed.address))).toBe(200);
    expect(outcome(await fetch(other.address))).toBe('refused: port');
    expect(outcome(await fetch('http://127.0.0.1/'))).toBe('refused: place');
    expect(outcome(await fetch(`http://0.0.0.0:${allowed.port}/`))).toBe('refused: place');
    expect(outcome(await fetch(`http://public.example:${allowed.port}/`))).toBe('refused: port');
    expect(other.asked).toEqual([]);
  });
});

describe('a name that is resolved anew', () => {
  it('is connected to at the address that was checked, and not asked for again', async () => {
    const server = await serve((_, response) => response.end('checked'));
    const answers = ['127.0.0.1', '127.0.0.2'];
    const given: string[] = [];
    const resolve = async () => {
      const address = answers.shift() ?? '127.0.0.3';
      given.push(address);
      return [{ address, family: 4 }];
    };
    const fetched = await allowing([server], { resolve })(
      `http://rebinding.example:${server.port}/`,
    );
    expect(text(fetched)).toBe('checked');
    expect(given).toEqual(['127.0.0.1']);
    expect(server.asked[0]?.headers.host).toBe(`rebinding.example:${server.port}`);
  });

  it('is checked again at a redirect', async () => {
    const server = await serve((_, response) =>
      response.writeHead(302, { Location: '/next' }).end(),
    );
    const answers = ['127.0.0.1', '10.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }];
    const fetched = await allowing([server], { resolve })(
      `http://rebinding.example:${server.port}/`,
    );
    expect(outcome(fetched)).toBe('refused: place');
    expect(server.asked).toHaveLength(1);
  });

  it('is reached at another of its addresses where the first does not answer', async () => {
    const server = await serve((_, response) => response.end('here'));
    const { resolve } = knowing({ 'two.example': ['127.0.0.9', '127.0.0.1'] });
    const fetched = await allowing([server], { resolve })(`http://two.example:${server.port}/`);
    expect(text(fetched)).toBe('here');
  });
});

describe('a redirect', () => {
  const redirecting = (to: (path: string) => string, status = 302) =>
    serve((request, response) => {
      response.writeHead(status, { Location: to(request.url ?? '') }).end();
    });

  it('is followed, and told with its status, so that a permanent one can be noted', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { Location: '/newer?a=1' }).end();
      else if (request.url === '/newer?a=1') response.writeHead(307, { Location: 'last' }).end();
      else response.end('last');
    });
    expect(await allowing([server])(`${server.address}/old#here`)).toMatchObject({
      url: `${server.address}/last#here`,
      redirects: [
        { status: 301, to: `${server.address}/newer?a=1#here` },
        { status: 307, to: `${server.address}/last#here` },
      ],
    });
  });

  it('may name a fragment of its own, and letters beyond ASCII', async () => {
    const server = await serve((request, response) => {
      const location = Buffer.from('/blåbær#ny', 'utf8').toString('latin1');
      if (request.url === '/') response.writeHead(308, { Location: location }).end();
      else response.end();
    });
    expect(await allowing([server])(`${server.address}/#gammel`)).toMatchObject({
      url: `${server.address}/bl%C3%A5b%C3%A6r#ny`,
    });
  });

  it('is followed five times, not six', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { Location: `/${left - 1}` }).end();
      else response.end('arrived');
    });
    expect(text(await allowing([server])(`${server.address}/5`))).toBe('arrived');
    const fetched = await allowing([server])(`${server.address}/6`);
    expect(outcome(fetched)).toBe('failed: redirects');
    expect(text(fetched)).toBe(`“${server.address}/6” redirects more than 5 times.`);
  });

  it('in a circle ends', async () => {
    const server = await redirecting((path) => (path === '/a' ? '/b' : '/a'));
    expect(outcome(await allowing([server])(`${server.address}/a`))).toBe('failed: redirects');
    expect(server.asked).toHaveLength(6);
  });

  it.each([
    ['http://10.0.0.1/', 'place'],
    ['http://169.254.169.254/latest/meta-data/', 'place'],
    ['http://[::ffff:7f00:1]/', 'place'],
    ['//localhost/', 'place'],
    ['http://127.0.0.1:22/', 'port'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://127.0.0.1/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://me:secret@127.0.0.1/', 'credentials'],
    ['http://[', 'address'],
  ])('to %s is refused: %s', async (to, reason) => {
    const server = await redirecting(() => to);
    const fetched = await allowing([server])(server.address);
    expect(outcome(fetched)).toBe(`refused: ${reason}`);
    expect(text(fetched)).toMatch(`“${server.address}” redirects. `);
  });

  it.each([
    [300, 300],
    [304, 304],
  ])('is none with the status %s', async (status, seen) => {
    const server = await redirecting(() => '/next', status);
    expect(outcome(await allowing([server])(server.address))).toBe(seen);
  });

  it('without an address is an answer', async () => {
    const server = await serve((_, response) => response.writeHead(302).end('lost'));
    expect(outcome(await allowing([server])(server.address))).toBe(302);
  });

  it('is followed without its body, however large', async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/') return response.end('arrived');
      response.writeHead(302, { Location: '/next', 'Content-Length': 9_000_000 });
      return response.write('not all of it');
    });
    expect(text(await allowing([server])(server.address))).toBe('arrived');
  });
});

describe('a server that stalls', () => {
  const hurried = { limits: { milliseconds: 250 } };

  it('before its headers is given up', async () => {
    const server = await serve(() => {});
    const fetched = await allowing([server], hurried)(server.address);
    expect(outcome(fetched)).toBe('failed: time');
    expect(text(fetched)).toBe(`“${server.address}” did not answer in full within 0.25 seconds.`);
  });

  it('in the middle of its headers is given up', async () => {
    const server = await serveRaw('HTTP/1.1 200 OK\r\nContent-Ty', 'stay');
    expect(outcome(await allowing([server], hurried)(server.address))).toBe('failed: time');
  });

  it('while its body drips is given up', async () => {
    const server = await serve((_, response) => {
      const dripping = setInterval(() => response.write('.'), 10);
      response.once('close', () => clearInterval(dripping));
    });
    expect(outcome(await allowing([server], hurried)(server.address))).toBe('failed: time');
  });

  it('after redirects is given up in the time of one request', async () => {
    const server = await serve((request, response) => {
      const next = () => response.writeHead(302, { Location: `${request.url}a` }).end();
      setTimeout(next, 100);
    });
    expect(outcome(await allowing([server], hurried)(`${server.address}/`))).toBe('failed: time');
  });

  it('is given up where it is the resolver', async () => {
    const resolve = () => new Promise<never>(() => {});
    const fetched = await guardedFetch({ userAgent: AGENT, resolve, ...hurried })(
      'http://slow.example/',
    );
    expect(outcome(fetched)).toBe('failed: time');
  });
});

describe('a body', () => {
  const LIMIT = 5_000_000;

  it('of 5 MB is read, and one byte more is not', async () => {
    const server = await serve((request, response) => {
      response.end(Buffer.alloc(request.url === '/more' ? LIMIT + 1 : LIMIT));
    });
    expect(outcome(await allowing([server])(server.address))).toBe(200);
    const fetched = await allowing([server])(`${server.address}/more`);
    expect(outcome(fetched)).toBe('failed: size');
    expect(text(fetched)).toBe(`“${server.address}/more” is larger than 5,000,000 bytes.`);
  });

  it('that does not end is read no further than that', async () => {
    const server = await serve((_, response) => {
      const chunk = Buffer.alloc(100_000);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(outcome(await allowing([server])(server.address))).toBe('failed: size');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', swiftly],
  ])('of 100 MB in a small %s is not unpacked', async (coding, encode) => {
    const bomb = encode(Buffer.alloc(100_000_000));
    const server = await serve((_, response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(bomb);
    });
    expect(bomb.length).toBeLessThan(150_000);
    expect(outcome(await allowing([server])(server.address))).toBe('failed: size');
  });

  it.each([
    ['a coding that is not known', 'zstd', Buffer.from('x')],
    ['a coding that is not read', 'zstd', Buffer.from('x')],
    ['what is not in the coding named', 'gzip', Buffer.from('plain')],
    ['a part of it only', 'gzip', gzipSync('Lunna House').subarray(0, 20)],
  ])('with %s is not read', async (_, coding, bytes) => {
    const server = await serve((_request, response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(bytes);
    });
    expect(outcome(await allowing([server])(server.address))).toBe('failed: encoding');
  });

  it.each([
    ['longer than said', 'Content-Length: 3\r\n\r\nabcdef', 'abc'],
    ['without a length', 'Connection: close\r\n\r\nabcdef', 'abcdef'],
  ])('%s is read as far as was said', async (_, rest, body) => {
    const server = await serveRaw(`HTTP/1.1 200 OK\r\n${rest}`);
    expect(text(await allowing([server])(server.address))).toBe(body);
  });

  it.each([
    ['shorter than said', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', 'connection'],
    [
      'that breaks off',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
      'connection',
    ],
    ['said to be larger', 'HTTP/1.1 200 OK\r\nContent-Length: 5000001\r\n\r\nabc', 'size'],
    [
      'of two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      'answer',
    ],
    ['of a length below nothing', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab', 'answer'],
    ['that is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'answer'],
    ['with headers without end', `HTTP/1.1 200 OK\r\nA: ${'a'.repeat(100_000)}\r\n\r\n`, 'answer'],
    [
      'of another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      'connection',
    ],
    ['that never begins', '', 'connection'],
  ])('%s fails in words', async (_, bytes, reason) => {
    const server = await serveRaw(bytes);
    expect(outcome(await allowing([server])(server.address))).toBe(`failed: ${reason}`);
  });
});

describe('a connection', () => {
  it('that nobody takes fails', async () => {
    const server = await serve(() => {});
    await closeServers();
    expect(outcome(await allowing([server])(server.address))).toBe('failed: connection');
  });

  it('to a certificate that nobody vouches for fails, and asks nothing', async () => {
    const server = await serveTls((_, response) => response.end());
    const { resolve } = knowing({ 'ministry.example': ['127.0.0.1'] });
    const fetched = await allowing([server], { resolve })(
      `https://ministry.example:${server.port}/`,
    );
    expect(outcome(fetched)).toBe('failed: certificate');
    expect(server.asked).toEqual([]);
  });

  it('by TLS to what speaks none fails', async () => {
    const server = await serve((_, response) => response.end());
    const address = `https://127.0.0.1:${server.port}/`;
    expect(outcome(await allowing([server])(address))).toBe('failed: connection');
  });
});
