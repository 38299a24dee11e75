import { beforeEach, describe, expect, it } from 'vitest';
import { keepChannels } from '@/lib/db/feeds/keep-channels';
import { readSearches } from '@/lib/db/feeds/read-searches';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { anItem } from '../../fixtures/news/news';

const SLUG = 'a-defence-agreement';
const NOTHING = { name: 'A defence agreement', results: 0, unread: 0, held: true, found: false };

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let channelId: number;

  const polled = (outcome: string, finishedAt: string | null, items = 0) =>
    store.db.poll.create({
      data: {
        channelId,
        startedAt: '2026-11-20T10:00:00Z',
        items,
        ...(finishedAt !== null && { finishedAt, outcome }),
        problem: finishedAt !== null && outcome === 'failed' ? 'It did not answer.' : null,
      },
    });
  const searches = async () =>
    (await readSearches(store.db, SLUG, ['Europe/London'])).get('UK Parliament treaties');

  beforeEach(async () => {
    store = await fresh();
    const treaties = feedAt('https://treaties-api.parliament.uk/api/Treaty', {
      format: 'UK Parliament treaties',
    });
    await addFed(store.db, { [SLUG]: [treaties, feedAt('https://a.example.com/')], other: [] });
    await keepChannels(store.db);
    const where = { format: 'UK Parliament treaties' };
    channelId = (await store.db.channel.findFirstOrThrow({ where })).id;
  });

  describe('a search that is followed', () => {
    it('was done on no day before it was asked for the first time', async () => {
      expect(await searches()).toEqual([{ ...NOTHING, doneOn: null }]);
      expect((await readSearches(store.db, 'other', [])).size).toBe(0);
    });

    it('was done on the day in London on which it was last read', async () => {
      await polled('read', '2026-06-21T23:30:00Z', 4);
      expect(await searches()).toEqual([{ ...NOTHING, doneOn: '2026-06-22', results: 4 }]);
    });

    it('has the results of before where nothing was modified since', async () => {
      await polled('read', '2026-11-21T10:00:00Z', 4);
      await polled('not modified', '2026-11-22T10:00:00Z');
      expect(await searches()).toEqual([{ ...NOTHING, doneOn: '2026-11-22', results: 4 }]);
    });

    it('was not done where it failed since, but was while it is asked again', async () => {
      await polled('read', '2026-11-21T10:00:00Z');
      await polled('read', null);
      expect(await searches()).toMatchObject([{ doneOn: '2026-11-21' }]);
      await polled('failed', '2026-11-22T10:00:00Z');
      expect(await searches()).toMatchObject([{ doneOn: null }]);
    });

    it('found what matches, unless an editor says that it is about something else', async () => {
      await polled('read', '2026-11-21T10:00:00Z', 2);
      await anItem(store.db, channelId, { matches: { other: {} } });
      expect(await searches()).toMatchObject([{ found: false }]);
      const { item } = await anItem(store.db, channelId);
      expect(await searches()).toMatchObject([{ found: true }]);
      const { editorId: decidedById = '' } = await anEditor(store.db);
      await store.db.newsDecision.create({
        data: {
          agreement: { connect: { slug: SLUG } },
          decision: 'not about this',
          decidedBy: { connect: { id: decidedById } },
          items: { create: { itemId: item, version: 1 } },
        },
      });
      expect(await searches()).toMatchObject([{ found: false }]);
    });

    it('is not over while an item is not held against the agreements', async () => {
      await polled('read', '2026-11-21T10:00:00Z', 1);
      const { item: id } = await anItem(store.db, channelId, { matches: {} });
      await store.db.item.update({ where: { id }, data: { matched: false } });
      expect(await searches()).toMatchObject([{ held: false }]);
    });

    it('is none of an agreement that has switched it off', async () => {
      await store.db.feed.updateMany({ data: { active: false } });
      expect(await searches()).toBeUndefined();
    });
  });
});
