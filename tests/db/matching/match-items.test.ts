import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { matchUnmatched } from '@/lib/db/matching/match-items';
import { readMatchingFaults } from '@/lib/db/matching/matching-faults';
import {
  addWatchedWord,
  readWatchedWords,
  removeWatchedWord,
} from '@/lib/db/matching/watched-words';
import { decideOnNews } from '@/lib/db/news/decide-on-news';
import { addSamples } from '../../fixtures/databases/add-samples';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { asSeen } from '../../fixtures/news/news';
import { note, status } from '../../fixtures/records/record';

const WIRE =
  'The defence ministers of the United Kingdom and Norway have signed an agreement under which their navies will operate as one in the North Atlantic and share maintenance, stockpiles and training from next year on.';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let channels: number[];
  beforeEach(async () => {
    store = await fresh();
    await addSamples(store.db);
    const urls = [1, 2, 3].map((number) => `https://news.example.org/${number}`);
    const rows = await store.db.channel.createManyAndReturn({
      data: urls.map((url) => ({ url, format: 'Atom' })),
    });
    channels = rows.map(({ id }) => id);
  });

  async function arrive(
    title: string,
    given: { channel?: number; summary?: string; at?: string; id?: number } = {},
  ): Promise<number> {
    const { channel = 0, summary = null, at = '2026-11-20T09:00:00Z' } = given;
    const channelId = channels[channel] ?? 0;
    const data = { channelId, title, summary, arrivedAt: new Date(at) };
    return (await store.db.item.create({ data })).id;
  }

  const matches = async () =>
    (
      await store.db.itemMatch.findMany({
        orderBy: [{ itemId: 'asc' }, { agreementId: 'asc' }],
        select: { itemId: true, score: true, agreement: { select: { slug: true } } },
      })
    ).map(({ itemId, agreement }) => [itemId, agreement.slug]);

  const storyOf = async (id: number) =>
    (await store.db.item.findUniqueOrThrow({ where: { id } })).storyId;

  describe('an item that has arrived', () => {
    it('is held against all agreements once, and why it may concern one is kept', async () => {
      const about = await arrive('UK and Norway sign defence agreement');
      const other = await arrive('Ministry of Defence publishes spending over £25,000');
      expect(await matchUnmatched(store.db)).toBe(2);
      expect(await matchUnmatched(store.db)).toBe(0);
      expect(await matches()).toEqual([[about, 'uk-norway']]);
      const [match] = await store.db.itemMatch.findMany();
      expect(match?.milestones).toEqual(['signature']);
      expect(match?.words).toContainEqual({ text: 'UK', kind: 'party', stands: 'GB' });
      expect([await storyOf(about), await storyOf(other)]).toEqual([expect.any(Number), null]);
    });

    it('is held again after its channel has changed it, in the story where it was', async () => {
      const id = await arrive('UK and Norway sign defence agreement');
      await matchUnmatched(store.db);
      const story = await storyOf(id);
      const reword = async (title: string, version: number) =>
        store.db.item.update({
          where: { id },
          data: { title, version, changedAt: new Date('2026-11-20T10:00:00Z'), matched: false },
        });
      await reword('EU and Norway sign defence agreement', 2);
      expect(await matchUnmatched(store.db)).toBe(1);
      expect(await matches()).toEqual([[id, 'eu-norway-partnership']]);
      expect(await storyOf(id)).toBe(story);
      await reword('Ministers meet', 3);
      await matchUnmatched(store.db);
      expect(await matches()).toEqual([]);
      expect(await storyOf(id)).toBeNull();
      expect(await store.db.story.count()).toBe(0);
    });

    it('is held once by two that match at the same time', async () => {
      for (let index = 0; index < 450; index += 1) {
        await store.db.item.createMany({
          data: [
            {
              channelId: channels[index % 3] ?? 0,
              title: `UK and Norway sign defence agreement number ${index} of very many`,
              arrivedAt: new Date(Date.UTC(2026, 0, 1 + index)),
            },
          ],
        });
      }
      const counts = await Promise.all([matchUnmatched(store.db), matchUnmatched(store.db)]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(450);
      expect(await store.db.itemMatch.count()).toBe(450);
      expect(await store.db.item.count({ where: { storyId: null } })).toBe(0);
    });
  });

  describe('an agreement whose record has changed', () => {
    it('has the items of the last 90 days held against it anew', async () => {
      const old = await arrive('Whitby Accord at risk', { at: '2026-08-01T09:00:00Z' });
      const recent = await arrive('Whitby Accord at risk');
      await matchUnmatched(store.db);
      expect(await matches()).toEqual([]);
      const signed = status({ named: 'Whitby Accord', milestone: 'signature' });
      await addEntries(store.db, 'uk-norway', 1, [signed], { name: 'an editor' });
      expect(await matchUnmatched(store.db)).toBe(1);
      expect(await matches()).toEqual([[recent, 'uk-norway']]);
      expect(await storyOf(old)).toBeNull();
    });

    it('has none held anew by what it is not known by', async () => {
      await arrive('UK and Norway sign defence agreement');
      await matchUnmatched(store.db);
      await addEntries(store.db, 'uk-norway', 1, [note()], { name: 'an editor' });
      expect(await matchUnmatched(store.db)).toBe(0);
      const { newsMatchedAt } = await store.db.agreement.findUniqueOrThrow({
        where: { slug: 'uk-norway' },
      });
      expect(newsMatchedAt).toBe(2);
    });

    it('keeps items that an editor has decided on', async () => {
      const by = await anEditor(store.db);
      const id = await arrive('Arrangement of Whitby');
      const word = { kind: 'name', text: 'Arrangement of Whitby' } as const;
      expect(await addWatchedWord(store.db, 'uk-norway', word, by)).toEqual({ result: 'changed' });
      await matchUnmatched(store.db);
      const story = await storyOf(id);
      expect(await matches()).toEqual([[id, 'uk-norway']]);
      const about = [await asSeen(store.db, 'uk-norway', story ?? 0)];
      await decideOnNews(store.db, about, { choice: 'not about this' }, by);
      await removeWatchedWord(store.db, 'uk-norway', word, by);
      expect(await matchUnmatched(store.db)).toBe(1);
      expect(await matches()).toEqual([[id, 'uk-norway']]);
      expect(await storyOf(id)).toBe(story);
    });
  });

  describe('a story', () => {
    const copy = (channel: number, title: string, more: object = {}) =>
      arrive(title, { channel, summary: WIRE, ...more });

    it('has the copies of a text that came at once or later, and its origin', async () => {
      const first = await copy(0, 'Two navies, one fleet');
      const second = await copy(1, 'A pact at sea');
      const other = await arrive('UK and Norway sign defence agreement', { channel: 2 });
      await matchUnmatched(store.db);
      const third = await copy(2, 'Signed', { summary: `LONDON (Reuters) - ${WIRE}` });
      await matchUnmatched(store.db);
      const stories = await Promise.all([first, second, third, other].map(storyOf));
      expect(stories).toEqual([stories[0], stories[0], stories[0], expect.any(Number)]);
      expect(stories[3]).not.toBe(stories[0]);
      expect(await store.db.story.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
        { origin: 'Reuters' },
        { origin: null },
      ]);
    });

    it('becomes one with another that a new copy shows to be the same', async () => {
      const own =
        'A pact that binds two fleets together was put to paper by Norwegian and British ministers; our correspondent asks what the navies will pay for it, and who will foot the bill in the end.';
      const one = await copy(0, 'One');
      const two = await arrive('Two', { channel: 1, summary: own });
      await matchUnmatched(store.db);
      expect(await storyOf(two)).not.toBe(await storyOf(one));
      const both = await copy(2, 'Both', { summary: `${WIRE} ${own}` });
      await matchUnmatched(store.db);
      const story = await storyOf(one);
      expect([await storyOf(two), await storyOf(both)]).toEqual([story, story]);
      expect(await store.db.story.count()).toBe(1);
    });

    it('that an editor has settled takes copies, and keeps its origin and its items', async () => {
      const by = await anEditor(store.db);
      const one = await copy(0, 'One');
      await matchUnmatched(store.db);
      const story = (await storyOf(one)) ?? 0;
      const data = { settledById: by.editorId, origin: 'NTB' };
      await store.db.story.update({ where: { id: story }, data });
      const two = await copy(1, 'Two', { summary: `LONDON (Reuters) - ${WIRE}` });
      await matchUnmatched(store.db);
      expect(await storyOf(two)).toBe(story);
      expect(await store.db.story.findMany()).toMatchObject([{ id: story, ...data }]);

      const split = await store.db.story.create({ data: { settledById: by.editorId } });
      await store.db.item.update({ where: { id: two }, data: { storyId: split.id } });
      const three = await copy(2, 'Three');
      await matchUnmatched(store.db);
      expect(await Promise.all([one, two, three].map(storyOf))).toEqual([story, split.id, story]);
    });
  });

  describe('a watched word', () => {
    it('is added once, removed, and noted in the audit', async () => {
      const by = await anEditor(store.db);
      const word = { kind: 'place', text: 'Northwood' } as const;
      const before = (await readWatchedWords(store.db, 'eu-norway-partnership')) ?? [];
      const add = () => addWatchedWord(store.db, 'eu-norway-partnership', word, by);
      expect([await add(), await add()]).toEqual([{ result: 'changed' }, { result: 'as it was' }]);
      expect(await readWatchedWords(store.db, 'eu-norway-partnership')).toEqual([...before, word]);
      const remove = () => removeWatchedWord(store.db, 'eu-norway-partnership', word, by);
      expect([await remove(), await remove()]).toEqual([
        { result: 'changed' },
        { result: 'as it was' },
      ]);
      expect(await readWatchedWords(store.db, 'eu-norway-partnership')).toEqual(before);
      expect(await addWatchedWord(store.db, 'unheard-of', word, by)).toEqual({
        result: 'unknown agreement',
      });
      expect(await readWatchedWords(store.db, 'unheard-of')).toBeNull();
      const notes = await store.db.auditEvent.findMany({
        where: { action: 'watched words changed' },
        orderBy: { id: 'asc' },
      });
      expect(notes.map(({ subject, detail }) => [subject, detail])).toEqual([
        ['eu-norway-partnership', { added: 'Northwood', kind: 'place' }],
        ['eu-norway-partnership', { removed: 'Northwood', kind: 'place' }],
      ]);
    });
  });

  describe('an agreement whose record cannot be read', () => {
    async function onHosts(...hosts: string[]): Promise<void> {
      await store.db.$executeRaw`ALTER TABLE party DISABLE TRIGGER USER`;
      await store.db.$executeRaw`UPDATE party SET official_hosts = ${hosts}::text[] FROM agreement
        WHERE agreement.id = agreement_id AND slug = 'uk-norway' AND code = 'NO'`;
      await store.db.$executeRaw`ALTER TABLE party ENABLE TRIGGER USER`;
    }

    it('stops no other, is told of until it can be read, and is then held against what came meanwhile', async () => {
      const told = vi.spyOn(console, 'error').mockReturnValue();
      onTestFinished(() => told.mockRestore());
      const before = await arrive('UK and Norway sign defence agreement');
      await matchUnmatched(store.db);
      await addWatchedWord(
        store.db,
        'uk-norway',
        { kind: 'name', text: 'Whitby Accord' },
        await anEditor(store.db),
      );
      await onHosts('no host: /');
      const meanwhile = await arrive('Norway and UK: defence agreement signed');
      const other = await arrive('EU and Norway sign defence agreement');
      await store.db.item.updateMany({ data: { matched: false } });
      await matchUnmatched(store.db);
      await matchUnmatched(store.db);
      expect(await matches()).toEqual([
        [before, 'uk-norway'],
        [other, 'eu-norway-partnership'],
      ]);
      expect(await readMatchingFaults(store.db, null)).toMatchObject([
        { agreement: 'uk-norway', problem: expect.stringContaining('no fact') },
      ]);
      expect(told).toHaveBeenCalledTimes(1);
      await onHosts('regjeringen.no');
      await matchUnmatched(store.db);
      expect(await readMatchingFaults(store.db, null)).toEqual([]);
      expect(await matches()).toContainEqual([meanwhile, 'uk-norway']);
    });
  });
});
