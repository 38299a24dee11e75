import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { troubleOf } from '@/lib/agreement/evidence/cited-source';
import { hashOfText } from '@/lib/agreement/evidence/source-check';
import { deleteDraft } from '@/lib/db/agreements/delete-draft';
import { addEntries } from '@/lib/db/entries/write-entries';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { keepCited } from '@/lib/db/sources/keep-cited';
import { readChecks } from '@/lib/db/sources/read-checks';
import { readTroubledSources } from '@/lib/db/sources/read-troubled';
import type { CheckedSource, CheckRun } from '@/lib/jobs/sources/check-run';
import { checkSources } from '@/lib/jobs/sources/check-sources';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aListener } from '../../fixtures/databases/listener';
import { checkingOf, sourceAt } from '../../fixtures/evidence/checking';
import { citation, correction, description, note } from '../../fixtures/records/record';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

afterEach(closeServers);

const BY = { name: 'an editor' };
const QUOTE = 'with a determination to sign by summer 2025';
const PAGE = `<html><body><p>They agreed, ${QUOTE.replace('determination', 'deter&shy;mination')}.</p>`;

/** Answers with a page, and with nothing where its robots.txt is asked for. */
const page =
  (html: string, headers: Record<string, string> = {}, status = 200): RequestListener =>
  ({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end(html);
  };

const sourcesOf = (run: CheckRun): CheckedSource[] => (run.result === 'checked' ? run.sources : []);

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeEach(async () => {
    store = await fresh();
  });

  /** An agreement whose one entry cites an address. */
  const cite = (url: string, quote: string | null = QUOTE, slug = 'first', isDraft?: true) =>
    addAgreement(
      store.db,
      {
        slug,
        description: description(),
        entries: [note({ citations: [citation({ url, quote })] })],
        feeds: [],
        ...(isDraft && { isDraft }),
      },
      BY,
    );

  /** A source that answers as it was last told to, cited with a quotation. */
  async function aSource(first: RequestListener, quote: string | null = QUOTE) {
    let answer = first;
    const server = await serve((request, response) => answer(request, response));
    const url = sourceAt(server, '/page');
    await cite(`${url}#part`, quote);
    const checking = checkingOf([server]);
    return {
      server,
      url,
      checking,
      answer: (next: RequestListener) => {
        answer = next;
      },
      run: async (on: string, which: 'due' | 'all' = 'due') => {
        checking.set(`${on}T12:00:00Z`);
        return sourcesOf(await checkSources(store, which, checking));
      },
      paths: () => server.asked.map((request) => request.url),
    };
  }
  const checks = () => store.db.sourceCheck.findMany({ orderBy: { id: 'asc' } });
  const texts = async () => (await store.db.sourceText.findMany()).map(({ text }) => text);
  const dueAgain = async () =>
    (await store.db.citedAddress.findFirstOrThrow()).checkAfter?.toISOString().slice(0, 10);

  it('however many hosts wait for their turn, Node has nothing to warn of', async () => {
    const server = await serve(page(PAGE));
    const checking = checkingOf([server]);
    const { port } = new URL(sourceAt(server, '/page'));
    for (let number = 1; number <= 12; number += 1) {
      const host = `host-${number}.localhost:${port}`;
      await cite(`http://${host}/page`, QUOTE, `cites-${number}`);
      checking.turns.set(host, performance.now() + 3_000);
    }
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on('warning', hear);
    expect(sourcesOf(await checkSources(store, 'due', checking))).toHaveLength(12);
    process.off('warning', hear);
    expect(warnings).toEqual([]);
  });

  it('a source is read once it is cited, its words found over a soft hyphen, and its text kept', async () => {
    const { heard, listener } = aListener();
    await store.listen(listener);
    const { url, run } = await aSource(
      page(PAGE, { ETag: '"a"', 'Last-Modified': 'Mon, 23 Nov 2026 11:00:00 GMT' }),
    );
    expect(await run('2026-11-28')).toEqual([
      { url, outcome: 'read', problem: null, found: 1, missing: 0, changed: false },
    ]);
    const text = 'They agreed, with a deter\u00admination to sign by summer 2025.';
    expect(await texts()).toEqual([text]);
    expect(await checks()).toMatchObject([
      {
        at: new Date('2026-11-28T12:00:00Z'),
        outcome: 'read',
        status: 200,
        finalUrl: url,
        mediaType: 'text/html',
        etag: '"a"',
        lastModified: 'Mon, 23 Nov 2026 11:00:00 GMT',
        sha256: hashOfText(text),
        found: [hashOfText(QUOTE)],
        missing: [],
      },
    ]);
    expect(await dueAgain()).toBe('2026-12-28');
    await expect.poll(() => heard).toContain('checked for first');
    // Nothing of it is on the record.
    expect(await store.db.revision.count()).toBe(1);
    expect((await readChecks(store.db, 'first')).get(url)).toHaveLength(1);
  });

  it('it is asked again after 30 days, conditionally, and where it is as it was its words are as they were', async () => {
    const { server, answer, run } = await aSource(page(PAGE, { ETag: '"a"' }));
    await run('2026-11-28');
    answer(({ url }, response) => response.writeHead(url === '/robots.txt' ? 404 : 304).end());
    expect(await run('2026-12-20')).toEqual([]);
    expect(await run('2026-12-28')).toMatchObject([{ outcome: 'read', found: 1, changed: false }]);
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"a"');
    expect((await checks()).map(({ status, etag }) => [status, etag])).toEqual([
      [200, '"a"'],
      [304, '"a"'],
    ]);
  });

  it('that another address is as it was says nothing: it is asked again without validators', async () => {
    const { server, answer, run } = await aSource(page(PAGE, { ETag: '"a"' }));
    await run('2026-11-28');
    answer(({ url, headers }, response) => {
      if (url === '/page') response.writeHead(302, { Location: '/pages/new' }).end();
      else if (headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Another page');
    });
    expect(await run('2026-12-28')).toMatchObject([{ outcome: 'read', missing: 1, changed: true }]);
    const asked = server.asked.slice(-2);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });

  it('a page that changes keeps its first text and its last, and those with its words', async () => {
    const { answer, run } = await aSource(page(PAGE));
    await run('2026-11-28');
    for (const [turn, day] of ['2026-12-29', '2027-01-30', '2027-03-02'].entries()) {
      answer(page(`${PAGE}<p>Read ${turn + 1} times`));
      expect(await run(day)).toMatchObject([{ found: 1, changed: true }]);
    }
    answer(page('<p>Another page'));
    expect(await run('2027-04-02')).toMatchObject([{ found: 0, missing: 1, changed: true }]);
    expect((await texts()).map((text) => text.split('\n').at(-1)).sort()).toEqual([
      'Another page',
      'Read 3 times',
      'They agreed, with a deter\u00admination to sign by summer 2025.',
    ]);
  });

  it('what is not there is asked again the next day; what cannot be read is no more than that', async () => {
    const { answer, run } = await aSource(page(PAGE));
    await run('2026-11-28');
    answer(page('Gone', {}, 404));
    expect(await run('2026-12-28')).toMatchObject([{ outcome: 'not there', problem: null }]);
    expect(await dueAgain()).toBe('2026-12-29');
    answer(page('Agree to cookies', {}, 403));
    expect(await run('2026-12-29')).toMatchObject([
      { outcome: 'not read', problem: expect.stringMatching(/answered 403 \(Forbidden\)\.$/) },
    ]);
    answer(page(PAGE));
    expect(await run('2026-12-31')).toMatchObject([{ outcome: 'read', changed: false }]);
    expect(await store.db.citedAddress.findFirst()).toMatchObject({ failures: 0 });
  });

  it('a source that is too large, no text, a wall, or leads to a private address could not be read, and why is kept', async () => {
    const broken: [RequestListener, RegExp][] = [
      [page('x'.repeat(50_000)), /is larger than 20,000 bytes/],
      [page('PK', { 'Content-Type': 'application/zip' }), /not read as text/],
      [page('', { Location: '/consent?to=page' }, 302), /is no part of it/],
      [page('', { Location: 'http://10.0.0.1/' }, 302), /only public ones/],
      [({ socket }) => socket.destroy(), /robots\.txt/],
    ];
    const servers = await Promise.all(
      broken.map(([listener]) =>
        serve((request, response) =>
          request.url?.startsWith('/consent')
            ? page('Agree')(request, response)
            : listener(request, response),
        ),
      ),
    );
    const citations = servers.map((server) =>
      citation({ url: sourceAt(server, '/page'), quote: QUOTE }),
    );
    await addAgreement(
      store.db,
      { slug: 'first', description: description(), entries: [note({ citations })], feeds: [] },
      BY,
    );
    const checking = checkingOf(servers, { limits: { bytes: 20_000 } });
    const sources = sourcesOf(await checkSources(store, 'due', checking));
    const problems = new Map(sources.map(({ url, problem }) => [url, problem]));
    for (const [index, [, reason]] of broken.entries()) {
      expect(problems.get(citations[index]?.url ?? '')).toMatch(reason);
    }
    expect((await checks()).map(({ outcome, sha256 }) => [outcome, sha256])).toEqual(
      broken.map(() => ['not read', null]),
    );
    expect(await texts()).toEqual([]);
    expect(await dueAgain()).toBe('2026-11-28');
    // Nobody is told of what says nothing.
    expect(await readChecks(store.db, 'first')).toEqual(new Map());
  });

  it('a redirect to a private address on the second reading is refused, and what was read stays', async () => {
    const { answer, run } = await aSource(page(PAGE));
    await run('2026-11-28');
    answer(page('', { Location: 'http://169.254.169.254/latest' }, 301));
    expect(await run('2026-12-28')).toMatchObject([
      { outcome: 'not read', problem: expect.stringMatching(/link-local address/) },
    ]);
    expect(await texts()).toHaveLength(1);
  });

  describe('a host', () => {
    it('is asked nothing that its robots.txt does not admit, and nothing while that cannot be had', async () => {
      const rules = 'User-agent: AgreementTracker\nDisallow: /page\n';
      const { answer, run, paths } = await aSource(({ url }, response) => {
        response.writeHead(200, { 'Content-Type': 'text/plain' });
        response.end(url === '/robots.txt' ? rules : QUOTE);
      });
      expect(await run('2026-11-28')).toMatchObject([
        { outcome: 'not read', problem: expect.stringMatching(/asks programs not to read this/) },
      ]);
      expect(paths()).toEqual(['/robots.txt']);
      for (const [status, day] of [
        [503, '2026-11-30'],
        [429, '2026-12-01'],
      ] as const) {
        answer((_request, response) => response.writeHead(status).end());
        expect(await run(day)).toMatchObject([
          { outcome: 'not read', problem: expect.stringMatching(/could not be found out/) },
        ]);
      }
      answer(page(PAGE));
      expect(await run('2026-12-02')).toMatchObject([{ outcome: 'read', found: 1 }]);
    });

    it('is asked nothing through a redirect that its own robots.txt does not admit, and that is its turn', async () => {
      const other = await serve(({ url }, response) => {
        response.writeHead(200, { 'Content-Type': 'text/plain' });
        response.end(url === '/robots.txt' ? 'User-agent: *\nDisallow: /private' : QUOTE);
      });
      let to = '/private';
      const first = await serve(({ url }, response) => {
        if (url === '/robots.txt') response.writeHead(404).end();
        else response.writeHead(302, { Location: sourceAt(other, to) }).end();
      });
      await cite(sourceAt(first, '/page'));
      const checking = checkingOf([first, other], { spacing: 1 });
      expect(sourcesOf(await checkSources(store, 'due', checking))).toMatchObject([
        {
          outcome: 'not read',
          problem: expect.stringMatching(/redirects\. The robots\.txt of .* asks programs not to/),
        },
      ]);
      expect(other.asked.map(({ url }) => url)).toEqual(['/robots.txt']);
      expect([...checking.turns.keys()]).toContain(new URL(sourceAt(other)).host);
      to = '/public';
      expect(sourcesOf(await checkSources(store, 'all', checking))).toMatchObject([
        { outcome: 'read', found: 1 },
      ]);
    });

    it('is asked one page after another, as far apart as its Crawl-delay says; what is left stays due', async () => {
      const server = await serve(({ url }, response) => {
        response.writeHead(200, { 'Content-Type': 'text/plain' });
        response.end(url === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 20' : 'Words');
      });
      const cited = ['/a', '/b', '/c'].map((path) => citation({ url: sourceAt(server, path) }));
      await addAgreement(
        store.db,
        {
          slug: 'first',
          description: description(),
          entries: [note({ citations: cited })],
          feeds: [],
        },
        BY,
      );
      const checking = checkingOf([server], { beginningFor: 5_000 });
      expect(await checkSources(store, 'due', checking)).toMatchObject({
        sources: [{ outcome: 'read' }],
        left: 2,
      });
      checking.turns.clear();
      expect(await checkSources(store, 'due', checking)).toMatchObject({ left: 1 });
      expect(server.asked.map(({ url }) => url).sort()).toEqual(
        expect.arrayContaining(['/robots.txt']),
      );
      expect(server.asked).toHaveLength(3);
    });
  });

  it('words that are quoted later are looked for soon, in a text that is there already', async () => {
    const { url, run } = await aSource(page(PAGE, { ETag: '"a"' }), null);
    expect(await run('2026-11-28')).toMatchObject([{ found: 0, missing: 0 }]);
    await addEntries(
      store.db,
      'first',
      1,
      [
        note({
          citations: [citation({ url, quote: QUOTE }), citation({ url, quote: 'never said' })],
        }),
      ],
      BY,
    );
    expect(await run('2026-11-29')).toMatchObject([{ found: 1, missing: 1 }]);
    expect(await run('2026-11-30')).toEqual([]);
  });

  it('what no entry cites as it stands now is asked no more, and a draft’s goes with it', async () => {
    const { run } = await aSource(page(PAGE));
    await addEntries(store.db, 'first', 1, [correction('1-1', null)], BY);
    expect(await run('2026-11-28')).toEqual([]);
    const server = await serve(page(PAGE));
    await cite(sourceAt(server), QUOTE, 'a-draft', true);
    await checkSources(store, 'due', checkingOf([server]));
    expect(await texts()).toHaveLength(1);
    const { name, editorId } = await anEditor(store.db, { name: 'Ada', role: 'admin' });
    expect(await deleteDraft(store.db, 'a-draft', { name, editorId })).toEqual({
      result: 'deleted',
    });
    expect(await texts()).toEqual([]);
    expect(await store.db.citedAddress.count()).toBe(0);
  });

  it('the desk is told of what has changed, is gone or could not be read, by the entry that cites it as it stands', async () => {
    const { url, answer, run } = await aSource(page(PAGE));
    await run('2026-11-28');
    expect(await readTroubledSources(store.db)).toEqual([]);
    await addEntries(
      store.db,
      'first',
      1,
      [correction('1-1', note({ title: 'Again', citations: [citation({ url, quote: QUOTE })] }))],
      BY,
    );
    answer(page('<p>Another page'));
    await run('2026-12-28');
    const [troubled, ...others] = await readTroubledSources(store.db);
    expect(others).toEqual([]);
    expect(troubled).toMatchObject({ agreement: 'first', entry: '1-1', url, quote: QUOTE });
    expect(troubled?.checks.map(({ outcome }) => outcome)).toEqual(['read', 'read']);
    answer(page('', {}, 404));
    await run('2027-01-28');
    await run('2027-01-29');
    const gone = (await readTroubledSources(store.db)).map(
      (source) => troubleOf(source, calendarDate('2027-02-01')).trouble,
    );
    expect(gone).toEqual(['gone']);
  });

  it('the desk is told of what is gone before all that only could not be read', async () => {
    const answers = [page('', {}, 403), page('', {}, 404)];
    const servers = await Promise.all(answers.map((answer) => serve(answer)));
    const cited = servers.map((server) => citation({ url: sourceAt(server, '/page') }));
    await addAgreement(
      store.db,
      {
        slug: 'first',
        description: description(),
        entries: [note({ citations: cited })],
        feeds: [],
      },
      BY,
    );
    await checkSources(store, 'due', checkingOf(servers));
    const told = async (most?: number) =>
      (await readTroubledSources(store.db, most)).map(({ url }) => url);
    expect(await told(1)).toEqual([cited[1]?.url]);
    expect(await told()).toEqual([cited[1]?.url, cited[0]?.url]);
  });

  it('a check that is there is not changed', async () => {
    const { run } = await aSource(page(PAGE));
    await run('2026-11-28');
    await expect(store.sql(`UPDATE source_check SET found = '{}'`)).rejects.toThrow(
      /what was found of a source stays/,
    );
  });

  it('an entry that comes to light after one of a higher number is not missed', async () => {
    await cite('https://press.example/1');
    const { id } = await store.db.entry.findFirstOrThrow();
    await keepCited(store.db, id + 10);
    expect(await store.db.citedAddress.count()).toBe(1);
  });

  it('of two runs at once one does nothing', async () => {
    let answerNow = () => {};
    const { server, answer, checking } = await aSource((request, response) => {
      answerNow = () => page(PAGE)(request, response);
    });
    const runs = [1, 2].map(() => checkSources(store, 'due', checking));
    expect(await Promise.race(runs)).toEqual({ result: 'elsewhere' });
    await expect.poll(() => server.asked.length).toBe(1);
    answer(page(PAGE));
    answerNow();
    const results = (await Promise.all(runs)).map(({ result }) => result);
    expect(results.sort()).toEqual(['checked', 'elsewhere']);
  });
});
