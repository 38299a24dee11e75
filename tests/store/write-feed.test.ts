import { beforeAll, expect, it } from 'vitest';
import { Feed } from '@/lib/agreement/feed';
import { readFeeds } from '@/lib/store/read-feeds';
import { readRevision } from '@/lib/store/read-revision';
import { addAgreement } from '@/lib/store/write-agreement';
import { addFeed } from '@/lib/store/write-feed';
import { forEachEngine, type TestDatabase } from '../fixtures/databases';
import { description } from '../fixtures/record';

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

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
    const agreement = { slug: 'fed', description: description(), entries: [], feeds: [PARTYS_OWN] };
    await addAgreement(store.db, agreement, { name: 'an editor' });
  });

  it('gives back feeds in the order in which they were added, without a revision', async () => {
    expect(await addFeed(store.db, 'fed', INDEPENDENT)).toEqual({ result: 'added' });
    expect(await readFeeds(store.db, 'fed')).toEqual([PARTYS_OWN, INDEPENDENT]);
    expect(await readRevision(store.db, 'fed')).toBe(1);
  });

  it('leaves a feed whose address is already there as it is', async () => {
    const renamed = { ...PARTYS_OWN, title: 'Renamed' };
    expect(await addFeed(store.db, 'fed', renamed)).toEqual({ result: 'already there' });
    const feeds = await readFeeds(store.db, 'fed');
    expect(feeds?.[0]?.title).toBe('nyheter');
  });

  it('knows no feeds of an agreement that is not there', async () => {
    expect(await readFeeds(store.db, 'unheard-of')).toBeNull();
    expect(await addFeed(store.db, 'unheard-of', INDEPENDENT)).toEqual({
      result: 'unknown agreement',
    });
  });
});
