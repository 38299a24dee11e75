import { setTimeout as pause } from 'node:timers/promises';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import type { Store } from '@/lib/db/connection/store';
import { aNote, apiWriter } from '../../fixtures/app/api-writer';
import { anAbsentFolder, type BuiltApp, startApp } from '../../fixtures/app/built-app';
import { addSamples } from '../../fixtures/databases/add-samples';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { median } from '../rounds';
import type { Line } from '../table';

// In milliseconds: how often one asks for what is kept, for what is not, and writes; and how often it is looked at.
const EVERY = { kept: 20, missed: 150, written: 1_000, looked: 2_000 };

// The part of the time in which memory fills with what is to be kept there, and of what is compared at its end.
const [WARMING, COMPARED] = [0.4, 0.2];
const PARTS = 10;

const TOKEN = 'what the soak asks for metrics by';
const MIGRATIONS = 'prisma/migrations';
const UK = '/agreements/uk-norway';
const KEPT = [
  ...['/', '/nb', UK, `/nb${UK}`, '/commitments', '/compared', `${UK}/milestones/signature`],
  ...['/feed.atom', `${UK}/feed.atom`, `${UK}/states.rss`, `${UK}/calendar.ics`],
  ...[`${UK}/commitments.csv`, `/api/v1${UK}/status`, `/api/v1${UK}/entries`, '/sitemap.xml'],
];
const SLUGS = ['uk-norway', 'uk-poland-northolt', 'germany-norway-hansa', 'uk-germany-kensington'];
const FIRST = calendarDate('2016-07-08');
const DAYS = 7_000;

/** What a process takes: megabytes and numbers. */
interface Taken {
  seconds: number;
  resident: number;
  /** Resident memory without what the response cache holds, which fills up to its bound. */
  beside: number;
  heap: number;
  handles: number;
  files: number;
}

/** Reads, asks for what is not kept, writes and takes feeds for so many minutes, on either engine at once; tells what becomes of memory and handles. */
export async function measureSoak(minutes: number): Promise<Line[]> {
  const programs = postgresPrograms();
  const lines = await Promise.all([
    soakEmbedded(minutes),
    programs === null ? [] : soakServer(programs, minutes),
  ]);
  return lines.flat();
}

async function soakEmbedded(minutes: number): Promise<Line[]> {
  const dataFolder = await anAbsentFolder();
  const key = await withFolder(dataFolder, async (db) => {
    await addSamples(db);
    return keyFor(db);
  });
  const app = await startApp({ dataFolder, settings: { METRICS_TOKEN: TOKEN } });
  const lines = await soak('embedded', app, key, minutes);
  await app.stop();
  return lines;
}

async function soakServer(programs: string, minutes: number): Promise<Line[]> {
  const cluster = await startCluster(programs);
  const databaseUrl = cluster.address('postgres');
  await migrateServer(databaseUrl, MIGRATIONS);
  const store = await openServer(databaseUrl, MIGRATIONS);
  await addSamples(store.db);
  const key = await keyFor(store.db);
  await store.close();
  const app = await startApp({ databaseUrl, settings: { METRICS_TOKEN: TOKEN } });
  const lines = await soak('on a server', app, key, minutes);
  await app.stop();
  await cluster.stop();
  return lines;
}

async function keyFor(db: Store['db']): Promise<string> {
  return aKey(db, (await anEditor(db)).editorId, ['entries']);
}

async function soak(where: string, app: BuiltApp, key: string, minutes: number): Promise<Line[]> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const counted = { kept: 0, missed: 0, written: 0, failed: 0 };
  const taken: Taken[] = [];
  const writer = apiWriter(app, key);

  const get = async (path: string) => {
    const answer = await app.get(path);
    await answer.arrayBuffer();
    if (!answer.ok) counted.failed += 1;
  };
  const work = {
    kept: (number: number) => get(KEPT[number % KEPT.length] ?? '/'),
    missed: (number: number) => {
      const day = `${UK}/on/${daysAfter(FIRST, number % DAYS)}`;
      if (number % 10 === 0) return get(`/search?q=word+${number}`);
      return get(number % 20 === 1 ? `${day}/revision/1/picture.png` : day);
    },
    written: async (number: number) => {
      const slug = SLUGS[number % SLUGS.length] ?? '';
      const headers = { 'If-Match': await writer.seen(slug) };
      const body = aNote({ title: `Note ${number}` });
      const { status } = await writer.send({ path: `/${slug}/entries`, body, headers });
      if (status !== 201) counted.failed += 1;
    },
    looked: async () => {
      taken.push({ seconds: seconds(), ...(await takenBy(app)) });
    },
  };
  const going = (name: keyof typeof work) => async () => {
    for (let number = 0; seconds() < minutes * 60; number += 1) {
      await work[name](number);
      if (name !== 'looked') counted[name] += 1;
      await pause(EVERY[name]);
    }
  };
  await Promise.all(
    (['kept', 'missed', 'written', 'looked'] as const).map((name) => going(name)()),
  );
  return linesOf(where, taken, counted);
}

async function takenBy(app: BuiltApp): Promise<Omit<Taken, 'seconds'>> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const text = await (await app.get('/metrics', { headers })).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  const resident = value('process_resident_memory_bytes') / 1e6;
  return {
    resident,
    beside: resident - value('agreement_tracker_response_cache_bytes') / 1e6,
    heap: value('nodejs_heap_size_used_bytes') / 1e6,
    handles: value('nodejs_active_handles_total'),
    files: value('process_open_fds'),
  };
}

function linesOf(
  where: string,
  taken: readonly Taken[],
  {
    kept,
    missed,
    written,
    failed,
  }: { kept: number; missed: number; written: number; failed: number },
): Line[] {
  const warm = taken.slice(Math.floor(taken.length * WARMING));
  const part = Math.ceil(warm.length * COMPARED);
  const of = (key: keyof Taken, some: readonly Taken[]) => median(some.map((one) => one[key]));
  const [early, late] = [warm.slice(0, part), warm.slice(-part)];
  const line = (what: string, key: Exclude<keyof Taken, 'seconds'>, atMost?: number): Line => ({
    what: `${where}: ${what}, at the end`,
    figures: [of(key, late)],
    unit: key === 'handles' || key === 'files' ? '' : 'MB',
    than: { name: 'when memory was warm', figures: [of(key, early)] },
    aim: atMost === undefined ? undefined : { atMost },
  });
  const asked = `${kept} answers that are kept, ${missed} that are not, ${written} writes`;
  return [
    { what: `${where}: ${asked}; failed`, figures: [failed], unit: '' },
    line('resident memory', 'resident'),
    line('without what the response cache holds', 'beside', 1.1),
    {
      what: `${where}: the slope of that since memory was warm`,
      figures: [slope(warm, 'beside')],
      unit: 'MB/h',
    },
    line('heap', 'heap'),
    {
      what: `${where}: slope of what is left of the heap when it was tidied`,
      figures: [slope(lows(warm), 'heap')],
      unit: 'MB/h',
    },
    line('handles', 'handles', 1.2),
    line('open files', 'files', 1.2),
  ];
}

/** In each of ten parts of the time, the look at which the heap was least: what is garbage is no growth. */
function lows(taken: readonly Taken[]): Taken[] {
  const size = Math.max(1, Math.floor(taken.length / PARTS));
  const found: Taken[] = [];
  for (let from = 0; from + size <= taken.length; from += size) {
    const some = taken.slice(from, from + size);
    found.push(some.reduce((least, one) => (one.heap < least.heap ? one : least)));
  }
  return found;
}

/** By how much a figure grows an hour, by least squares. */
function slope(taken: readonly Taken[], key: 'beside' | 'heap'): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [at, of] = [mean(taken.map(({ seconds }) => seconds)), mean(taken.map((one) => one[key]))];
  const product = taken.reduce((sum, one) => sum + (one.seconds - at) * (one[key] - of), 0);
  const square = taken.reduce((sum, { seconds }) => sum + (seconds - at) ** 2, 0);
  return (product / square) * 3_600;
}
