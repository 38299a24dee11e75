import { beforeEach, describe, expect, test } from 'vitest';
import { Feed } from '@/lib/agreement/news/feed';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aListener } from '../../fixtures/databases/listener';
import { aChannelOf, aDecision, anItem } from '../../fixtures/news/considered';
import { description } from '../../fixtures/records/record';

const FEED = Feed.parse({
  title: 'A paper',
  url: 'https://press.example.com/rss',
  format: 'RSS 2.0',
  voice: 'independent',
});
const SLUG = 'a-defence-agreement';

forEachEngine(({ fresh }) => {
  let database: TestDatabase;
  let channelId: number;
  let heard: string[];

  /** How often one was told since it was last asked; a mark shows that everything before it has come. */
  const told = async () => {
    await database.sql(`SELECT pg_notify('considered', 'mark')`);
    await expect.poll(() => heard.at(-1)).toBe('considered for mark');
    const lines = heard.splice(0);
    expect(lines.slice(0, -1).every((line) => line === `considered for ${SLUG}`)).toBe(true);
    return lines.length - 1;
  };
  const poll = (finishedAt: string, outcome: string) =>
    database.db.poll.create({
      data: {
        channelId,
        startedAt: finishedAt,
        finishedAt,
        outcome,
        problem: outcome === 'failed' ? 'It did not answer.' : null,
      },
    });

  beforeEach(async () => {
    database = await fresh();
    const agreement = { slug: SLUG, description: description(), entries: [], feeds: [FEED] };
    await addAgreement(database.db, agreement, { name: 'an editor' });
    channelId = (await aChannelOf(database.db, SLUG)).id;
    const { heard: lines, listener } = aListener();
    heard = lines;
    await database.listen(listener);
  });

  describe('whoever shows what was considered for an agreement is told', () => {
    test('of a decision, of its undoing, and of copies that are put together', async () => {
      const { db } = database;
      const ada = await anEditor(db);
      const item = await anItem(db, channelId, { title: 'A visit' });
      expect(await told()).toBe(0);
      const { id } = await aDecision(db, ada, SLUG, {}, [item]);
      expect(await told()).toBe(1);
      await db.item.update({
        where: { id: item.id },
        data: { story: { create: {} }, matched: true },
      });
      expect(await told()).toBe(1);
      await db.item.update({ where: { id: item.id }, data: { matched: false } });
      expect(await told()).toBe(0);
      await db.newsDecision.update({ where: { id }, data: { undoneById: ada.editorId } });
      expect(await told()).toBe(1);
    });

    test('of the first poll of a day that comes through, by the agreement’s day', async () => {
      await poll('2026-07-01T09:00:00Z', 'failed');
      expect(await told()).toBe(0);
      await poll('2026-07-01T10:00:00Z', 'read');
      expect(await told()).toBe(1);
      await poll('2026-07-01T22:59:00Z', 'not modified');
      expect(await told()).toBe(0);
      // In London it is 2 July.
      await poll('2026-07-01T23:00:00Z', 'not modified');
      expect(await told()).toBe(1);
      await poll('2026-07-02T08:00:00Z', 'read');
      expect(await told()).toBe(0);
    });

    test('of a feed that fails or is gone, and of one that comes back, once each', async () => {
      const change = (data: object) =>
        database.db.channel.update({ where: { id: channelId }, data });
      await change({ failures: 1 });
      expect(await told()).toBe(1);
      await change({ failures: 2, etag: '"a"' });
      expect(await told()).toBe(0);
      await change({ failures: 0 });
      expect(await told()).toBe(1);
      await change({ goneAt: '2026-07-01T10:00:00Z' });
      expect(await told()).toBe(1);
    });

    test('of a feed that is added or switched off', async () => {
      await database.db.feed.updateMany({ data: { active: false } });
      expect(await told()).toBe(1);
    });
  });
});
