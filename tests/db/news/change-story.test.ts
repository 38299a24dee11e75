import { beforeEach, describe, expect, it } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { joinStories, nameOrigin, splitStory } from '@/lib/db/news/change-story';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { readStory } from '@/lib/db/news/read-news-list';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aChannel, anItem, asSeen } from '../../fixtures/news/news';
import { description, note } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  let channel: number;
  let story: number;
  let items: number[];
  beforeEach(async () => {
    store = await fresh();
    ada = await anEditor(store.db, { name: 'Ada' });
    const agreement = { slug: SLUG, description: description(), entries: [note()], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
    channel = await aChannel(store.db, SLUG, ['GB']);
    const first = await anItem(store.db, channel);
    story = first.story;
    items = [first.item];
    for (let n = 0; n < 2; n += 1) items.push((await anItem(store.db, channel, { story })).item);
  });

  const itemsOf = async (number: number) => {
    const [told] = await readStory(store.db, number);
    return told?.items.map(({ id }) => id).sort((a, b) => a - b);
  };
  const settledBy = async (id: number) =>
    (await store.db.story.findUniqueOrThrow({ where: { id } })).settledById;

  describe('splitting', () => {
    it('makes a story of its own of some items, and both are the editor’s from then on', async () => {
      const outcome = await splitStory(store.db, story, items.slice(1), ada);
      const made = outcome.result === 'changed' ? outcome.story : 0;
      expect(await itemsOf(story)).toEqual(items.slice(0, 1));
      expect(await itemsOf(made)).toEqual(items.slice(1));
      expect([await settledBy(story), await settledBy(made)]).toEqual([ada.editorId, ada.editorId]);
      expect(await store.db.auditEvent.findMany()).toMatchObject([
        { action: 'story changed', subject: String(story), detail: { into: made } },
      ]);
    });

    it('refuses to take none of the items, or all, or another story’s', async () => {
      const other = await anItem(store.db, channel);
      for (const taken of [[], items, [other.item]]) {
        expect(await splitStory(store.db, story, taken, ada)).toMatchObject({ result: 'refused' });
      }
      expect(await itemsOf(story)).toEqual(items);
    });

    it('gives each part the origin that its own items tell of, as long as no editor has named one', async () => {
      const [wire = 0, ...own] = items;
      await store.db.item.update({ where: { id: wire }, data: { credit: 'PA Media' } });
      await store.db.story.update({ where: { id: story }, data: { origin: 'PA Media' } });
      const outcome = await splitStory(store.db, story, own, ada);
      const made = outcome.result === 'changed' ? outcome.story : 0;
      expect((await readStory(store.db, story))[0]?.origin).toBe('PA Media');
      expect((await readStory(store.db, made))[0]?.origin).toBeNull();
    });

    it('leaves both the origin that an editor has named', async () => {
      await nameOrigin(store.db, story, 'A newspaper', ada);
      const outcome = await splitStory(store.db, story, items.slice(1), ada);
      const made = outcome.result === 'changed' ? outcome.story : 0;
      for (const part of [story, made]) {
        const named = { origin: 'A newspaper', isNamed: true };
        expect((await readStory(store.db, part))[0]).toMatchObject(named);
      }
    });

    it('opens again what was settled only as a copy', async () => {
      const seen = await asSeen(store.db, SLUG, story);
      await decideOnNews(store.db, [seen], { choice: 'not about this' }, ada);
      const late = await anItem(store.db, channel, { story });
      expect((await readStory(store.db, story))[0]?.place).toBe('settled');
      const outcome = await splitStory(store.db, story, [late.item], ada);
      const made = outcome.result === 'changed' ? outcome.story : 0;
      expect((await readStory(store.db, made))[0]?.place).toBe('open');
    });
  });

  describe('joining', () => {
    it('makes one story of two, with the origin that either had', async () => {
      const other = await anItem(store.db, channel);
      await nameOrigin(store.db, other.story, 'PA Media', ada);
      expect(await joinStories(store.db, story, other.story, ada)).toEqual({
        result: 'changed',
        story,
      });
      expect(await itemsOf(story)).toEqual([...items, other.item]);
      expect((await readStory(store.db, story))[0]?.origin).toBe('PA Media');
      expect(await readStory(store.db, other.story)).toEqual([]);
      expect(await settledBy(story)).toBe(ada.editorId);
    });

    it('keeps its own origin where both have one', async () => {
      const other = await anItem(store.db, channel);
      await nameOrigin(store.db, story, 'NTB', ada);
      await nameOrigin(store.db, other.story, 'PA Media', ada);
      await joinStories(store.db, story, other.story, ada);
      expect((await readStory(store.db, story))[0]?.origin).toBe('NTB');
    });

    it('takes the origin that an editor has named before one that was only read', async () => {
      const other = await anItem(store.db, channel);
      await store.db.story.update({ where: { id: story }, data: { origin: 'NTB' } });
      await nameOrigin(store.db, other.story, null, ada);
      await joinStories(store.db, story, other.story, ada);
      const unknown = { origin: null, isNamed: true };
      expect((await readStory(store.db, story))[0]).toMatchObject(unknown);
    });

    it('knows no other story of a number that is none, or its own', async () => {
      for (const other of [story, 999]) {
        expect(await joinStories(store.db, story, other, ada)).toEqual({ result: 'unknown story' });
      }
    });
  });

  describe('naming the origin', () => {
    it('says where the text was first written, and takes it back', async () => {
      expect(await nameOrigin(store.db, story, 'NTB', ada)).toEqual({ result: 'changed', story });
      expect((await readStory(store.db, story))[0]?.origin).toBe('NTB');
      await nameOrigin(store.db, story, null, ada);
      const unknown = { origin: null, isNamed: true };
      expect((await readStory(store.db, story))[0]).toMatchObject(unknown);
    });

    it('refuses what is no words, and knows no story of a number that is none', async () => {
      expect(await nameOrigin(store.db, story, ' \n', ada)).toMatchObject({ result: 'refused' });
      expect(await nameOrigin(store.db, 999, 'NTB', ada)).toEqual({ result: 'unknown story' });
    });
  });
});
