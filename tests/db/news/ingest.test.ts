import { beforeEach, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { ingest } from '@/lib/db/news/ingest';
import type { ParsedItem } from '@/lib/news/item';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { newsOf, told } from '../../fixtures/news/news-items';

const at = new Date('2026-03-10T12:00:00Z');
const later = new Date('2026-03-11T12:00:00Z');

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let channelId: number;
  beforeEach(async () => {
    store = await fresh();
    const data = { url: 'https://news.example.org/feed', format: 'Atom' };
    ({ id: channelId } = await store.db.channel.create({ data }));
  });

  const take = async (items: ParsedItem[], when = at) => {
    const taken = await ingest(store.db, channelId, newsOf(items), when);
    if (taken === 'late') throw new Error(taken);
    return taken;
  };
  const titles = async () =>
    (await store.db.item.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title);
  const numbered = (count: number, title = 'Item') =>
    Array.from({ length: count }, (_, index) =>
      told(`${index}`, { title: `${title} ${index}`, link: `https://www.example.com/${index}` }),
    );

  it('keeps what an item tells, with the date as it is written there', async () => {
    const content = {
      title: 'UK and Norway sign',
      summary: 'In Oslo.',
      link: 'https://www.example.com/signed',
      credit: 'NTB',
      language: 'en-GB',
      publishedAt: new Date('2026-03-09T23:30:00Z'),
      publishedOn: calendarDate('2026-03-10'),
    };
    expect(await take([told('1', content)])).toEqual({ items: 1, arrived: 1, changed: 0 });
    const [item] = await store.db.item.findMany();
    expect(item).toMatchObject({
      ...content,
      publishedOn: new Date('2026-03-10'),
      channelId,
      version: 1,
      arrivedAt: at,
      changedAt: null,
      matched: false,
      storyId: null,
    });
  });

  it('keeps no date that cannot be yet', async () => {
    await take([told('1', { publishedOn: calendarDate('2099-01-01') })]);
    expect(await store.db.item.findFirst()).toMatchObject({ publishedOn: null, publishedAt: null });
  });

  it('keeps an item once however often its channel tells it', async () => {
    const items = numbered(3);
    await take(items);
    expect(await take(items.toReversed(), later)).toEqual({ items: 3, arrived: 0, changed: 0 });
    const renamed = items.map(({ content }, index) => ({ id: `new ${index}`, content }));
    expect(await take(renamed, later)).toEqual({ items: 3, arrived: 0, changed: 0 });
    expect(await titles()).toEqual(['Item 0', 'Item 1', 'Item 2']);
  });

  it('keeps what an item said before as its versions, and has it matched again', async () => {
    await take([told('1', { title: 'First', summary: 'One.' }), told('2', { title: 'Other' })]);
    await store.db.item.updateMany({ data: { matched: true } });
    const edited = told('1', { title: 'Second', publishedOn: calendarDate('2026-03-09') });
    expect(await take([edited], later)).toEqual({ items: 1, arrived: 0, changed: 1 });
    expect(await take([told('1', { title: 'Third' })], later)).toMatchObject({ changed: 1 });
    const items = await store.db.item.findMany({ orderBy: { id: 'asc' } });
    expect(items).toMatchObject([
      {
        title: 'Third',
        summary: null,
        version: 3,
        changedAt: later,
        arrivedAt: at,
        matched: false,
      },
      { title: 'Other', version: 1, changedAt: null, matched: true },
    ]);
    expect(await store.db.itemVersion.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { itemId: items[0]?.id, number: 1, title: 'First', summary: 'One.', publishedOn: null },
      { itemId: items[0]?.id, number: 2, title: 'Second', publishedOn: new Date('2026-03-09') },
    ]);
  });

  it('keeps items whose ids it cannot keep as they are, beside others', async () => {
    const ids = [`${'x'.repeat(149)}${'😀'.repeat(30)}`, 'half a pair \ud83d', 'NUL \0', 'good'];
    const items = ids.map((id) => told(id, { title: `Item ${id.length}` }));
    expect(await take(items)).toMatchObject({ arrived: 4 });
    expect(await take(items, later)).toMatchObject({ arrived: 0, changed: 0 });
    expect(await titles()).toEqual(['Item 209', 'Item 13', 'Item 5', 'Item 4']);
  });

  it('keeps items of two channels apart', async () => {
    const { id } = await store.db.channel.create({
      data: { url: 'https://news.example.org/other', format: 'Atom' },
    });
    await take(numbered(2));
    expect(await ingest(store.db, id, newsOf(numbered(2)), at)).toMatchObject({ arrived: 2 });
  });

  it('keeps each item once where several take in the same at the same time', async () => {
    const items = numbered(1_200);
    const taken = await Promise.all([take(items), take(items.toReversed()), take(items)]);
    expect(await store.db.item.count()).toBe(1_200);
    expect(taken.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(1_200);
    const edited = numbered(1_200, 'Edited');
    const changed = await Promise.all([take(edited), take(edited), take(edited.toReversed())]);
    expect(await store.db.itemVersion.count()).toBe(1_200);
    expect(changed.reduce((sum, one) => sum + one.changed, 0)).toBe(1_200);
    expect(await store.db.item.count({ where: { version: 2 } })).toBe(1_200);
  }, 60_000);

  it('ends where it is late with what it has kept, and the next time goes on', async () => {
    let parts = 0;
    const afterTwo = () => ++parts > 2;
    const news = newsOf(numbered(350));
    expect(await ingest(store.db, channelId, news, at, afterTwo)).toBe('late');
    expect(await store.db.item.count()).toBe(200);
    expect(await take(numbered(350))).toEqual({ items: 350, arrived: 150, changed: 0 });
  });

  it('takes in 10,000 items', async () => {
    expect(await take(numbered(10_000))).toMatchObject({ arrived: 10_000 });
    expect(await take(numbered(10_000))).toMatchObject({ arrived: 0, changed: 0 });
  }, 60_000);
});
