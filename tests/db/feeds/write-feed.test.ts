import { beforeAll, describe, expect, it } from 'vitest';
import { Feed } from '@/lib/agreement/news/feed';
import { addFeed, changeFeed } from '@/lib/db/feeds/write-feed';
import { readRevision } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { readFeeds } from '../../fixtures/databases/read-feeds';
import { description } from '../../fixtures/records/record';

const PARTYS_OWN = Feed.parse({
  title: 'nyheter',
  url: 'https://www.regjeringen.no/no/rss/',
  format: 'RSS 2.0',
  voice: ['NO'],
  language: 'nb',
});
const INDEPENDENT = Feed.parse({
  title: 'News',
  url: 'https://press.example.com/atom',
  format: 'Atom',
  voice: 'independent',
  remark: 'not read yet',
  active: false,
});

const BY = { name: 'Ada', ipAddress: '192.0.2.1' };

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
    const agreement = { slug: 'fed', description: description(), entries: [], feeds: [PARTYS_OWN] };
    await addAgreement(store.db, agreement, { name: 'an editor' });
  });

  it('gives back feeds in the order in which they were added, without a revision', async () => {
    expect(await addFeed(store.db, 'fed', INDEPENDENT, BY)).toEqual({ result: 'added', id: 2 });
    expect(await readFeeds(store.db, 'fed')).toEqual([PARTYS_OWN, INDEPENDENT]);
    expect(await readRevision(store.db, 'fed')).toBe(1);
  });

  it('leaves a feed whose address is already there as it is', async () => {
    const renamed = { ...PARTYS_OWN, title: 'Renamed' };
    expect(await addFeed(store.db, 'fed', renamed, BY)).toEqual({ result: 'already there', id: 1 });
    const feeds = await readFeeds(store.db, 'fed');
    expect(feeds?.[0]?.title).toBe('nyheter');
  });

  it('knows no feeds of an agreement that is not there', async () => {
    expect(await readFeeds(store.db, 'unheard-of')).toBeNull();
    expect(await addFeed(store.db, 'unheard-of', INDEPENDENT, BY)).toEqual({
      result: 'unknown agreement',
    });
  });

  describe('a change of a feed', () => {
    const change = (what: Parameters<typeof changeFeed>[2], id = 2) =>
      changeFeed(store.db, id, what, BY);
    const second = async () => (await readFeeds(store.db, 'fed'))?.[1];

    it('is of what is said of it, and whether it is asked', async () => {
      expect(await change({ title: 'Another', voice: ['GB'], language: 'en' })).toBe('changed');
      expect(await change({ active: true })).toBe('changed');
      expect(await second()).toEqual({
        ...INDEPENDENT,
        title: 'Another',
        voice: ['GB'],
        language: 'en',
        active: true,
      });
    });

    it('that is none, or of no feed, is told as that', async () => {
      expect(await change({ active: true })).toBe('nothing to change');
      expect(await change({ active: true }, 99)).toBe('no such feed');
    });

    it('stands in the audit, as adding does, once for each', async () => {
      const events = await store.db.auditEvent.findMany({ orderBy: { id: 'asc' } });
      const feeds = events.filter(({ action }) => action.startsWith('feed'));
      expect(
        feeds.map(({ action, actor, subject, detail }) => [action, actor, subject, detail]),
      ).toEqual([
        ['feed added', 'Ada', 'fed', { title: 'News', url: INDEPENDENT.url }],
        [
          'feed changed',
          'Ada',
          'fed',
          { url: INDEPENDENT.url, title: 'Another', voice: ['GB'], language: 'en' },
        ],
        ['feed changed', 'Ada', 'fed', { url: INDEPENDENT.url, active: true }],
      ]);
    });
  });
});
