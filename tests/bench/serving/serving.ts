import type { Effort } from '../effort';
import { inTurns } from '../rounds';
import { type Started, startServer, startSite } from '../started';
import type { Aim, Line } from '../table';
import { type Asked, bareAddress } from './asked';
import { type Load, load } from './load';
import { bytesOf, pageOfSize } from './static-app';

const AGREEMENT = '/agreements/uk-norway';
const API = '/api/v1/agreements/uk-norway';
const OF_BARE = { atLeast: 0.5 };

const coded = (coding: string) => ({ 'accept-encoding': coding });

const ASKED: readonly Asked[] = [
  { what: 'front page, gzip', path: '/', headers: coded('gzip') },
  { what: 'agreement, plain', path: AGREEMENT, headers: {} },
  { what: 'agreement, gzip', path: AGREEMENT, headers: coded('gzip') },
  { what: 'agreement, brotli', path: AGREEMENT, headers: coded('br') },
  { what: 'past day, gzip', path: `${AGREEMENT}/on/2025-06-15`, headers: coded('gzip') },
  { what: 'status API, gzip', path: `${API}/status`, headers: coded('gzip') },
  { what: 'entries API, gzip', path: `${API}/entries`, headers: coded('gzip') },
  { what: 'Atom feed, gzip', path: `${AGREEMENT}/feed.atom`, headers: coded('gzip') },
  { what: 'calendar, gzip', path: `${AGREEMENT}/calendar.ics`, headers: coded('gzip') },
  { what: 'entries as CSV, gzip', path: `${AGREEMENT}/entries.csv`, headers: coded('gzip') },
];

/** Loads the site as it is seeded beside a bare server of the same bytes, and beside a static page of Next's, in turns. */
export async function measureServing(
  seeded: string,
  staticApp: string,
  effort: Effort,
): Promise<Line[]> {
  const site = await startSite(seeded);
  const asked = [...ASKED, await known(site.address)];
  const bare = await startServer('serving/bare-server.ts', [site.address, JSON.stringify(asked)]);
  const minimal = await startServer('serving/static-server.ts', [staticApp]);
  const lines: Line[] = [];
  for (const [number, one] of asked.entries()) {
    const aim = one.what === '304' ? { atLeast: 0.6 } : OF_BARE;
    lines.push(...(await besideBare(one, bareAddress(bare.address, number), site, aim, effort)));
  }
  lines.push(await besideNext(site, minimal, effort));
  const memory = await Promise.all([site, minimal].map((server) => server.memoryNow()));
  lines.push({
    what: 'memory after all this load',
    figures: memory.slice(0, 1),
    unit: 'MB',
    than: { name: 'minimal Next.js app', figures: memory.slice(1) },
  });
  for (const server of [site, minimal, bare]) await server.stop();
  return lines;
}

/** The agreement's page, asked for by a reader who has it. */
async function known(address: string): Promise<Asked> {
  const answer = await fetch(`${address}${AGREEMENT}`);
  await answer.arrayBuffer();
  return {
    what: '304',
    path: AGREEMENT,
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  };
}

async function besideBare(
  { what, path, headers }: Asked,
  other: string,
  site: Started,
  aim: Aim,
  effort: Effort,
): Promise<Line[]> {
  const loads = await loadsOf([`${site.address}${path}`, other], effort, headers);
  const [own = [], bare = []] = loads;
  const line = (name: string, of: keyof Load, unit: 'ms' | '/s', hoped?: Aim): Line => ({
    what: name,
    figures: own.map((each) => each[of]),
    unit,
    than: { name: 'bare node:http, same bytes', figures: bare.map((each) => each[of]) },
    aim: hoped,
  });
  return [
    line(what, 'perSecond', '/s', aim),
    line('  half within', 'p50', 'ms'),
    line('  99 % within', 'p99', 'ms'),
  ];
}

async function besideNext(site: Started, minimal: Started, effort: Effort): Promise<Line> {
  const page = await pageOfSize(minimal.address, await bytesOf(`${site.address}${AGREEMENT}`));
  const urls = [`${site.address}${AGREEMENT}`, `${minimal.address}${page.path}`];
  const [own = [], other = []] = await loadsOf(urls, effort, coded('gzip'));
  return {
    what: 'agreement, gzip',
    figures: own.map(({ perSecond }) => perSecond),
    unit: '/s',
    than: {
      name: 'static page of Next alone',
      figures: other.map(({ perSecond }) => perSecond),
    },
  };
}

async function loadsOf(
  urls: readonly string[],
  { rounds, seconds }: Effort,
  headers: Record<string, string>,
): Promise<Load[][]> {
  await inTurns(urls, 1, (url) => load(url, 1, headers));
  const loads = await inTurns(urls, rounds, (url) => load(url, seconds, headers));
  return urls.map((url) => loads.get(url) ?? []);
}
