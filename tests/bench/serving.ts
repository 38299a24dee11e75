import type { Effort } from './effort';
import { type Load, load } from './load';
import { inTurns } from './rounds';
import { type Started, startServer, startSite } from './started';
import { bytesOf, pageOfSize } from './static-app';
import type { Line } from './table';

const PATHS = [
  { path: '/', aim: { atLeast: 0.8 } },
  { path: '/agreements/uk-norway', aim: { atLeast: 0.8 } },
  { path: '/api/v1/agreements/uk-norway/status' },
] as const;

/** Loads the site as it is seeded, a bare server of the same bytes, and a static Next.js page of about the same size, in turns. */
export async function measureServing(
  seeded: string,
  staticApp: string,
  effort: Effort,
): Promise<Line[]> {
  const site = await startSite(seeded);
  const minimal = await startServer('static-server.ts', [staticApp]);
  const paths = PATHS.map(({ path }) => path);
  const bare = await startServer('bare-server.ts', [site.address, ...paths]);
  const lines: Line[] = [];
  for (const asked of PATHS) lines.push(...(await linesOf(asked, { site, minimal, bare }, effort)));
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

async function linesOf(
  { path, aim }: { path: string; aim?: { atLeast: number } },
  { site, minimal, bare }: Record<'site' | 'minimal' | 'bare', Started>,
  { rounds, seconds }: Effort,
): Promise<Line[]> {
  const own = `${site.address}${path}`;
  const size = await bytesOf(own);
  const page = await pageOfSize(minimal.address, size);
  const urls = [own, `${bare.address}${path}`, `${minimal.address}${page.path}`] as const;
  await inTurns(urls, 1, (url) => load(url, 1));
  const loads = await inTurns(urls, rounds, (url) => load(url, seconds));
  const figures = (url: string, of: keyof Load) => (loads.get(url) ?? []).map((each) => each[of]);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const line = (of: keyof Load, other: string, name: string, aim?: { atLeast: number }): Line => ({
    what: of === 'p99' ? '  99 % within' : `${path} (${kilobytes(size)})`,
    figures: figures(own, of),
    unit: of === 'p99' ? 'ms' : '/s',
    than: { name, figures: figures(other, of) },
    aim,
  });
  const staticPage = `static Next.js page, ${kilobytes(page.bytes)}`;
  return [
    line('perSecond', urls[2], staticPage, aim),
    line('perSecond', urls[1], 'bare node:http, same bytes'),
    line('p99', urls[2], staticPage),
    line('p99', urls[1], 'bare node:http, same bytes'),
  ];
}
