import type { Effort } from '../effort';
import { MEASURED } from '../filled';
import { inTurns } from '../rounds';
import { firstRenderOfDay, firstRenderOfFront, timed } from '../serving/first-render';
import { type Load, load } from '../serving/load';
import { compared, type Figures, named, type Site } from '../serving/sites';
import { bytesOf, pageOfSize } from '../serving/static-app';
import { type Started, startServer, startSite } from '../started';
import type { Aim, Line } from '../table';

// What is to cost nothing may, in the noise of a machine, seem to cost so much.
const NOTHING = { perSecond: { atLeast: 0.9 }, milliseconds: { atMost: 1.1 } } as const;

const PAGE = `/agreements/${MEASURED}`;
const STATUS = `/api/v1/agreements/${MEASURED}/status`;

// Until then Node compiles what it has found to be run often.
const NOT_COUNTED = 5;

/** Compares sites of more agreements and longer records with the first of them, all running at once and measured in turns. */
export async function measureGrowth(
  sites: readonly Site[],
  staticApp: string,
  effort: Effort,
): Promise<Line[]> {
  const { lines: starting, running } = await start(sites, effort);
  const minimal = await startServer('serving/static-server.ts', [staticApp]);
  const lines = [
    ...(await firstRenders(running, effort)),
    ...(await cachedPage(running, minimal, effort)),
    ...(await underLoad('/', '/, cached', running, effort)),
    ...(await underLoad(STATUS, 'status API', running, effort)),
    ...starting,
    ...compared('memory after this load', 'MB', await ofEach(running, (site) => site.memoryNow())),
  ];
  for (const server of [...running.values(), minimal]) await server.stop();
  return lines;
}

type Running = ReadonlyMap<Site, Started>;

/** Starts each site several times and leaves them running: each start, and its first answers, which read the database. */
async function start(
  sites: readonly Site[],
  { starts }: Effort,
): Promise<{ lines: Line[]; running: Running }> {
  const running = new Map<Site, Started>();
  const figures = await inTurns(sites, starts, async (site, round) => {
    const server = await startSite(site.dataFolder);
    // The route itself is loaded by asking for what is not there.
    await (await fetch(`${server.address}/api/v1/agreements/not-there/status`)).text();
    const record = (await timed(`${server.address}${STATUS}`)).milliseconds;
    const all = (await timed(`${server.address}/`)).milliseconds;
    if (round === starts - 1) running.set(site, server);
    else await server.stop();
    return { start: server.milliseconds, memory: server.memory, record, all };
  });
  const lines = [
    ...compared('first status, the record read for it', 'ms', each(figures, 'record')),
    ...compared('first /, all other records read for it', 'ms', each(figures, 'all')),
    ...compared('start', 'ms', each(figures, 'start')),
    ...compared('memory after the start', 'MB', each(figures, 'memory')),
  ];
  return { lines, running };
}

async function firstRenders(running: Running, { renders }: Effort): Promise<Line[]> {
  const sites = [...running.keys()];
  const days = await inTurns(sites, renders + NOT_COUNTED, (site, round) =>
    firstRenderOfDay(addressOf(site, running), round),
  );
  const fronts = await inTurns(sites, renders + NOT_COUNTED, (site) =>
    firstRenderOfFront(site.dataFolder),
  );
  return [
    ...compared('first render of a past day’s page', 'ms', counted(days), aimOfRender),
    ...compared('first render of /', 'ms', counted(fronts)),
  ];
}

/** The cached page beside that of the first site, and beside a static Next.js page of its own size, since more entries are more bytes. */
async function cachedPage(
  running: Running,
  minimal: Started,
  { rounds, seconds }: Effort,
): Promise<Line[]> {
  const sizes = await ofEach(running, (_server, url) => bytesOf(url + PAGE));
  const pages = new Map<Site, { own: string; alike: string }>();
  for (const [site, [bytes = 0]] of sizes) {
    const { path } = await pageOfSize(minimal.address, bytes);
    pages.set(site, { own: addressOf(site, running) + PAGE, alike: minimal.address + path });
  }
  const urls = [...pages.values()].flatMap(({ own, alike }) => [own, alike]);
  await inTurns(urls, 1, (url) => load(url, seconds / 2));
  const loads = await inTurns(urls, rounds, (url) => load(url, seconds));
  const of = (url: string, key: keyof Load) => (loads.get(url) ?? []).map((one) => one[key]);
  const own = (key: keyof Load): Figures =>
    new Map([...pages].map(([site, page]) => [site, of(page.own, key)]));
  return [
    ...[...pages].map(([site, page]) => ({
      what: `page, cached: ${named(site)}`,
      figures: of(page.own, 'perSecond'),
      unit: '/s' as const,
      than: { name: 'static page of its size', figures: of(page.alike, 'perSecond') },
      aim: { atLeast: 0.8 },
    })),
    ...compared('page, cached', '/s', own('perSecond'), aimOfCached),
    ...compared('page, cached, 99 % within', 'ms', own('p99')),
    ...compared('page, size', 'kB', inThousands(sizes)),
  ];
}

async function underLoad(
  path: string,
  what: string,
  running: Running,
  { rounds, seconds }: Effort,
): Promise<Line[]> {
  const sites = [...running.keys()];
  const ask = (site: Site, time: number) => load(addressOf(site, running) + path, time);
  await inTurns(sites, 1, (site) => ask(site, seconds / 2));
  const loads = await inTurns(sites, rounds, (site) => ask(site, seconds));
  const sizes = await ofEach(running, (_server, url) => bytesOf(url + path));
  return [
    ...compared(what, '/s', each(loads, 'perSecond')),
    ...compared(`${what}, 99 % within`, 'ms', each(loads, 'p99')),
    ...compared(`${what}, size`, 'kB', inThousands(sizes)),
  ];
}

function aimOfRender({ agreements, entries }: Site): Aim | undefined {
  if (entries === 5_000) return { atMost: 3 };
  return agreements === 1_000 ? NOTHING.milliseconds : undefined;
}

function aimOfCached({ agreements, entries }: Site): Aim | undefined {
  return entries === 5_000 || agreements === 1_000 ? NOTHING.perSecond : undefined;
}

function addressOf(site: Site, running: Running): string {
  const server = running.get(site);
  if (!server) throw new Error(`the site of ${named(site)} does not run`);
  return server.address;
}

async function ofEach(
  running: Running,
  measure: (server: Started, address: string) => Promise<number>,
): Promise<Figures> {
  const figures = new Map<Site, number[]>();
  for (const [site, server] of running) figures.set(site, [await measure(server, server.address)]);
  return figures;
}

function each<Key extends string>(
  measured: ReadonlyMap<Site, Record<Key, number>[]>,
  key: Key,
): Figures {
  return new Map([...measured].map(([site, own]) => [site, own.map((one) => one[key])]));
}

function counted(figures: Figures): Figures {
  return new Map([...figures].map(([site, own]) => [site, own.slice(NOT_COUNTED)]));
}

function inThousands(figures: Figures): Figures {
  return new Map([...figures].map(([site, own]) => [site, own.map((figure) => figure / 1_000)]));
}
