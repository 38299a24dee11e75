import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { anAbsentFolder } from '../../fixtures/app/built-app';
import type { Effort } from '../effort';
import { fill, MEASURED } from '../filled';
import { inTurns } from '../rounds';
import { startServer, startSite } from '../started';
import type { Line } from '../table';
import { type Asked, bareAddress } from './asked';
import { firstRender, timed } from './first-render';
import { load } from './load';
import { bytesOf } from './static-app';

const FILES = ['feed.atom', 'calendar.ics', 'entries.csv'] as const;
const GZIP = { 'accept-encoding': 'gzip' };
const LONG = 5_000;
const SHORT = 20;

/**
 * The files beside a page: cached, beside the status API, with what a bare server makes of the two bodies, since a larger
 * body takes longer whoever sends it; then of many entries beside few: their sizes, and how long each takes to be made.
 */
export async function measureFormats(seeded: string, effort: Effort): Promise<Line[]> {
  return [...(await besideStatus(seeded, effort)), ...(await ofManyEntries())];
}

async function besideStatus(seeded: string, { rounds, seconds }: Effort): Promise<Line[]> {
  const site = await startSite(seeded);
  const asked: readonly Asked[] = [
    { what: 'status API', path: '/api/v1/agreements/uk-norway/status', headers: GZIP },
    ...FILES.map((file) => ({
      what: file,
      path: `/agreements/uk-norway/${file}`,
      headers: GZIP,
    })),
  ];
  const bare = await startServer('serving/bare-server.ts', [site.address, JSON.stringify(asked)]);
  const own = asked.map(({ path }) => `${site.address}${path}`);
  const same = asked.map((_, number) => bareAddress(bare.address, number));
  const urls = [...own, ...same];
  await inTurns(urls, 1, (url) => load(url, seconds, GZIP));
  const loads = await inTurns(urls, rounds, (url) => load(url, seconds, GZIP));
  const perSecond = (url = '') => (loads.get(url) ?? []).map((one) => one.perSecond);
  const kilobytes: number[] = [];
  for (const url of own) kilobytes.push((await sentBytes(url)) / 1_000);
  for (const server of [site, bare]) await server.stop();
  return asked.slice(1).flatMap(({ what }, index) => {
    const at = index + 1;
    const line = (name: string, unit: '/s' | 'kB', figure: number[], status: number[]): Line => ({
      what: name,
      figures: figure,
      unit,
      than: { name: 'status API', figures: status },
    });
    return [
      {
        ...line(`${what}, gzip, cached`, '/s', perSecond(own[at]), perSecond(own[0])),
        aim: { atLeast: 0.9 },
      },
      line('  both by bare node:http', '/s', perSecond(same[at]), perSecond(same[0])),
      line('  bytes sent', 'kB', [kilobytes[at] ?? Number.NaN], [kilobytes[0] ?? Number.NaN]),
    ];
  });
}

interface Made {
  milliseconds: number[];
  plain: number;
  sent: number;
}

async function ofManyEntries(): Promise<Line[]> {
  const [few, many] = [await madeOf(SHORT), await madeOf(LONG)];
  return FILES.flatMap((file) => {
    const [own, other] = [many.get(file), few.get(file)];
    if (!own || !other) throw new Error(`${file} was not measured`);
    const name = `${SHORT} entries`;
    return [
      {
        what: `${file} of ${LONG.toLocaleString('en')} entries, made`,
        figures: own.milliseconds,
        unit: 'ms',
        than: { name, figures: other.milliseconds },
      },
      {
        what: '  size, plain',
        figures: [own.plain / 1_000],
        unit: 'kB',
        than: { name, figures: [other.plain / 1_000] },
      },
      {
        what: '  size, gzip',
        figures: [own.sent / 1_000],
        unit: 'kB',
        than: { name, figures: [other.sent / 1_000] },
      },
    ] satisfies Line[];
  });
}

/** Each file of an agreement of so many entries: made once in each language, and its sizes in the first. */
async function madeOf(entries: number): Promise<Map<(typeof FILES)[number], Made>> {
  const dataFolder = await anAbsentFolder();
  await fill(dataFolder, { agreements: 1, entries });
  const site = await startSite(dataFolder);
  const of = (locale: (typeof LOCALES)[number], file: string) =>
    `${site.address}${localePrefix(locale)}/agreements/${MEASURED}/${file}`;
  // The record is read, and the routes are loaded, before anything is measured.
  for (const file of FILES) await timed(`${site.address}/${file}`);
  const made = new Map<(typeof FILES)[number], Made>();
  for (const file of FILES) {
    const milliseconds: number[] = [];
    for (const locale of LOCALES) milliseconds.push(await firstRender(of(locale, file)));
    const url = of('en', file);
    made.set(file, { milliseconds, plain: await bytesOf(url), sent: await sentBytes(url) });
  }
  await site.stop();
  return made;
}

/** How many bytes of body are sent by gzip. */
async function sentBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: GZIP });
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
}
