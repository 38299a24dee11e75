import { z } from 'zod';
import { openStore } from '@/lib/store/open';
import { seed } from '@/prisma/seed/seed';
import { aDataFolder } from '../fixtures/built-app';
import { FAULTY_PATHS, faultyChannels } from '../fixtures/faulty-channels';
import { closeServers, serve } from '../fixtures/loopback-server';
import { startChild, stopChild } from './child';
import { fill, MEASURED } from './filled';
import { newsFeed } from './news-feed';
import type { Line } from './table';

const Polled = z.object({ milliseconds: z.number(), arrived: z.int(), more: z.number() });
type Polled = z.infer<typeof Polled>;

const SIZES = [100, 1_000, 10_000] as const;

/** What a poll of so many items may take, in milliseconds, and how much more memory one may hold, in MB. */
const AIMS = { milliseconds: 5_000, memory: 150 } as const;

/** Polls feeds of growing length for few and for many agreements, each in a process and a database of its own, and one of everything that can go wrong. */
export async function measurePolling(): Promise<Line[]> {
  const server = await serve((request, response) => {
    const [, count] = /^\/news-(\d+)$/.exec(request.url ?? '') ?? [];
    if (count === undefined) faultyChannels(request, response);
    else response.end(newsFeed(Number(count)));
  });
  const poll = (folder: string, slug: string, paths: readonly string[]) =>
    pollOf(folder, slug, paths, server);
  try {
    const lines: Line[] = [];
    for (const [agreements, filled] of [
      ['the seed', seededFolder],
      ['100 agreements', folderOf100],
    ] as const) {
      const polls = new Map<number, Polled>();
      for (const size of SIZES) {
        const { folder, slug } = await filled();
        polls.set(size, await poll(folder, slug, [`/news-${size}`]));
      }
      lines.push(...linesOf(agreements, polls));
    }
    const { folder, slug } = await seededFolder();
    const faults = await poll(folder, slug, FAULTY_PATHS);
    return [...lines, memoryLine('every fault at once', faults)];
  } finally {
    await closeServers();
  }
}

function linesOf(agreements: string, polls: ReadonlyMap<number, Polled>): Line[] {
  const perSecond = ({ arrived, milliseconds }: Polled) => (arrived / milliseconds) * 1_000;
  return [...polls].flatMap(([size, poll]): Line[] => {
    const what = `${size.toLocaleString('en')} items, ${agreements}`;
    const smaller = polls.get(size / 10);
    const than = { name: 'a tenth of them', figures: smaller ? [perSecond(smaller)] : [] };
    const speed: Line = { what, figures: [perSecond(poll)], unit: '/s' };
    const time: Line = {
      what: `${what}, the whole poll`,
      figures: [poll.milliseconds],
      unit: 'ms',
      than: { name: 'what it may take', figures: [AIMS.milliseconds] },
      aim: size === 1_000 ? { atMost: 1 } : undefined,
    };
    const grown = smaller ? { ...speed, than, aim: { atLeast: 0.9 } } : speed;
    return [grown, time, memoryLine(what, poll)];
  });
}

function memoryLine(what: string, { more }: Polled): Line {
  const than = { name: 'what it may hold', figures: [AIMS.memory] };
  return {
    what: `${what}, memory held more`,
    figures: [more],
    unit: 'MB',
    than,
    aim: { atMost: 1 },
  };
}

async function pollOf(
  folder: string,
  slug: string,
  paths: readonly string[],
  server: { port: number },
): Promise<Polled> {
  await writing(folder, async (db) => {
    await db.feed.updateMany({ data: { active: false } });
  });
  const asked = [folder, slug, String(server.port), ...paths];
  const { child, said } = await startChild('polling-child.ts', asked);
  await stopChild(child);
  return Polled.parse(said);
}

async function seededFolder() {
  const folder = await aDataFolder();
  await writing(folder, seed);
  return { folder, slug: 'uk-norway' };
}

async function folderOf100() {
  const folder = await aDataFolder();
  await fill(folder, { agreements: 100, entries: 20 });
  return { folder, slug: MEASURED };
}

async function writing(
  dataFolder: string,
  write: (db: Awaited<ReturnType<typeof openStore>>['db']) => Promise<unknown>,
): Promise<void> {
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  try {
    await write(db);
  } finally {
    await close();
  }
}
