import type { Browser } from 'playwright-core';
import type { Effort } from '../effort';
import { inTurns } from '../rounds';
import { startServer, startSite } from '../started';
import type { Line, Unit } from '../table';
import { type Hindrance, startBrowser, type Visit, visit } from './page-visit';

const PATHS = [
  '/',
  '/nb',
  '/agreements/uk-norway',
  '/agreements/uk-norway/on/2025-06-15',
  '/commitments',
  '/agreements',
  '/compared',
  '/agreements/uk-norway/milestones/signature',
  '/agreements/uk-norway/entries/1-12',
  '/parties/GB',
  '/about',
] as const;

/**
 * On slow 4G the largest paint against a minimal Next.js page's and layout shift in thousandths; kilobytes in all, and
 * of scripts; milliseconds of blocking.
 */
const AIMS = { largestPaint: 1.25, shift: 5, inAll: 110, scripts: 8, blocking: 0 } as const;

type Visits = ReadonlyMap<string, readonly Visit[]>;

/** Visits the site's pages and a minimal Next.js page in turns: what they transfer, and how soon they are seen. */
export async function measureSeeing(
  seeded: string,
  staticApp: string,
  { starts }: Effort,
): Promise<Line[]> {
  const site = await startSite(seeded);
  const minimal = await startServer('serving/static-server.ts', [staticApp]);
  const browser = await startBrowser();
  const plain = `${minimal.address}/10`;
  const urls = [plain, ...PATHS.map((path) => `${site.address}${path}`)];
  await inTurns(urls, 1, (url) => visit(browser, url, 'slow processor'));
  const visits = (hindrance: Hindrance) => visitAll(browser, urls, starts + 2, hindrance);
  const onSlowProcessor = await visits('slow processor');
  const onSlowNetwork = await visits('slow network');
  for (const running of [browser.close(), site.stop(), minimal.stop()]) await running;
  return PATHS.flatMap((path) =>
    linesOf(path, `${site.address}${path}`, plain, onSlowProcessor, onSlowNetwork),
  );
}

function visitAll(
  browser: Browser,
  urls: readonly string[],
  rounds: number,
  hindrance: Hindrance,
): Promise<Visits> {
  return inTurns(urls, rounds, (url) => visit(browser, url, hindrance));
}

function linesOf(
  path: string,
  own: string,
  plain: string,
  onSlowProcessor: Visits,
  onSlowNetwork: Visits,
): Line[] {
  const figures = (visits: Visits, url: string, of: (visit: Visit) => number) =>
    (visits.get(url) ?? []).map(of);
  const atMost = (
    what: string,
    visits: Visits,
    of: (visit: Visit) => number,
    unit: Unit,
    most: number,
  ): Line => ({
    what,
    figures: figures(visits, own, of),
    unit,
    than: { name: 'at most', figures: figures(visits, own, () => most) },
    aim: { atMost: 1 },
  });
  const beside = (
    what: string,
    visits: Visits,
    of: (visit: Visit) => number,
    unit: Unit,
    aim?: Line['aim'],
  ): Line => ({
    what,
    figures: figures(visits, own, of),
    unit,
    than: { name: 'minimal Next.js page', figures: figures(visits, plain, of) },
    aim,
  });
  const inAll = ({ html, css, fonts, scripts }: Visit) => html + css + fonts + scripts;
  return [
    beside(`${path}: HTML`, onSlowProcessor, ({ html }) => html, 'kB'),
    atMost('  JavaScript', onSlowProcessor, ({ scripts }) => scripts, 'kB', AIMS.scripts),
    atMost('  in all', onSlowProcessor, inAll, 'kB', AIMS.inAll),
    beside(
      `  blocking time (aim ${AIMS.blocking})`,
      onSlowProcessor,
      ({ blocking }) => blocking,
      'ms',
    ),
    beside('  largest paint on slow 4G', onSlowNetwork, (one) => one.largestPaint, 'ms', {
      atMost: AIMS.largestPaint,
    }),
    atMost('  layout shift, in thousandths', onSlowNetwork, shiftOf, '', AIMS.shift),
  ];
}

function shiftOf({ shift }: Visit): number {
  return shift * 1_000;
}
