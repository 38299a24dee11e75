import { beforeEach, describe, expect, it } from 'vitest';
import { entryId } from '@/lib/agreement/entries/entry';
import { retireAgreement } from '@/lib/db/agreements/retire-agreement';
import type { EditorName } from '@/lib/db/editors/author';
import { readDueChannels } from '@/lib/db/feeds/read-due-channels';
import { makeAllDue } from '@/lib/db/feeds/write-poll';
import { matchUnmatched } from '@/lib/db/matching/match-items';
import { addWatchedWord } from '@/lib/db/matching/watched-words';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { readNewsList } from '@/lib/db/news/read-news-list';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { addSuggestion, MOST_WAITING } from '@/lib/db/suggestions/add-suggestion';
import type { Suggestion } from '@/lib/news/suggestion/suggestion';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { ARRIVED, aChannel, asSeen } from '../../fixtures/news/news';
import { description, note } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';
const FOR = { slug: SLUG, milestone: null, entry: null, milestones: [] };

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  beforeEach(async () => {
    store = await fresh();
    ada = await anEditor(store.db);
    const agreement = { slug: SLUG, description: description(), entries: [note()], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
  });

  const suggest = (given: Partial<Suggestion> = {}, about: Partial<typeof FOR> = {}) =>
    addSuggestion(
      store.db,
      { ...FOR, ...about },
      { address: 'https://www.gov.uk/news', said: null, email: null, ...given },
      ARRIVED,
    );
  const list = async () => (await readNewsList(store.db, { place: 'open', page: 1 })).stories;

  describe('what a reader suggests', () => {
    it('waits on where the agreement is retired', async () => {
      await suggest();
      await retireAgreement(store.db, SLUG, ada);
      expect(await list()).toHaveLength(1);
    });

    it('waits at the desk as a story of its own, with what it is about', async () => {
      await suggest({ said: 'It was signed.', email: 'kari@example.org' });
      await addSuggestion(
        store.db,
        { slug: SLUG, milestone: 'signature', entry: null, milestones: ['signature'] },
        { address: null, said: 'And again.', email: null },
        ARRIVED,
      );
      await addSuggestion(
        store.db,
        { slug: SLUG, milestone: null, entry: entryId(1, 1), milestones: ['signature'] },
        { address: null, said: 'This is wrong.', email: null },
        ARRIVED,
      );
      const stories = await list();
      expect(
        stories.map(({ slug, items: [item] }) => [
          slug,
          item?.content.title,
          item?.content.link,
          item?.match.milestones,
          item?.fromReader,
        ]),
      ).toEqual([
        [
          SLUG,
          'This is wrong.',
          null,
          ['signature'],
          { milestone: null, entry: '1-1', email: null },
        ],
        [
          SLUG,
          'And again.',
          null,
          ['signature'],
          { milestone: 'signature', entry: null, email: null },
        ],
        [
          SLUG,
          'It was signed.',
          'https://www.gov.uk/news',
          [],
          { milestone: null, entry: null, email: 'kari@example.org' },
        ],
      ]);
      expect(stories[0]?.items[0]?.arrivedOn).toBe('2026-11-20');
    });

    it('comes by a channel that nothing asks', async () => {
      await suggest();
      await makeAllDue(store.db);
      expect(await readDueChannels(store.db, new Date('2100-01-01'))).toEqual([]);
      expect(await store.db.channel.findMany()).toMatchObject([
        { url: 'readers:', format: 'readers' },
      ]);
    });

    it('keeps what it is about, whatever news is matched with, and is no copy of news', async () => {
      await suggest({ said: 'UK and Norway sign defence agreement' });
      const channelId = await aChannel(store.db, SLUG, 'independent');
      const data = { channelId, title: 'UK and Norway sign defence agreement', arrivedAt: ARRIVED };
      await store.db.item.create({ data: { ...data, link: 'https://www.gov.uk/news' } });
      const word = { kind: 'word', text: 'frigate' } as const;
      await addWatchedWord(store.db, SLUG, word, ada);
      await matchUnmatched(store.db);
      await addWatchedWord(store.db, SLUG, { ...word, text: 'Kirkenes' }, ada);
      await matchUnmatched(store.db);
      const stories = await list();
      expect(stories.map(({ items }) => items.length)).toEqual([1, 1]);
      expect(stories.filter(({ items: [item] }) => item?.fromReader)).toHaveLength(1);
    });

    it('has its reader’s e-mail address forgotten once it is settled, and not when it is put off', async () => {
      const { story } = await addedStory();
      const emails = async () => (await store.db.suggestion.findMany()).map(({ email }) => email);
      await decideOnNews(store.db, [await asSeen(store.db, SLUG, story)], { choice: 'later' }, ada);
      expect(await emails()).toEqual(['kari@example.org']);
      const dismissed = { choice: 'dismissed', reason: 'Nothing new.' } as const;
      await decideOnNews(store.db, [await asSeen(store.db, SLUG, story)], dismissed, ada);
      expect(await emails()).toEqual([null]);
    });

    it('is refused while too many wait, and taken again once one is decided on', async () => {
      const { story } = await addedStory();
      await store.db.$executeRaw`
        WITH more AS (
          INSERT INTO item (channel_id, title, arrived_at, matched)
          SELECT channel_id, title, arrived_at, true FROM item, generate_series(2, ${MOST_WAITING}::int)
          RETURNING id
        )
        INSERT INTO suggestion (item_id, agreement_id) SELECT more.id, agreement.id FROM more, agreement`;
      expect(await suggest()).toEqual({ result: 'full' });
      expect(await store.db.item.count()).toBe(MOST_WAITING);
      const what = { choice: 'not about this' } as const;
      await decideOnNews(store.db, [await asSeen(store.db, SLUG, story)], what, ada);
      expect(await suggest()).toMatchObject({ result: 'added' });
    });

    it('is kept by nobody’s haste: of many at once none is lost', async () => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => suggest()));
      expect(outcomes.map(({ result }) => result)).toEqual(Array(8).fill('added'));
      expect(await store.db.suggestion.count()).toBe(8);
    });
  });

  async function addedStory() {
    const outcome = await suggest({ email: 'kari@example.org' });
    if (outcome.result !== 'added') throw new Error(outcome.result);
    const { storyId } = await store.db.item.findUniqueOrThrow({ where: { id: outcome.item } });
    return { story: storyId ?? 0 };
  }
});
