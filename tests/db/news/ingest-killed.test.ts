import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { ingest } from '@/lib/db/news/ingest';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { killedProgram } from '../../fixtures/children/killed-program';
import { newsOf, told } from '../../fixtures/news/news-items';

afterAll(endAll);

const inFolder = (dataFolder: string) =>
  openStore({ databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' });

async function aChannel(): Promise<string> {
  const dataFolder = await aDataFolder();
  const store = await inFolder(dataFolder);
  await store.db.channel.create({ data: { url: 'https://news.example.org/feed', format: 'Atom' } });
  await store.close();
  return dataFolder;
}

test('what is killed while it takes in 1,000 items is completed by the next, and each item is there once', async () => {
  const dataFolder = await aChannel();
  /** How many items and versions a life on the folder finds; it is ended once it has said so many things. */
  const life = async (title: string, saying: number) => {
    const file = 'tests/fixtures/programs/ingest-until-killed.ts';
    const [found] = await killedProgram(file, [dataFolder, title], saying, randomInt(0, 60));
    return Number(found);
  };

  expect(await life('Item', 2)).toBe(0);
  const second = await life('Item', 3);
  expect(second).toBeGreaterThan(0);
  const third = await life('Edited', 3);
  expect(third).toBeGreaterThan(second);
  expect(third).toBeLessThan(1_000);

  const { db, close } = await inFolder(dataFolder);
  const { id } = await db.channel.findFirstOrThrow();
  const items = Array.from({ length: 1_000 }, (_, index) =>
    told(`${index}`, { title: `Edited ${index}`, link: `https://www.example.com/${index}` }),
  );
  const versions = await db.itemVersion.count();
  const there = await db.item.count();
  const earlier = await db.item.count({ where: { title: { startsWith: 'Item' } } });
  expect(await ingest(db, id, newsOf(items), new Date('2026-03-11T12:00:00Z'))).toEqual({
    items: 1_000,
    arrived: 1_000 - there,
    changed: earlier,
  });
  expect(await db.item.count()).toBe(1_000);
  expect(await db.item.count({ where: { title: { startsWith: 'Edited' } } })).toBe(1_000);
  expect(await db.itemVersion.count()).toBe(versions + earlier);
  expect(await db.item.count({ where: { keys: { none: {} } } })).toBe(0);
  await close();
}, 240_000);
