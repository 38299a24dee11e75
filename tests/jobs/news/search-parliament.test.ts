import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSearches } from '@/lib/db/feeds/read-searches';
import { pollChannels } from '@/lib/jobs/news/poll';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { questions, treaties } from '../../fixtures/news/parliament-answers';
import { named, pollingOf } from '../../fixtures/news/polling';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

const SLUG = 'a-defence-agreement';

afterEach(closeServers);

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeEach(async () => {
    store = await fresh();
  });

  /** Polls an agreement's searches of treaties and of written questions, which are answered by these. */
  async function search(answers: Record<'treaties' | 'questions', object | RequestListener>) {
    const server = await serve((request, response) => {
      const answer = request.url?.startsWith('/questions') ? answers.questions : answers.treaties;
      if (typeof answer === 'function') return answer(request, response);
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    });
    const at = (path: string) => `${named(server)}/${path}`;
    await addFed(store.db, {
      [SLUG]: [
        feedAt(at('treaties'), { format: 'UK Parliament treaties', voice: ['GB'] }),
        feedAt(at('questions'), { format: 'UK Parliament written questions', voice: ['GB'] }),
      ],
    });
    const run = await pollChannels(store, 'due', pollingOf([server]));
    const outcomes = run.result === 'polled' ? run.channels.map(({ outcome }) => outcome) : [];
    return { asked: server.asked.map(({ url }) => url).sort(), outcomes };
  }

  const searches = () => readSearches(store.db, SLUG, ['Europe/London']);
  const unavailable: RequestListener = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sorry</h1>');
  };

  describe('a search of Parliament', () => {
    it('asks for the agreement by its name, and brings what it found to the desk', async () => {
      const { asked, outcomes } = await search({
        treaties: treaties({ name: 'Treaty on A Defence Agreement of Norway' }),
        questions: questions({ heading: 'Fisheries', questionText: 'To ask about fish.' }),
      });
      expect(asked).toEqual([
        '/questions?sessionStatus=Any&searchTerm=A+defence+agreement&take=100',
        '/treaties?SearchText=A+defence+agreement&Take=100',
      ]);
      expect(outcomes).toEqual(['read', 'read']);
      const items = await store.db.item.findMany({ orderBy: { title: 'asc' } });
      expect(items.map(({ title, link }) => [title, link])).toEqual([
        [
          'Fisheries',
          'https://questions-statements.parliament.uk/written-questions/detail/2026-01-12/104512',
        ],
        [
          'Treaty on A Defence Agreement of Norway',
          'https://treaties.parliament.uk/treaty/1lLc6AVX/',
        ],
      ]);
    });

    it('has an item once, and a version for each that a question had, as when it is answered', async () => {
      const answer: { questions: object } = { questions: questions({}) };
      const listener: RequestListener = (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(answer.questions));
      };
      const server = await serve(listener);
      const url = `${named(server)}/questions`;
      const format = 'UK Parliament written questions';
      await addFed(store.db, { [SLUG]: [feedAt(url, { format, voice: ['GB'] })] });
      const polling = pollingOf([server]);
      await pollChannels(store, 'all', polling);
      answer.questions = questions({ dateAnswered: '2026-01-14T00:00:00', answerText: 'Soon.' });
      polling.set('2026-11-24T12:00:00Z');
      await pollChannels(store, 'all', polling);
      const [item, ...others] = await store.db.item.findMany({ include: { earlier: true } });
      expect(others).toEqual([]);
      expect(item).toMatchObject({ version: 2, credit: 'Ministry of Defence' });
      expect(item?.earlier).toMatchObject([{ number: 1, credit: null }]);
    });

    it('that found nothing was done, and one that failed was not', async () => {
      const { outcomes } = await search({ treaties: treaties(), questions: unavailable });
      expect(outcomes.toSorted()).toEqual(['not a feed', 'read']);
      const done = await searches();
      const empty = {
        name: 'A defence agreement',
        results: 0,
        unread: 0,
        held: true,
        found: false,
      };
      expect(done.get('UK Parliament treaties')).toEqual([{ ...empty, doneOn: '2026-11-23' }]);
      expect(done.get('UK Parliament written questions')).toEqual([{ ...empty, doneOn: null }]);
    });
  });
});
