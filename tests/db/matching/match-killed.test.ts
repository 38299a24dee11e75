import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import type { Store } from '@/lib/db/connection/store';
import { matchUnmatched } from '@/lib/db/matching/match-items';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { programArguments } from '../../fixtures/children/program';

afterAll(endAll);

const ITEMS = 2_400;
const KILLS = 2;

const open = (dataFolder: string) =>
  openStore({ databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' });

/** A folder with as many items to be matched, of which every third concerns an agreement and every sixth is a copy of the one before. */
async function aFolder(): Promise<string> {
  const dataFolder = await aDataFolder('the samples');
  const store = await open(dataFolder);
  const { id: channelId } = await store.db.channel.create({
    data: { url: 'https://news.example.org/', format: 'Atom' },
  });
  await store.db.item.createMany({
    data: Array.from({ length: ITEMS }, (_, index) => ({
      channelId,
      title:
        index % 3 === 0
          ? `UK and Norway sign defence agreement ${Math.floor(index / 6)} of a great many`
          : `Nothing of note ${index}`,
      arrivedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
    })),
  });
  await store.close();
  return dataFolder;
}

async function killedWhileMatching(dataFolder: string): Promise<void> {
  const program = await programArguments('tests/fixtures/programs/match-until-killed.ts');
  const child = spawn(process.execPath, [...program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await wait(randomInt(50, 1_000));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** How many items were held so far; fails where one is half done. */
async function heldWhole({ db }: Store): Promise<number> {
  const about = { startsWith: 'UK and Norway' };
  const halfDone = {
    OR: [
      { matched: false, OR: [{ matches: { some: {} } }, { storyId: { not: null } }] },
      { matched: true, title: about, OR: [{ matches: { none: {} } }, { storyId: null }] },
      { matched: true, NOT: { title: about }, matches: { some: {} } },
    ],
  };
  expect(await db.item.count({ where: halfDone })).toBe(0);
  expect(await db.story.count({ where: { items: { none: {} } } })).toBe(0);
  return db.item.count({ where: { matched: true } });
}

it('items are held once and whole however often the process is killed meanwhile', async () => {
  const dataFolder = await aFolder();
  let before = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killedWhileMatching(dataFolder);
    const store = await open(dataFolder);
    const held = await heldWhole(store);
    expect(held).toBeGreaterThanOrEqual(before);
    before = held;
    await store.close();
  }
  const store = await open(dataFolder);
  expect(await matchUnmatched(store.db)).toBe(ITEMS - before);
  expect(await heldWhole(store)).toBe(ITEMS);
  expect(await store.db.itemMatch.count()).toBe(ITEMS / 3);
  expect(await store.db.story.count()).toBe(ITEMS / 6);
  await store.close();
}, 240_000);
