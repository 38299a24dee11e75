import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { addEntries } from '@/lib/db/entries/write-entries';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { readConsidered } from '@/lib/db/news/read-considered';
import { countNews, readStory } from '@/lib/db/news/read-news-list';
import { undoDecision } from '@/lib/db/news/undo-decision';
import { addEntryOfNews, proposeNews } from '@/lib/db/news/use-news';
import {
  approveProposal,
  declineProposal,
  recordOwnProposal,
  takeProposalBack,
} from '@/lib/db/proposals/decide-proposal';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor, retire } from '../../fixtures/databases/editors';
import { aChannel, anItem, asSeen } from '../../fixtures/news/news';
import { correction, description, note, status } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  let bo: EditorName;
  let story: number;
  let items: number[];
  beforeEach(async () => {
    store = await fresh();
    [ada, bo] = [
      await anEditor(store.db, { name: 'Ada' }),
      await anEditor(store.db, { name: 'Bo' }),
    ];
    const agreement = { slug: SLUG, description: description(), entries: [note()], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
    const britain = await aChannel(store.db, SLUG, ['GB']);
    const norway = await aChannel(store.db, SLUG, ['NO']);
    const first = await anItem(store.db, britain);
    story = first.story;
    const copies = [
      await anItem(store.db, britain, { story }),
      await anItem(store.db, norway, { story }),
    ];
    items = [first, ...copies].map(({ item }) => item);
  });

  const item = () => items[0] ?? 0;
  const places = async () => {
    const [told] = await readStory(store.db, story);
    return new Map(told?.items.map(({ id, standing }) => [id, standing.place]));
  };
  const placesInTurn = async () => {
    const found = await places();
    return items.map((id) => found.get(id));
  };
  const proposed = async () => {
    const outcome = await proposeNews(store.db, SLUG, 1, status(), item(), ada);
    return outcome.result === 'proposed' ? outcome.proposal : 0;
  };

  describe('an entry made of an item', () => {
    it('settles the copies of the item’s voice with it; one of another voice stays open', async () => {
      expect(await addEntryOfNews(store.db, SLUG, 1, note(), item(), ada)).toMatchObject({
        result: 'recorded',
        revision: 2,
      });
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
      const [told] = await readStory(store.db, story);
      expect(told?.items.map(({ decision }) => decision?.entry ?? null)).toEqual([
        null,
        '2-1',
        '2-1',
      ]);
    });

    it('that is refused settles nothing', async () => {
      const unknown = note({ milestones: ['no-such-step'] });
      expect(await addEntryOfNews(store.db, SLUG, 1, unknown, item(), ada)).toMatchObject({
        result: 'refused',
      });
      expect(await addEntryOfNews(store.db, SLUG, 7, note(), item(), ada)).toEqual({
        result: 'stale',
        revision: 1,
      });
      expect(await addEntryOfNews(store.db, SLUG, 1, status(), item(), ada)).toMatchObject({
        result: 'needs a second editor',
      });
      expect(await placesInTurn()).toEqual(['open', 'open', 'open']);
      expect(await store.db.newsDecision.count()).toBe(0);
    });

    it('settles it although another editor has dismissed it meanwhile', async () => {
      const seen = await asSeen(store.db, SLUG, story);
      const what = { choice: 'dismissed', reason: 'Already on the record' } as const;
      await decideOnNews(store.db, [seen], what, bo);
      await addEntryOfNews(store.db, SLUG, 1, note(), item(), ada);
      expect((await places()).get(item())).toBe('used');
      const { stories } = await readConsidered(store.db, SLUG, 1, 10);
      expect(stories.map(({ item: one }) => one)).not.toContain(item());
    });

    it('is settled once, though another entry is made of the same item', async () => {
      await addEntryOfNews(store.db, SLUG, 1, note(), item(), ada);
      await addEntryOfNews(store.db, SLUG, 2, note({ title: 'And again' }), item(), ada);
      expect(await store.db.newsDecision.count()).toBe(1);
    });

    it('opens its items again where it is withdrawn, and not where it is put right', async () => {
      await addEntryOfNews(store.db, SLUG, 1, note(), item(), ada);
      const put = correction('2-1', note({ title: 'Put right' }));
      await addEntries(store.db, SLUG, 2, [put], ada);
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
      await addEntries(store.db, SLUG, 3, [correction('2-1', null)], ada);
      expect(await placesInTurn()).toEqual(['open', 'open', 'open']);
      await addEntries(store.db, SLUG, 4, [put], ada);
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
    });

    it('is undone by its withdrawal alone', async () => {
      await addEntryOfNews(store.db, SLUG, 1, note(), item(), ada);
      const { id } = await store.db.newsDecision.findFirstOrThrow();
      expect(await undoDecision(store.db, id, ada)).toEqual({ result: 'used' });
    });
  });

  describe('a proposal made of an item', () => {
    it('settles the copies of the item’s voice while it waits and when it is approved', async () => {
      const proposal = await proposed();
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
      await approveProposal(store.db, proposal, bo);
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
      const [told] = await readStory(store.db, story);
      expect(told?.items[1]?.decision).toMatchObject({ entry: '2-1', proposal });
    });

    it('opens them again when it is declined', async () => {
      await declineProposal(store.db, await proposed(), bo, 'It says nothing of a signature');
      expect(await placesInTurn()).toEqual(['open', 'open', 'open']);
      const [told] = await readStory(store.db, story);
      expect(told?.items.map(({ standing }) => standing)).toContainEqual({
        place: 'open',
        why: 'fell through',
      });
    });

    it('opens them again when it is taken back', async () => {
      await takeProposalBack(store.db, await proposed(), ada);
      expect(await placesInTurn()).toEqual(['open', 'open', 'open']);
    });

    it('opens them again when its entry is withdrawn', async () => {
      await approveProposal(store.db, await proposed(), bo);
      const by = { ...ada, approvedBy: bo };
      await addEntries(store.db, SLUG, 2, [correction('2-1', null)], by);
      expect(await countNews(store.db)).toEqual({ open: 1, later: 0, settled: 0 });
      expect(await placesInTurn()).toEqual(['open', 'open', 'open']);
    });

    it('keeps them settled where its proposer, being alone, records it', async () => {
      const proposal = await proposed();
      await retire(store.db, bo.editorId);
      expect(await recordOwnProposal(store.db, proposal, ada)).toMatchObject({
        result: 'recorded',
      });
      expect(await placesInTurn()).toEqual(['used', 'used', 'open']);
      const [told] = await readStory(store.db, story);
      expect(told?.items[1]?.decision).toMatchObject({ entry: '2-1', proposal: null });
    });
  });
});
