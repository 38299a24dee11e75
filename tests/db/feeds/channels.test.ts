import { beforeEach, describe, expect, it } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { closeChannel } from '@/lib/db/feeds/close-channel';
import { keepChannels } from '@/lib/db/feeds/keep-channels';
import { moveChannel } from '@/lib/db/feeds/move-channel';
import { readDueChannels } from '@/lib/db/feeds/read-due-channels';
import { beginPoll, endPoll, makeAllDue } from '@/lib/db/feeds/write-poll';
import type { PollEnd } from '@/lib/news/channel/poll-outcome';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { addFed, feedAt } from '../../fixtures/news/fed';
import { status } from '../../fixtures/records/record';

const [A, B, C] = ['https://a.example.com/', 'https://b.example.com/', 'https://c.example.com/'];
const NOON = new Date('2026-11-23T12:00:00Z');
const ONE = new Date('2026-11-23T13:00:00Z');

const READ: PollEnd = {
  outcome: 'read',
  status: 200,
  problem: null,
  movedTo: null,
  items: 2,
  unread: 0,
  whole: true,
  arrived: 1,
  changed: 1,
};

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeEach(async () => {
    store = await fresh();
  });

  const asked = async (at = NOON) => (await readDueChannels(store.db, at)).map(({ url }) => url);
  const channelAt = async (url: string) =>
    store.db.channel.findUniqueOrThrow({ where: { url }, select: { id: true } });
  const feeds = () =>
    store.db.feed.findMany({
      orderBy: { id: 'asc' },
      select: { url: true, active: true, movedFrom: true },
    });

  async function poll(url: string, pollAfter: Date | null, end = READ): Promise<number> {
    const { id: channelId } = await channelAt(url);
    const id = await beginPoll(store.db, channelId, NOON);
    await endPoll(store.db, { id, channelId, finishedAt: NOON }, end, { pollAfter, failures: 0 });
    return id;
  }

  async function arrive(url: string, ...keys: string[]): Promise<void> {
    const { id: channelId } = await channelAt(url);
    const { id: itemId } = await store.db.item.create({
      data: { channelId, title: keys.join(), arrivedAt: NOON },
    });
    await store.db.itemKey.createMany({
      data: keys.map((key) => ({ channelId, key, itemId })),
    });
  }

  describe('channels are kept in step with feeds', () => {
    it('one for all active feeds at an address, none for those switched off', async () => {
      await addFed(store.db, {
        first: [feedAt(A), feedAt(B, { active: false })],
        second: [feedAt(A), feedAt(C)],
      });
      await keepChannels(store.db);
      await keepChannels(store.db);
      expect(await asked()).toEqual([A, C]);
      expect(await store.db.feedChannel.count()).toBe(3);
    });

    it('one that no active feed asks is left alone until one does again', async () => {
      await addFed(store.db, { first: [feedAt(A)] });
      await keepChannels(store.db);
      await store.db.feed.updateMany({ data: { active: false } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([]);
      await store.db.feed.updateMany({ data: { active: true } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([A]);
    });

    it('a feed whose address an editor changed leads to the new one alone', async () => {
      await addFed(store.db, { first: [feedAt(A)] });
      await keepChannels(store.db);
      await store.db.feed.updateMany({ data: { url: B } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([B]);
      expect(await store.db.channel.count()).toBe(2);
    });
  });

  describe('a search of Parliament has a channel for each name of the agreement', () => {
    const search = (name: string) =>
      `https://treaties-api.parliament.uk/api/Treaty?SearchText=${name}&Take=100`;
    const feed = feedAt('https://treaties-api.parliament.uk/api/Treaty', {
      format: 'UK Parliament treaties',
    });

    it('those it has by then, and those watched for', async () => {
      await addFed(store.db, { first: [feed] });
      await keepChannels(store.db);
      expect(await asked()).toEqual([search('A+defence+agreement')]);
      const agreement = { connect: { slug: 'first' } };
      await store.db.watchedWord.create({
        data: { agreement, kind: 'name', text: 'Lunna House' },
      });
      await store.db.watchedWord.create({ data: { agreement, kind: 'place', text: 'Shetland' } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([search('A+defence+agreement'), search('Lunna+House')]);
    });

    it('which agreements of one name share', async () => {
      await addFed(store.db, { first: [feed], second: [feed] });
      await keepChannels(store.db);
      expect(await asked()).toEqual([search('A+defence+agreement')]);
      expect(await store.db.feedChannel.count()).toBe(2);
    });

    it('as its record has them at each revision, and its watched words each time', async () => {
      await addFed(store.db, { first: [feed] });
      await keepChannels(store.db);
      const signed = status({ named: 'Whitby Accord' });
      await addEntries(store.db, 'first', 1, [signed], { name: 'an editor' });
      const agreement = { connect: { slug: 'first' } };
      const { id } = await store.db.watchedWord.create({
        data: { agreement, kind: 'name', text: 'Lunna House' },
      });
      await keepChannels(store.db);
      const [name, accord] = [search('A+defence+agreement'), search('Whitby+Accord')];
      expect(await asked()).toEqual([name, accord, search('Lunna+House')]);
      await store.db.watchedWord.update({ where: { id }, data: { text: 'Lunna Pact' } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([name, accord, search('Lunna+Pact')]);
      await store.db.watchedWord.delete({ where: { id } });
      await keepChannels(store.db);
      expect(await asked()).toEqual([name, accord]);
    });

    it('whose record is not read again while nothing has changed', async () => {
      await addFed(store.db, { first: [feed] });
      await keepChannels(store.db);
      // What no revision tells of shows only to who reads the record.
      await store.sql('SET session_replication_role = replica');
      await store.sql(`UPDATE outline SET name = '{"en": "Another agreement"}'`);
      await store.sql('RESET session_replication_role');
      await keepChannels(store.db);
      expect(await asked()).toEqual([search('A+defence+agreement')]);
      await addEntries(store.db, 'first', 1, [status()], { name: 'an editor' });
      await keepChannels(store.db);
      expect(await asked()).toEqual([search('Another+agreement')]);
    });

    it('but for a name that is too long for an address', async () => {
      await addFed(store.db, { first: [feed], second: [feedAt(A)] });
      const agreement = { connect: { slug: 'first' } };
      const text = 'Å'.repeat(400);
      await store.db.watchedWord.create({ data: { agreement, kind: 'name', text } });
      await keepChannels(store.db);
      expect((await asked()).toSorted()).toEqual([A, search('A+defence+agreement')]);
    });

    it('and numbers are used up by new channels alone', async () => {
      await addFed(store.db, { first: [feed] });
      for (let time = 0; time < 3; time += 1) await keepChannels(store.db);
      await addFed(store.db, { second: [feedAt(A)] });
      await keepChannels(store.db);
      expect((await channelAt(A)).id).toBe(2);
    });
  });

  describe('a channel is due', () => {
    beforeEach(async () => {
      await addFed(store.db, { first: [feedAt(A), feedAt(B), feedAt(C)] });
      await keepChannels(store.db);
    });

    it('at once where it was never asked, later when it is time, the longest waiting first', async () => {
      await poll(A, ONE);
      await poll(B, NOON);
      expect(await asked()).toEqual([C, B]);
      expect(await asked(ONE)).toEqual([C, B, A]);
      await makeAllDue(store.db);
      expect(await asked()).toEqual([A, B, C]);
    });

    it('again where asking it was not brought to an end', async () => {
      await poll(A, ONE);
      await poll(C, ONE);
      await beginPoll(store.db, (await channelAt(B)).id, NOON);
      expect(await asked()).toEqual([B]);
      const polls = await store.db.poll.findMany({ where: { finishedAt: null } });
      expect(polls).toMatchObject([{ outcome: null, startedAt: NOON }]);
    });
  });

  it('an attempt is kept with what came of it, and the channel with how far it was read', async () => {
    await addFed(store.db, { first: [feedAt(A)] });
    await keepChannels(store.db);
    const { id: channelId } = await channelAt(A);
    const id = await beginPoll(store.db, channelId, NOON);
    const after = { pollAfter: ONE, failures: 0, title: 'News', etag: '"a"', ttl: 60 };
    await endPoll(store.db, { id, channelId, finishedAt: ONE }, READ, after);
    expect(await store.db.poll.findMany()).toEqual([
      { id, channelId, startedAt: NOON, finishedAt: ONE, ...READ },
    ]);
    expect(await readDueChannels(store.db, ONE)).toEqual([
      {
        id: channelId,
        url: A,
        format: 'Atom',
        etag: '"a"',
        lastModified: null,
        ttl: 60,
        failures: 0,
      },
    ]);
  });

  it('the newest 100 attempts on a channel are kept', async () => {
    await addFed(store.db, { first: [feedAt(A), feedAt(B)] });
    await keepChannels(store.db);
    const other = await poll(B, null);
    const { id: channelId } = await channelAt(A);
    await store.db.poll.createMany({
      data: Array.from({ length: 101 }, () => ({ channelId, startedAt: NOON })),
    });
    const last = await poll(A, null);
    const kept = await store.db.poll.findMany({ where: { channelId }, orderBy: { id: 'asc' } });
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, i) => last - 99 + i));
    expect(await store.db.poll.count({ where: { id: other } })).toBe(1);
  });

  it('the last attempt on a channel that came through is kept, however long it has failed since', async () => {
    await addFed(store.db, { first: [feedAt(A)] });
    await keepChannels(store.db);
    const { id: channelId } = await channelAt(A);
    const well = await poll(A, null);
    const failed = { outcome: 'failed', problem: 'It did not answer.', finishedAt: NOON };
    await store.db.poll.createMany({
      data: Array.from({ length: 101 }, () => ({ channelId, startedAt: NOON, ...failed })),
    });
    const id = await beginPoll(store.db, channelId, NOON);
    const end = { ...READ, outcome: 'failed', problem: 'It did not answer.' } as const;
    const after = { pollAfter: ONE, failures: 102 };
    await endPoll(store.db, { id, channelId, finishedAt: ONE }, end, after);
    expect(await store.db.poll.count({ where: { channelId } })).toBe(101);
    expect(await store.db.poll.count({ where: { id: well } })).toBe(1);
  });

  it('the last attempt that read a channel is kept, however often it was not modified since', async () => {
    await addFed(store.db, { first: [feedAt(A)] });
    await keepChannels(store.db);
    const { id: channelId } = await channelAt(A);
    await poll(A, null);
    const read = await poll(A, null);
    const same = { outcome: 'not modified', finishedAt: NOON };
    await store.db.poll.createMany({
      data: Array.from({ length: 101 }, () => ({ channelId, startedAt: NOON, ...same })),
    });
    await poll(A, null, { ...READ, outcome: 'not modified', status: 304, items: 0 });
    const polls = await store.db.poll.findMany({ where: { channelId }, orderBy: { id: 'asc' } });
    expect(polls.length).toBe(101);
    expect(polls[0]).toMatchObject({ id: read, outcome: 'read' });
  });

  describe('a channel that moved for good', () => {
    it('is asked there, and its feeds bear the new address and the old', async () => {
      await addFed(store.db, { first: [feedAt(A)], second: [feedAt(A), feedAt(C)] });
      await keepChannels(store.db);
      const { id } = await channelAt(A);
      await arrive(A, 'one');
      expect(await moveChannel(store.db, id, B)).toBe(id);
      await keepChannels(store.db);
      expect(await asked()).toEqual([B, C]);
      expect(await feeds()).toEqual([
        { url: B, active: true, movedFrom: A },
        { url: B, active: true, movedFrom: A },
        { url: C, active: true, movedFrom: null },
      ]);
      expect(await store.db.itemKey.findMany()).toEqual([{ channelId: id, key: 'one', itemId: 1 }]);
      expect(
        await store.db.auditEvent.findMany({
          where: { action: 'feed changed' },
          orderBy: { subject: 'asc' },
          select: { subject: true, actor: true, detail: true },
        }),
      ).toEqual([
        { subject: 'first', actor: 'the news poll', detail: { url: B, movedFrom: A } },
        { subject: 'second', actor: 'the news poll', detail: { url: B, movedFrom: A } },
      ]);
    });

    it('is joined to the channel that the new address has, with what either knows', async () => {
      await addFed(store.db, { first: [feedAt(A)], second: [feedAt(B)] });
      await keepChannels(store.db);
      const [from, into] = [await channelAt(A), await channelAt(B)];
      await arrive(A, 'one', 'both');
      await arrive(B, 'two', 'both');
      await poll(A, ONE);
      expect(await moveChannel(store.db, from.id, B)).toBe(into.id);
      await keepChannels(store.db);
      expect(await asked()).toEqual([B]);
      expect(await store.db.channel.count()).toBe(1);
      const keys = await store.db.itemKey.findMany({ orderBy: { key: 'asc' } });
      expect(keys).toEqual([
        { channelId: into.id, key: 'both', itemId: 2 },
        { channelId: into.id, key: 'one', itemId: 1 },
        { channelId: into.id, key: 'two', itemId: 2 },
      ]);
      expect(await store.db.item.count({ where: { channelId: into.id } })).toBe(2);
      expect(await store.db.poll.count({ where: { channelId: into.id } })).toBe(1);
      expect(await store.db.feedChannel.count({ where: { channelId: into.id } })).toBe(2);
    });

    it('to where the agreement has a feed leaves it to that one, though it was switched off', async () => {
      await addFed(store.db, { first: [feedAt(A), feedAt(B, { active: false })] });
      await keepChannels(store.db);
      await moveChannel(store.db, (await channelAt(A)).id, B);
      await keepChannels(store.db);
      expect(await feeds()).toEqual([
        { url: A, active: false, movedFrom: null },
        { url: B, active: true, movedFrom: A },
      ]);
      expect(await asked()).toEqual([B]);
    });
  });

  it('a channel that is gone switches off its feeds; one switched on again is asked again', async () => {
    await addFed(store.db, { first: [feedAt(A), feedAt(B)], second: [feedAt(A)] });
    await keepChannels(store.db);
    await closeChannel(store.db, (await channelAt(A)).id, NOON);
    await keepChannels(store.db);
    expect(await asked()).toEqual([B]);
    expect((await feeds()).map(({ active }) => active)).toEqual([false, true, false]);
    expect(
      await store.db.auditEvent.findMany({
        where: { action: 'feed changed' },
        select: { subject: true, detail: true },
        orderBy: { subject: 'asc' },
      }),
    ).toEqual([
      { subject: 'first', detail: { url: A, active: false } },
      { subject: 'second', detail: { url: A, active: false } },
    ]);

    await store.db.feed.updateMany({ where: { agreementId: 2 }, data: { active: true } });
    await keepChannels(store.db);
    expect(await asked()).toEqual([A, B]);
  });
});
