import { once } from 'node:events';
import { request as ask, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Budget } from '@/lib/http/limits/rate-limit';
import type { Handler } from '@/lib/http/render';
import { responseCache } from '@/lib/http/response-cache';
import {
  noteAnyChange,
  noteConsidered,
  noteRevision,
  setListening,
} from '@/lib/process/record-cache';
import { runtime } from '@/lib/process/runtime';
import { aRecord } from '../agreement/a-record';
import { closeServers, serveMiddleware } from '../fixtures/servers/middleware-server';

const FRIGATE = '/agreements/a-frigate';
const LONG = 'A frigate is named, «æøå». '.repeat(100);

let rendered: string[];
let rendering: Handler;
let spent: string[];
let at: string;

/** Puts a revision of a record into memory, as a reading of the database does. */
function inMemory(slug: string, revision: number): void {
  runtime.recordCache.records.set(slug, { ...aRecord([]), slug, revision });
}

async function serve(share = 1_000) {
  const misses: Budget = {
    points: share,
    duration: 60,
    take: async (address) => ({ left: share - spent.push(address), seconds: 7 }),
  };
  const handler: Handler = async (request, response) => {
    rendered.push(request.url ?? '');
    await rendering(request, response);
  };
  at = await serveMiddleware(
    responseCache(handler, misses),
    (_, response) => void response.end('handed on'),
  );
  return (path: string, init: RequestInit = {}) =>
    fetch(`${at}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { 'cache-control': 'max-age=0', ...init.headers },
    });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-28T12:00:00Z');
  rendered = [];
  spent = [];
  rendering = async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('set-cookie', 'of=one-reader');
    response.setHeader('x-of-the-framework', 'yes');
    const script = '<script>self.__next_f.push([1,"a"])</script>';
    response.end(`<html><body>${rendered.length} ${request.url} ${LONG}${script}</body></html>`);
  };
  runtime.islands = '/_next/static/islands/a.js';
  setListening(true);
  noteRevision('a-frigate', 1);
  inMemory('a-frigate', 1);
  inMemory('a-cable', 1);
  runtime.recordCache.slugs = ['a-frigate', 'a-cable'];
});

afterEach(() => {
  closeServers();
  vi.useRealTimers();
  const { records, revisions, considered } = runtime.recordCache;
  for (const map of [records, revisions, considered]) map.clear();
  setListening(false);
});

const statusOf = (answer: Response) =>
  answer.headers.get('cache-status')?.replace('agreement-tracker; ', '');

describe('a public answer', () => {
  it('is rendered once, and sent in the coding that is accepted', async () => {
    const get = await serve();
    const first = await get(FRIGATE, { headers: { 'accept-encoding': 'gzip' } });
    expect(statusOf(first)).toBe('fwd=miss');
    const text = await first.text();
    const tags = new Set([first.headers.get('etag')]);
    for (const [accepted, coding] of [
      ['br', 'br'],
      ['identity', null],
      ['gzip', 'gzip'],
    ] as const) {
      const again = await get(FRIGATE, { headers: { 'accept-encoding': accepted } });
      expect(statusOf(again)).toBe('hit');
      expect(again.headers.get('content-encoding')).toBe(coding);
      expect(again.headers.get('vary')).toBe('Accept-Encoding');
      expect(await again.text()).toBe(text);
      tags.add(again.headers.get('etag'));
    }
    expect(tags.size).toBe(3);
    expect(rendered).toEqual([FRIGATE]);
  });

  it('says nothing that was for the reader who asked first', async () => {
    const get = await serve();
    const { headers } = await get(FRIGATE, { headers: { cookie: 'a=b', 'accept-language': 'nb' } });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-of-the-framework')).toBeNull();
  });

  it('is not sent to a reader who has it, in whatever coding, however a proxy wrote its tag', async () => {
    const get = await serve();
    const first = await get(FRIGATE, { headers: { 'accept-encoding': 'br' } });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}-br"$/);
    const plain = etag.replace('-br', '');
    for (const known of [
      etag,
      `W/${etag}`,
      plain,
      plain.replace(/"$/, ';gzip"'),
      `"x", ${plain}`,
      '*',
    ]) {
      const again = await get(FRIGATE, { headers: { 'if-none-match': known } });
      expect(again.status).toBe(304);
      expect(again.headers.get('content-security-policy')).toContain('script-src');
      expect(await again.text()).toBe('');
    }
    expect((await get(FRIGATE, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('has its head alone given to those who ask for that, also where it is not kept yet', async () => {
    const get = await serve();
    const head = await get(FRIGATE, { method: 'HEAD' });
    const whole = await get(FRIGATE);
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
    expect(await head.text()).toBe('');
    expect(rendered).toEqual([FRIGATE]);
  });

  it('is sent whole to whoever asks for a range of it', async () => {
    const get = await serve();
    const answer = await get(FRIGATE, { headers: { range: 'bytes=0-10' } });
    expect(answer.status).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(LONG.length);
  });

  it('runs no script but the site’s own files', async () => {
    const get = await serve();
    const answer = await get(FRIGATE);
    expect(answer.headers.get('content-security-policy')).toContain("; script-src 'self'; ");
    expect(await answer.text()).not.toContain('__next_f');
  });

  it('that many ask for at once is rendered once', async () => {
    const quick = rendering;
    rendering = async (request, response) => {
      await wait(50);
      await quick(request, response);
    };
    const get = await serve();
    const answers = await Promise.all(Array.from({ length: 100 }, () => get(FRIGATE)));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(rendered).toEqual([FRIGATE]);
    expect(spent).toHaveLength(1);
  });

  it('is rendered to the end for the next when its reader goes away', async () => {
    const quick = rendering;
    rendering = async (request, response) => {
      await wait(100);
      await quick(request, response);
    };
    const get = await serve();
    const leaving = new AbortController();
    const left = get(FRIGATE, { signal: leaving.signal }).catch(() => 'left');
    await vi.waitFor(() => expect(rendered).toHaveLength(1));
    leaving.abort();
    expect(await left).toBe('left');
    await wait(200);
    expect(statusOf(await get(FRIGATE))).toBe('hit');
  });

  it('names the agreement by which a cache in front can drop it', async () => {
    const get = await serve();
    const keys = async (path: string) => (await get(path)).headers.get('surrogate-key');
    expect(await keys(FRIGATE)).toBe('a-frigate');
    expect(await keys('/')).toBe('agreements');
    expect(await keys('/robots.txt')).toBeNull();
  });

  it.each([
    [FRIGATE, 'public, max-age=0, must-revalidate'],
    [`${FRIGATE}/on/2025-06-15/revision/1`, 'public, max-age=86400, stale-while-revalidate=604800'],
    ['/_next/static/chunks/a.js', 'public, max-age=31536000, immutable'],
  ])('%s may be kept by others as %s', async (path, control) => {
    const get = await serve();
    expect((await get(path)).headers.get('cache-control')).toBe(control);
  });
});

describe('an answer that was kept is made anew', () => {
  const cases: [string, () => void, string[]][] = [
    ['a revision of the agreement', () => inMemory('a-frigate', 2), [FRIGATE]],
    ['a decision on news for it', () => noteConsidered('a-frigate'), [FRIGATE, '/']],
    ['sitting days, which may bear on all', noteAnyChange, [FRIGATE, '/', '/agreements/a-cable']],
    [
      'its day',
      () => vi.setSystemTime('2026-11-29T12:00:00Z'),
      [FRIGATE, '/', '/agreements/a-cable'],
    ],
    [
      'a clock that is set back over midnight',
      () => vi.setSystemTime('2026-11-27T23:00:00Z'),
      [FRIGATE, '/', '/agreements/a-cable'],
    ],
  ];
  it.each(cases)('after %s', async (_, change, anew) => {
    const get = await serve();
    const paths = [FRIGATE, '/', '/agreements/a-cable', '/robots.txt'];
    for (const path of paths) await get(path);
    change();
    const missed: string[] = [];
    for (const path of paths) if (statusOf(await get(path)) !== 'hit') missed.push(path);
    expect(missed).toEqual(anew);
  });

  it('though the clock is set back an hour', async () => {
    const get = await serve();
    await get(FRIGATE);
    vi.setSystemTime('2026-11-28T11:00:00Z');
    expect(statusOf(await get(FRIGATE))).toBe('hit');
    inMemory('a-frigate', 2);
    expect(statusOf(await get(FRIGATE))).toBe('fwd=miss');
  });

  it('as the clock of the machine is set back an hour, forward a day, and back, with what was recorded meanwhile', async () => {
    const get = await serve();
    let revision = 1;
    const days: string[] = [];
    rendering = async (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<html><body>${revision} on ${days.at(-1)}</body></html>`);
    };
    const shownAt = async (instant: string) => {
      vi.setSystemTime(instant);
      days.push(instant.slice(0, 10));
      const answer = await get(FRIGATE);
      return [statusOf(answer), /\d+ on [\d-]+/.exec(await answer.text())?.[0]];
    };
    const record = () => {
      revision += 1;
      noteRevision('a-frigate', revision);
      inMemory('a-frigate', revision);
    };
    expect(await shownAt('2026-11-28T12:00:00Z')).toEqual(['fwd=miss', '1 on 2026-11-28']);
    record();
    expect(await shownAt('2026-11-28T11:00:00Z')).toEqual(['fwd=miss', '2 on 2026-11-28']);
    expect(await shownAt('2026-11-29T11:00:00Z')).toEqual(['fwd=miss', '2 on 2026-11-29']);
    record();
    expect(await shownAt('2026-11-29T11:00:01Z')).toEqual(['fwd=miss', '3 on 2026-11-29']);
    expect(await shownAt('2026-11-28T11:00:01Z')).toEqual(['fwd=miss', '3 on 2026-11-28']);
    expect(await shownAt('2026-11-28T11:00:02Z')).toEqual(['hit', '3 on 2026-11-28']);
    record();
    expect(await shownAt('2026-11-28T10:00:00Z')).toEqual(['fwd=miss', '4 on 2026-11-28']);
  });

  it('where something changed while it was rendered, 1,000 times', async () => {
    let revision = 1;
    rendering = async (_, response) => {
      const seen = revision;
      // The record may change before, while and after the page is made of it.
      await new Promise(setImmediate);
      response.setHeader('content-type', 'text/html');
      response.end(`<html><body>${seen}</body></html>`);
    };
    const get = await serve(10_000);
    for (let race = 0; race < 1_000; race += 1) {
      const during = get(FRIGATE);
      if (race % 2 === 0) await new Promise(setImmediate);
      revision += 1;
      inMemory('a-frigate', revision);
      await (await during).text();
      expect(await (await get(FRIGATE)).text()).toContain(`>${revision}<`);
    }
  });
});

describe('an answer to a search', () => {
  it('is made for each who searches, and counts each time', async () => {
    const get = await serve(2);
    const searched = ['/search?q=frigate', '/search?q=frigate', '/search?q=frigate'];
    const statuses: [number, string | null][] = [];
    for (const path of searched) {
      const answer = await get(path);
      statuses.push([answer.status, answer.headers.get('retry-after')]);
    }
    expect(statuses).toEqual([
      [200, null],
      [200, null],
      [429, '7'],
    ]);
    expect(rendered).toEqual(searched.slice(0, 2));
    expect(spent).toHaveLength(3);
  });

  it('leaves in memory what was there, however many there are', async () => {
    const get = await serve(10_000);
    await get(FRIGATE);
    for (let search = 0; search < 100; search += 1) await get(`/api/v1/search?q=${search}`);
    expect(statusOf(await get(FRIGATE))).toBe('hit');
  });

  it('is not sent again to a reader who has the same', async () => {
    rendering = async (_, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('etag', '"n2.r3"');
      response.end('{}');
    };
    const get = await serve();
    const etag = (await get('/api/v1/search?q=a')).headers.get('etag') ?? '';
    const again = await get('/api/v1/search?q=a', { headers: { 'if-none-match': etag } });
    expect([etag, again.status]).toEqual(['"n2.r3"', 304]);
  });
});

describe('an answer other than 200', () => {
  it.each([400, 404, 308, 503])('of %i is not kept', async (status) => {
    rendering = async (_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    };
    const get = await serve();
    for (const path of [FRIGATE, FRIGATE]) {
      const answer = await get(path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    }
    expect(rendered).toHaveLength(2);
  });

  it('without a page of its own is told on one that rests on nothing', async () => {
    rendering = async (request, response) => {
      response.statusCode = request.url === '/' ? 500 : 404;
      if (request.url === '/') response.setHeader('content-type', 'text/html');
      response.end('');
    };
    const get = await serve();
    const failed = await get('/');
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain('The record cannot be read just now');
    const missing = await get('/nb/agreements/a-frigate/picture.png');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Her er det ingenting');
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is given up where its rendering never ends, and keeps no other from being rendered', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    // A minute is a fifth of a second here.
    const begin = globalThis.setTimeout;
    const hastened = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation((call, milliseconds) =>
        begin(call, milliseconds === 60_000 ? 200 : milliseconds),
      );
    const answering = rendering;
    rendering = async (request, response) => {
      await (request.url?.includes('/on/') ? new Promise(() => {}) : answering(request, response));
    };
    const get = await serve();
    const never = Array.from({ length: 8 }, (_, day) => get(`${FRIGATE}/on/2026-01-0${day + 1}`));
    expect((await get(FRIGATE)).status).toBe(200);
    for (const { status } of await Promise.all(never)) expect(status).toBe(500);
    told.mockRestore();
    hastened.mockRestore();
  });

  it('is a refusal at once where 200 wait to be rendered, 100 of one network', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    rendering = async (_, response) => {
      await begun;
      response.end();
    };
    const get = await serve();
    const from = async (localAddress: string, day: number) => {
      const path = `${at}${FRIGATE}/on/${localAddress}-${day}`;
      const [answer] = await once(ask(path, { localAddress, agent: false }).end(), 'response');
      answer.resume();
      return [answer.statusCode, answer.headers['retry-after']];
    };
    const waiting = ['127.0.0.2', '127.0.0.3'].map((network) =>
      Array.from({ length: 100 }, (_, day) => from(network, day)),
    );
    await vi.waitFor(() => expect(spent).toHaveLength(200), 10_000);
    expect(await from('127.0.0.2', 100)).toEqual([503, '5']);
    const refused = await get(FRIGATE);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    begin();
    for (const [status] of await Promise.all(waiting.flat())) expect(status).toBe(200);
    expect((await get(FRIGATE)).status).toBe(200);
  });

  it('is a refusal to one network only, where that has 100 that wait', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    rendering = async (request, response) => {
      if (request.url?.includes('/on/')) await begun;
      response.end();
    };
    const get = await serve();
    const waiting = Array.from({ length: 100 }, (_, day) => get(`${FRIGATE}/on/${day}`));
    await vi.waitFor(() => expect(spent).toHaveLength(100), 10_000);
    expect((await get(FRIGATE)).status).toBe(503);
    const asking = ask(`${at}${FRIGATE}`, { localAddress: '127.0.0.2', agent: false }).end();
    const answered = once(asking, 'response');
    await vi.waitFor(() => expect(spent).toHaveLength(101), 10_000);
    begin();
    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(200);
    await Promise.all(waiting);
  });

  it('is what was kept, with its age, while the database cannot be read', async () => {
    const get = await serve();
    await get(FRIGATE);
    // Nothing is connected here that memory could be compared with.
    setListening(false);
    const kept = await get(FRIGATE);
    expect(statusOf(kept)).toBe('hit; detail="the database cannot be read"');
    expect(kept.headers.get('age')).toMatch(/^\d+$/);
    const never = await get(`${FRIGATE}/on/2025-06-15`);
    expect([never.status, never.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('is what was kept last, where a later revision is known of and cannot be read or rendered', async () => {
    const get = await serve();
    const before = await (await get(FRIGATE)).text();
    const OF_BEFORE = 'hit; detail="the database cannot be read"';
    // Nothing is connected here from which the revision could be read.
    noteRevision('a-frigate', 2);
    const unread = await get(FRIGATE);
    expect([statusOf(unread), await unread.text()]).toEqual([OF_BEFORE, before]);
    inMemory('a-frigate', 2);
    rendering = async (_, response) => {
      response.statusCode = 503;
      response.setHeader('content-type', 'text/html');
      response.end();
    };
    const unrendered = await get(FRIGATE);
    expect([statusOf(unrendered), await unrendered.text()]).toEqual([OF_BEFORE, before]);
    expect((await get(`${FRIGATE}/on/2025-06-15`)).status).toBe(503);
  });

  it('is told where rendering throws', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    rendering = async () => {
      throw new Error('no template');
    };
    const get = await serve();
    const answer = await get(FRIGATE);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('The record cannot be read just now');
    told.mockRestore();
  });
});

describe('whoever asks for more than their share', () => {
  it('is told what is left of it with each answer that was made for them, unless caches may keep that', async () => {
    const get = await serve(3);
    const told = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get('ratelimit-policy'), headers.get('ratelimit')];
    };
    const policy = '"misses";q=3;w=60';
    expect(await told('/api/v1/agreements/a-cable')).toEqual([200, policy, '"misses";r=2;t=7']);
    expect(await told('/api/v1/agreements/a-cable')).toEqual([200, null, null]);
    expect(await told(`${FRIGATE}/on/2025-06-15/revision/1`)).toEqual([200, null, null]);
    expect(await told(FRIGATE)).toEqual([200, policy, '"misses";r=0;t=7']);
    expect(await told('/')).toEqual([429, policy, '"misses";r=0;t=7']);
  });

  it('is told when to come back, and still has what is kept', async () => {
    const get = await serve(2);
    await get(FRIGATE);
    await get('/');
    const refused = await get('/agreements/a-cable');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('7');
    expect(await refused.text()).toContain('Too many pages were asked for');
    const program = await get('/api/v1/agreements/a-cable');
    expect(program.headers.get('content-type')).toBe('application/problem+json');
    expect(program.headers.get('access-control-allow-origin')).toBe('*');
    expect(statusOf(await get(FRIGATE))).toBe('hit');
  });
});

describe('what is kept', () => {
  it('takes no more memory for 300 MB of answers than it may', async () => {
    const PICTURE = Buffer.alloc(600_000, 'a picture');
    rendering = async (_, response) => {
      response.setHeader('content-type', 'image/png');
      response.end(Buffer.from(PICTURE));
    };
    const get = await serve(20_000);
    const before = process.memoryUsage().arrayBuffers;
    const picture = (number: number) => `${FRIGATE}/on/2026-01-01/revision/${number}/picture.png`;
    for (let number = 0; number < 500; number += 10) {
      // It is rendered and kept for whoever asks for its head alone, too.
      const method = 'HEAD';
      await Promise.all(
        Array.from({ length: 10 }, (_, more) => get(picture(number + more), { method })),
      );
    }
    expect(rendered).toHaveLength(500);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250_000_000);
    expect(statusOf(await get(picture(499)))).toBe('hit');
    expect(statusOf(await get(picture(0)))).toBe('fwd=miss');
  });

  it('is held once for readers who are slow to take it, and sent whole to each', async () => {
    const LARGE = 8_000_000;
    rendering = async (_, response) => {
      response.setHeader('content-type', 'image/png');
      response.end(Buffer.alloc(LARGE, 'a picture'));
    };
    const get = await serve();
    const { length } = Buffer.from(await (await get(FRIGATE)).arrayBuffer());
    expect(length).toBe(LARGE);
    const before = process.memoryUsage().rss;
    const slow = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const asking = ask(`${at}${FRIGATE}`, { agent: false }).end();
        const [answer] = await once(asking, 'response');
        return answer as IncomingMessage;
      }),
    );
    await wait(500);
    expect(process.memoryUsage().rss - before).toBeLessThan((LARGE * slow.length) / 2);
    expect(statusOf(await get(FRIGATE))).toBe('hit');
    for (const answer of slow) expect(await buffer(answer)).toHaveLength(LARGE);
  });
});

describe('anything else', () => {
  it.each(['/edit', '/edit/agreements', '/api/health', '/api/auth/passkey'])(
    '%s is handed on',
    async (path) => {
      const get = await serve();
      expect(await (await get(path)).text()).toBe('handed on');
      expect(rendered).toEqual([]);
    },
  );

  it('a form that is sent to its page is handed on, as far as its network may have answers made', async () => {
    const get = await serve(1);
    const form = () => get(`${FRIGATE}/suggest`, { method: 'POST' });
    expect(await (await form()).text()).toBe('handed on');
    const refused = await form();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('a page can be read only', async () => {
    const get = await serve();
    const refused = await get(FRIGATE, { method: 'POST' });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    const api = await get('/api/v1/agreements', { method: 'POST' });
    expect(await api.text()).toBe('handed on');
  });
});
