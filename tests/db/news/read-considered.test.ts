import { beforeEach, describe, expect, test } from 'vitest';
import { Feed } from '@/lib/agreement/news/feed';
import type { EditorName } from '@/lib/db/editors/author';
import { readConsidered } from '@/lib/db/news/read-considered';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aChannelOf, aDecision, anItem } from '../../fixtures/news/considered';
import { description } from '../../fixtures/records/record';

const FEED = Feed.parse({
  title: 'A paper',
  url: 'https://press.example.com/rss',
  format: 'RSS 2.0',
  voice: 'independent',
});

forEachEngine(({ fresh }) => {
  let database: TestDatabase;
  let ada: EditorName;
  let channel: number;
  const slug = 'a-defence-agreement';
  const read = (page = 1, size = 50) => readConsidered(database.db, slug, page, size);
  const item = (title: string, given: Partial<Parameters<typeof anItem>[2]> = {}) =>
    anItem(database.db, channel, { title, ...given });
  const decide = (
    given: Parameters<typeof aDecision>[3],
    ...items: { id: number; version: number }[]
  ) => aDecision(database.db, ada, slug, given, items);

  beforeEach(async () => {
    database = await fresh();
    for (const one of [slug, 'another']) {
      const feeds = one === slug ? [FEED] : [{ ...FEED, title: 'The same elsewhere' }];
      const agreement = { slug: one, description: description(), entries: [], feeds };
      await addAgreement(database.db, agreement, { name: 'an editor' });
    }
    ada = await anEditor(database.db);
    channel = (await aChannelOf(database.db, slug)).id;
  });

  describe('what was considered for an agreement', () => {
    test('is what was dismissed or is about something else, the last decided first, with its reason', async () => {
      const fish = await item('Fish quotas agreed', {
        language: 'nb',
        link: null,
        publishedOn: null,
      });
      const visit = await item('A minister visits');
      await item('Nobody has looked at this');
      await decide({ decidedAt: '2026-11-21T10:00:00Z' }, visit);
      await decide(
        { decision: 'not about this', reason: null, decidedAt: '2026-11-22T10:00:00Z' },
        fish,
      );
      expect(await read()).toEqual({
        count: 2,
        stories: [
          {
            item: fish.id,
            title: 'Fish quotas agreed',
            language: 'nb',
            link: null,
            publishedOn: null,
            publishedAt: null,
            feed: 'A paper',
            decision: 'not about this',
            reason: null,
            decidedAt: new Date('2026-11-22T10:00:00Z'),
            copies: 1,
          },
          {
            item: visit.id,
            title: 'A minister visits',
            language: 'en',
            link: 'https://press.example.com/news',
            publishedOn: '2026-11-20',
            publishedAt: new Date('2026-11-20T12:00:00Z'),
            feed: 'A paper',
            decision: 'dismissed',
            reason: 'Nothing new in it.',
            decidedAt: new Date('2026-11-21T10:00:00Z'),
            copies: 1,
          },
        ],
      });
    });

    test('is not what is put off, was used since, or whose decision was undone', async () => {
      const [later, undone, again] = [
        await item('Later'),
        await item('Undone'),
        await item('Again'),
      ];
      await decide({ decision: 'later', reason: null }, later);
      const { id } = await decide({}, undone, again);
      await database.db.newsDecision.update({ where: { id }, data: { undoneById: ada.editorId } });
      expect(await read()).toEqual({ count: 0, stories: [] });
      await decide({ reason: 'An opinion.' }, again);
      expect((await read()).stories).toMatchObject([{ title: 'Again', reason: 'An opinion.' }]);
      await decide({ decision: 'later', reason: null }, again);
      expect((await read()).count).toBe(0);
    });

    test('is not what was decided for another agreement', async () => {
      await aDecision(database.db, ada, 'another', {}, [await item('A visit')]);
      expect((await read()).count).toBe(0);
      expect((await readConsidered(database.db, 'another', 1, 50)).stories).toMatchObject([
        { title: 'A visit', feed: 'A paper' },
      ]);
    });

    test('counts copies of one story once, as the first told it, unless they were set aside for other reasons', async () => {
      const { id: storyId } = await database.db.story.create({ data: {} });
      const [copy, first, other] = [
        await item('A copy', { storyId, publishedOn: '2026-11-21' }),
        await item('As it was first told', { storyId, publishedOn: '2026-11-19' }),
        await item('An opinion on it', { storyId }),
      ];
      await decide({}, copy);
      await decide({}, first);
      await decide({ reason: 'An opinion.' }, other);
      const { stories, count } = await read();
      expect(count).toBe(2);
      expect(stories).toMatchObject([
        { title: 'An opinion on it', copies: 1 },
        { title: 'As it was first told', copies: 2 },
      ]);
    });

    test('reads as it did when it was decided, whatever its channel has made of it since', async () => {
      const { id, version } = await item('A frigate is named', { link: null });
      await decide({}, { id, version });
      await database.db.itemVersion.create({
        data: { itemId: id, number: 1, title: 'A frigate is named' },
      });
      await database.db.item.update({
        where: { id },
        data: { title: 'A frigate sinks', version: 2, changedAt: '2026-11-23T00:00:00Z' },
      });
      expect((await read()).stories).toMatchObject([
        { title: 'A frigate is named', language: null },
      ]);
    });

    test('is read by pages', async () => {
      for (const title of ['first', 'second', 'third']) await decide({}, await item(title));
      const titles = async (page: number) =>
        (await read(page, 2)).stories.map(({ title }) => title);
      expect(await titles(1)).toEqual(['third', 'second']);
      expect(await titles(2)).toEqual(['first']);
      expect(await read(3, 2)).toEqual({ count: 0, stories: [] });
      expect((await read(2, 2)).count).toBe(3);
    });

    test('is not taken for nothing when the database cannot be read', async () => {
      await database.sql('ALTER TABLE news_decided RENAME TO gone');
      await expect(read()).rejects.toMatchObject({
        meta: { driverAdapterError: { cause: { originalCode: '42P01' } } },
      });
    });
  });
});
