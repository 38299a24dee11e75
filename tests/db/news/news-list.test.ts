import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { decideOnNews, type NewsSetAside } from '@/lib/db/news/decide-on-news';
import {
  countNews,
  readNewsList,
  readStoriesToJoin,
  readStory,
} from '@/lib/db/news/read-news-list';
import { undoDecision } from '@/lib/db/news/undo-decision';
import { addEntryOfNews } from '@/lib/db/news/use-news';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aChannel, anItem, asSeen, reword, subscribe } from '../../fixtures/news/news';
import { description, note } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';
const OTHER = 'another-agreement';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  let bo: EditorName;
  let britain: number;
  let norway: number;
  beforeEach(async () => {
    store = await fresh();
    [ada, bo] = [
      await anEditor(store.db, { name: 'Ada' }),
      await anEditor(store.db, { name: 'Bo' }),
    ];
    for (const slug of [SLUG, OTHER]) {
      const agreement = { slug, description: description(), entries: [note()], feeds: [] };
      await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
    }
    britain = await aChannel(store.db, SLUG, ['GB'], 'GOV.UK');
    norway = await aChannel(store.db, SLUG, ['NO'], 'regjeringen.no');
  });

  const list = (place: 'open' | 'later' | 'settled' = 'open', slug?: string, page = 1) =>
    readNewsList(store.db, { slug, place, page });
  const titles = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).stories.map(({ items: [first] }) => first?.content.title);
  const seen = (story: number) => asSeen(store.db, SLUG, story);
  const decided = async (stories: number[], what: NewsSetAside, by = ada) =>
    decideOnNews(store.db, await Promise.all(stories.map(seen)), what, by);
  const dismissed = (...stories: number[]) =>
    decided(stories, { choice: 'dismissed', reason: 'Already on the record' });

  describe('the list', () => {
    it('tells the likeliest first, of those the latest', async () => {
      const scored = (title: string, score: number, publishedOn: string) =>
        anItem(store.db, britain, { title, publishedOn, matches: { [SLUG]: { score } } });
      await scored('unlikely', 40, '2026-11-20');
      await scored('likely, older', 90, '2026-11-01');
      await scored('likely, newer', 90, '2026-11-10');
      expect(await titles()).toEqual(['likely, newer', 'likely, older', 'unlikely']);
    });

    it('tells of each item what it says, why it may concern the agreement, and whose feed brought it', async () => {
      const { item, story } = await anItem(store.db, norway, {
        title: 'Avtalen er undertegnet',
        language: 'nb',
        link: 'https://www.regjeringen.no/avtalen',
        publishedOn: '2026-11-19',
      });
      const { stories, counts } = await list();
      expect(counts).toEqual({ open: 1, later: 0, settled: 0 });
      expect(stories).toMatchObject([
        {
          slug: SLUG,
          story,
          place: 'open',
          items: [
            {
              id: item,
              voice: ['NO'],
              feed: 'regjeringen.no',
              standing: { place: 'open', why: 'new' },
              arrivedOn: '2026-11-20',
              decision: null,
              content: {
                title: 'Avtalen er undertegnet',
                language: 'nb',
                publishedOn: '2026-11-19',
              },
              match: {
                score: 80,
                words: [{ text: 'sign', kind: 'milestone', stands: 'signature' }],
                milestones: ['signature'],
              },
            },
          ],
        },
      ]);
    });

    it('tells a story of two agreements once for each, with the voice that each hears in it', async () => {
      await subscribe(store.db, britain, OTHER, 'independent');
      await anItem(store.db, britain, { matches: { [SLUG]: {}, [OTHER]: {} } });
      const { stories } = await list();
      expect(stories.map(({ slug, items: [first] }) => [slug, first?.voice]).sort()).toEqual([
        [SLUG, ['GB']],
        [OTHER, 'independent'],
      ]);
      expect(await countNews(store.db, OTHER)).toEqual({ open: 1, later: 0, settled: 0 });
    });

    it('carries 50 stories a page, and a page beyond the last is the last', async () => {
      for (let n = 0; n < 51; n += 1) await anItem(store.db, britain);
      expect(await list('open', SLUG, 1)).toMatchObject({
        page: 1,
        pages: 2,
        counts: { open: 51 },
      });
      expect((await list('open', SLUG, 1)).stories).toHaveLength(50);
      expect((await list('open', SLUG, 9)).stories).toHaveLength(1);
    });
  });

  describe('a decision', () => {
    it('takes a story with its copies of every voice off the list, and says who, why and when', async () => {
      const { story } = await anItem(store.db, britain);
      await anItem(store.db, norway, { story });
      await anItem(store.db, britain, { title: 'another story' });
      expect(await dismissed(story)).toMatchObject({ result: 'decided', stories: 1 });
      expect(await titles()).toEqual(['another story']);
      const { stories } = await list('settled');
      const decision = { reason: 'Already on the record', by: 'Ada', entry: null, proposal: null };
      expect(stories).toMatchObject([{ story, items: [{ decision }, { decision }] }]);
      expect(await store.db.auditEvent.findMany()).toMatchObject([
        {
          action: 'news decided',
          actor: 'Ada',
          subject: SLUG,
          detail: { choice: 'dismissed', stories: [story] },
        },
      ]);
    });

    it('on many stories at once is one decision for each agreement', async () => {
      const both = [await anItem(store.db, britain), await anItem(store.db, norway)];
      const outcome = await dismissed(...both.map(({ story }) => story));
      expect(outcome).toMatchObject({
        result: 'decided',
        decisions: [expect.any(Number)],
        stories: 2,
      });
      expect(await countNews(store.db)).toEqual({ open: 0, later: 0, settled: 2 });
    });

    it('is for one agreement: for another the story stays open', async () => {
      const { story } = await anItem(store.db, britain, { matches: { [SLUG]: {}, [OTHER]: {} } });
      await dismissed(story);
      expect((await list()).stories.map(({ slug }) => slug)).toEqual([OTHER]);
    });

    it('without a reason dismisses nothing', async () => {
      const { story } = await anItem(store.db, britain);
      const what = { choice: 'dismissed' as const, reason: '  ' };
      expect(await decided([story], what)).toMatchObject({
        result: 'refused',
        problems: [{ path: ['reason'] }],
      });
      expect(await countNews(store.db)).toMatchObject({ open: 1 });
    });

    it('leaves what another editor has settled as they decided', async () => {
      const { story } = await anItem(store.db, britain);
      await dismissed(story);
      const late = await decided([story], { choice: 'later' }, bo);
      expect(late).toEqual({ result: 'decided', decisions: [], stories: 0 });
      expect(await countNews(store.db)).toMatchObject({ settled: 1 });
    });

    it('can put a story off, and still dismiss it', async () => {
      const { story } = await anItem(store.db, britain);
      await decided([story], { choice: 'later' });
      expect(await countNews(store.db)).toEqual({ open: 0, later: 1, settled: 0 });
      await dismissed(story);
      expect(await countNews(store.db)).toEqual({ open: 0, later: 0, settled: 1 });
    });

    it('holds for a later copy of the same voice, not for one of another', async () => {
      const { story } = await anItem(store.db, britain);
      await dismissed(story);
      await anItem(store.db, britain, { story, title: 'the same again' });
      expect(await countNews(store.db)).toEqual({ open: 0, later: 0, settled: 1 });
      await anItem(store.db, norway, { story, title: 'det samme på norsk' });
      expect(await titles()).toEqual(['det samme på norsk']);
    });

    it('no longer holds once the item has other words', async () => {
      const { item, story } = await anItem(store.db, britain);
      await dismissed(story);
      await reword(store.db, item, 'UK AND NORWAY SIGN A DEFENCE AGREEMENT');
      expect(await countNews(store.db)).toMatchObject({ open: 0 });
      await reword(store.db, item, 'UK and Norway to sign a defence agreement');
      const [told] = (await list()).stories;
      expect(told?.items[0]?.standing).toEqual({ place: 'open', why: 'changed since' });
    });

    it('is on what the editor has seen: neither a copy nor words that came meanwhile', async () => {
      const { item, story } = await anItem(store.db, britain);
      const late = await anItem(store.db, britain, { title: 'Something else' });
      const shown = [await seen(story), await seen(late.story)];
      await anItem(store.db, norway, { story, title: 'det samme på norsk' });
      await reword(store.db, late.item, 'UK and Norway sign a defence agreement');
      await decideOnNews(store.db, shown, { choice: 'not about this' }, ada);
      const places = (await list()).stories.map(({ items }) =>
        items.map(({ content: { title }, standing: { place } }) => [title, place]),
      );
      expect(places.toSorted()).toEqual([
        [['UK and Norway sign a defence agreement', 'open']],
        [
          ['det samme på norsk', 'open'],
          ['UK and Norway sign a defence agreement', 'not about this'],
        ],
      ]);
      expect(await store.db.newsDecided.findMany({ where: { itemId: item } })).toHaveLength(1);
    });

    it('that names a version which never was is on the one that is', async () => {
      const { item, story } = await anItem(store.db, britain);
      const shown = { slug: SLUG, story, seen: [{ id: item, version: 7 }] };
      await decideOnNews(store.db, [shown], { choice: 'later' }, ada);
      expect(await countNews(store.db)).toEqual({ open: 0, later: 1, settled: 0 });
    });

    it('is put back for one story of several, by any editor, however long ago', async () => {
      const [one, two] = [await anItem(store.db, britain), await anItem(store.db, britain)];
      await dismissed(one.story, two.story);
      await decided([one.story], { choice: 'put back' }, bo);
      const { stories, counts } = await list();
      expect(counts).toEqual({ open: 1, later: 0, settled: 1 });
      expect(stories).toMatchObject([
        { story: one.story, items: [{ standing: { place: 'open', why: 'put back' } }] },
      ]);
      await dismissed(one.story);
      expect(await countNews(store.db)).toEqual({ open: 0, later: 0, settled: 2 });
    });

    it('is undone by any editor, once', async () => {
      const { story } = await anItem(store.db, britain);
      const outcome = await dismissed(story);
      const [decision = 0] = outcome.result === 'decided' ? outcome.decisions : [];
      expect(await undoDecision(store.db, decision, bo)).toEqual({
        result: 'undone',
        slug: SLUG,
        stories: [story],
      });
      expect(await countNews(store.db)).toEqual({ open: 1, later: 0, settled: 0 });
      expect(await undoDecision(store.db, decision, ada)).toEqual({ result: 'already undone' });
      expect(await undoDecision(store.db, 999, ada)).toEqual({ result: 'unknown decision' });
      const noted = await store.db.auditEvent.findMany({ orderBy: { id: 'asc' } });
      expect(noted.map(({ action, actor }) => [action, actor])).toEqual([
        ['news decided', 'Ada'],
        ['news decision undone', 'Bo'],
      ]);
    });

    it('made by two editors at once is made once', async () => {
      const { story } = await anItem(store.db, britain);
      const made = await Promise.all(
        [ada, bo].map((by) => decided([story], { choice: 'not about this' }, by)),
      );
      expect(made.flatMap((one) => (one.result === 'decided' ? one.decisions : []))).toHaveLength(
        1,
      );
    });
  });

  it('a story put off is headed by the copy that waits, not by one that was used', async () => {
    const { item, story } = await anItem(store.db, britain);
    await addEntryOfNews(store.db, SLUG, 1, note(), item, ada);
    const late = await anItem(store.db, norway, { story });
    await decided([story], { choice: 'later' });
    const [told] = (await list('later')).stories;
    expect(told?.items.map(({ id }) => id)).toEqual([late.item, item]);
  });

  it('a story may be one with another wherever that stands, the latest first', async () => {
    const [open, later, used] = [
      await anItem(store.db, britain, { publishedOn: '2026-11-18' }),
      await anItem(store.db, britain, { publishedOn: '2026-11-19' }),
      await anItem(store.db, britain, { publishedOn: '2026-11-20' }),
    ];
    await decided([later.story], { choice: 'later' });
    await addEntryOfNews(store.db, SLUG, 1, note(), used.item, ada);
    const others = await readStoriesToJoin(store.db, [SLUG]);
    expect(others.map(({ story, place }) => [story, place])).toEqual([
      [used.story, 'settled'],
      [later.story, 'later'],
      [open.story, 'open'],
    ]);
  });

  it('a story of that number is told for each agreement that it may concern', async () => {
    const { story } = await anItem(store.db, britain, { matches: { [SLUG]: {}, [OTHER]: {} } });
    expect((await readStory(store.db, story)).map(({ slug }) => slug).sort()).toEqual([
      SLUG,
      OTHER,
    ]);
    expect(await readStory(store.db, 999)).toEqual([]);
  });
});
