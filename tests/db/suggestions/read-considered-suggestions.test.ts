import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { decideOnNews, type NewsSetAside } from '@/lib/db/news/decide-on-news';
import { readConsidered } from '@/lib/db/news/read-considered';
import { undoDecision } from '@/lib/db/news/undo-decision';
import { addEntryOfNews, proposeNews } from '@/lib/db/news/use-news';
import { approveProposal } from '@/lib/db/proposals/decide-proposal';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { addSuggestion } from '@/lib/db/suggestions/add-suggestion';
import { readConsideredSuggestions } from '@/lib/db/suggestions/read-considered-suggestions';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { ARRIVED, asSeen } from '../../fixtures/news/news';
import { citation, description, note } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';
const ADDRESS = 'https://www.gov.uk/news';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  beforeEach(async () => {
    store = await fresh();
    ada = await anEditor(store.db);
    const agreement = { slug: SLUG, description: description(), entries: [note()], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
  });

  /** Gives the item and the story of a suggestion that has arrived. */
  async function suggested(address: string | null = ADDRESS) {
    const outcome = await addSuggestion(
      store.db,
      { slug: SLUG, milestone: 'signature', entry: null, milestones: ['signature'] },
      { address, said: 'A rude word', email: null },
      ARRIVED,
    );
    if (outcome.result !== 'added') throw new Error(outcome.result);
    const { storyId } = await store.db.item.findUniqueOrThrow({ where: { id: outcome.item } });
    return { item: outcome.item, story: storyId ?? 0 };
  }
  const read = (page = 1, size = 50) => readConsideredSuggestions(store.db, SLUG, page, size);
  const decide = async (story: number, what: NewsSetAside) => {
    const outcome = await decideOnNews(store.db, [await asSeen(store.db, SLUG, story)], what, ada);
    return outcome.result === 'decided' ? (outcome.decisions[0] ?? 0) : 0;
  };
  const dismissed = { choice: 'dismissed', reason: 'Nothing new.' } as const;

  describe('what became of readers’ suggestions', () => {
    it('is told without what they wrote, in no list of news', async () => {
      const { item, story } = await suggested();
      expect(await read()).toEqual({ suggestions: [], count: 0 });
      await decide(story, dismissed);
      expect(await read()).toEqual({
        count: 1,
        suggestions: [
          {
            item,
            milestone: 'signature',
            entry: null,
            decision: 'dismissed',
            reason: 'Nothing new.',
            became: null,
            link: null,
            decidedAt: expect.any(Date),
          },
        ],
      });
      expect(await readConsidered(store.db, SLUG, 1, 50)).toEqual({ stories: [], count: 0 });
    });

    it('is told with the address once an entry cites it, and with no other', async () => {
      const [cited, other] = [await suggested(), await suggested('https://rude.example.com/')];
      const content = note({ citations: [citation({ url: ADDRESS })] });
      await addEntryOfNews(store.db, SLUG, 1, content, cited.item, ada);
      await addEntryOfNews(store.db, SLUG, 2, note(), other.item, ada);
      expect((await read()).suggestions).toMatchObject([
        { item: other.item, decision: 'used', became: '3-1', link: null },
        { item: cited.item, decision: 'used', became: '2-1', link: ADDRESS },
      ]);
    });

    it('is told of a proposal once that is on the record', async () => {
      const bo = await anEditor(store.db, { name: 'Bo' });
      const { item } = await suggested();
      const content = note({ citations: [citation({ url: ADDRESS })] });
      const proposed = await proposeNews(store.db, SLUG, 1, content, item, ada);
      expect((await read()).count).toBe(0);
      await approveProposal(store.db, proposed.result === 'proposed' ? proposed.proposal : 0, bo);
      expect((await read()).suggestions).toMatchObject([
        { item, decision: 'used', became: '2-1', link: ADDRESS },
      ]);
    });

    it('is what was decided last, and nothing where that was undone or the story waits again', async () => {
      const { story } = await suggested();
      const undone = await decide(story, dismissed);
      await undoDecision(store.db, undone, ada);
      expect((await read()).count).toBe(0);
      await decide(story, dismissed);
      await decide(story, { choice: 'put back' });
      expect((await read()).count).toBe(0);
      await decide(story, { choice: 'not about this' });
      expect((await read()).suggestions).toMatchObject([
        { decision: 'not about this', reason: null },
      ]);
    });

    it('fills pages, the last decided first', async () => {
      const items: number[] = [];
      for (let count = 1; count <= 3; count += 1) {
        const { item, story } = await suggested();
        await decide(story, dismissed);
        items.unshift(item);
      }
      const on = async (page: number) => (await read(page, 2)).suggestions.map(({ item }) => item);
      expect([await on(1), await on(2), await on(3)]).toEqual([
        items.slice(0, 2),
        items.slice(2),
        [],
      ]);
      expect((await read(1, 2)).count).toBe(3);
    });
  });
});
