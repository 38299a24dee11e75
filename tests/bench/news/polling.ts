import { cp } from 'node:fs/promises';
import { z } from 'zod';
import { openStore } from '@/lib/db/connection/open';
import { anAbsentFolder } from '../../fixtures/app/built-app';
import { addSamples } from '../../fixtures/databases/add-samples';
import { FAULTY_PATHS, faultyChannels } from '../../fixtures/news/faulty-channels';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';
import { startChild, stopChild } from '../child';
import { fill, MEASURED } from '../filled';
import type { Line } from '../table';
import { newsFeed } from './news-feed';

const Polled = z.object({ milliseconds: z.number(), arrived: z.int(), more: z.number() });
type Polled = z.infer<typeof Polled>;

const SIZES = [100, 1_000, 10_000] as const;
const AGREEMENTS = [1, 10, 100, 1_000] as const;

// The parser looks for the end of each bracket to the end of the text.
const ENDLESS = newsFeed(1).replace('</item>', `<author>${'('.repeat(1_000_000)}</author></item>`);

/** What is asked in one poll that may go beyond its bounds. */
const AT_ONCE: Readonly<Record<string, readonly string[]>> = {
  'every fault at once': FAULTY_PATHS,
  'eight feeds of 10,000 items at once': eight('/news-10000'),
  'eight documents that take for ever, and a healthy one': [...eight('/endless'), '/healthy-1'],
};

/** What a poll of a thousand items for a hundred agreements may take, and any poll, in milliseconds; how much more memory one may hold, in MB. */
const AIMS = { milliseconds: 5_000, longest: 30_000, memory: 150 } as const;

/** Polls feeds of growing length for few and for many agreements, each in a process and a database of its own, and one of everything that can go wrong. */
export async function measurePolling(): Promise<Line[]> {
  const server = await serve((request, response) => {
    const [, count] = /^\/news-(\d+)/.exec(request.url ?? '') ?? [];
    if (count !== undefined) response.end(newsFeed(Number(count)));
    else if (request.url?.startsWith('/endless')) response.end(ENDLESS);
    else faultyChannels(request, response);
  });
  const poll = (folder: string, slug: string, paths: readonly string[]) =>
    pollOf(folder, slug, paths, server);
  try {
    const lines: Line[] = [];
    for (const agreements of AGREEMENTS) {
      const filled = await anAbsentFolder();
      await fill(filled, { agreements, entries: 20 });
      const polls = new Map<number, Polled>();
      for (const size of SIZES) {
        const folder = await anAbsentFolder();
        await cp(filled, folder, { recursive: true });
        polls.set(size, await poll(folder, MEASURED, [`/news-${size}`]));
      }
      lines.push(...linesOf(agreements, polls));
    }
    for (const [what, paths] of Object.entries(AT_ONCE)) {
      const folder = await anAbsentFolder();
      await writing(folder, addSamples);
      lines.push(...boundLines(what, await poll(folder, 'uk-norway', paths)));
    }
    return lines;
  } finally {
    await closeServers();
  }
}

function linesOf(agreements: number, polls: ReadonlyMap<number, Polled>): Line[] {
  const perSecond = ({ arrived, milliseconds }: Polled) => (arrived / milliseconds) * 1_000;
  return [...polls].flatMap(([size, poll]): Line[] => {
    const what = `${written(size)} items, ${written(agreements)} agreements`;
    const smaller = polls.get(size / 10);
    const than = { name: 'a tenth of them', figures: smaller ? [perSecond(smaller)] : [] };
    const speed: Line = { what, figures: [perSecond(poll)], unit: '/s' };
    const time: Line = {
      what: `${what}, the whole poll`,
      figures: [poll.milliseconds],
      unit: 'ms',
      than: { name: 'what it may take', figures: [AIMS.milliseconds] },
      aim: size === 1_000 && agreements === 100 ? { atMost: 1 } : undefined,
    };
    const grown = smaller ? { ...speed, than, aim: { atLeast: 0.9 } } : speed;
    return [grown, time, memoryLine(what, poll)];
  });
}

function boundLines(what: string, poll: Polled): Line[] {
  const than = { name: 'what it may take', figures: [AIMS.longest] };
  const figures = [poll.milliseconds];
  return [{ what, figures, unit: 'ms', than, aim: { atMost: 1 } }, memoryLine(what, poll)];
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
  const { child, said } = await startChild('news/polling-child.ts', asked);
  await stopChild(child);
  return Polled.parse(said);
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

function written(count: number): string {
  return count.toLocaleString('en');
}

function eight(path: string): string[] {
  return Array.from({ length: 8 }, (_, index) => `${path}?${index}`);
}
