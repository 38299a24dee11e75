import type { Effort } from '../effort';
import { inTurns, median } from '../rounds';
import { startServer, startSite } from '../started';
import type { Line, Unit } from '../table';
import { startBrowser, type Visit, visit } from './page-visit';

const PATHS = [
  '/',
  '/agreements/uk-norway',
  '/agreements/uk-norway/on/2025-06-15',
  '/compared',
  '/agreements/uk-norway/milestones/signature',
  '/agreements/uk-norway/entries/1-12',
] as const;

/** Our own JavaScript beyond the framework's, in kilobytes; the largest paint against the minimal page's. */
const AIMS = { ownScripts: 30, largestPaint: 1.2 } as const;

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
  await inTurns(urls, 1, (url) => visit(browser, url));
  const visits = await inTurns(urls, starts + 2, (url) => visit(browser, url));
  for (const running of [browser.close(), site.stop(), minimal.stop()]) await running;
  const of = (url: string, figure: keyof Visit) =>
    (visits.get(url) ?? []).map((one) => one[figure]);
  return PATHS.flatMap((path) => linesOf(path, `${site.address}${path}`, plain, of));
}

function linesOf(
  path: string,
  own: string,
  plain: string,
  of: (url: string, figure: keyof Visit) => number[],
): Line[] {
  const line = (what: string, figure: keyof Visit, unit: Unit, aim?: Line['aim']): Line => ({
    what,
    figures: of(own, figure),
    unit,
    than: { name: 'minimal Next.js page', figures: of(plain, figure) },
    aim,
  });
  const beyond = median(of(own, 'scripts')) - median(of(plain, 'scripts'));
  return [
    line(`${path}: HTML`, 'html', 'kB'),
    line('  CSS', 'css', 'kB'),
    line('  fonts', 'fonts', 'kB'),
    line('  JavaScript', 'scripts', 'kB'),
    {
      what: '  JavaScript beyond the minimal page’s',
      figures: [beyond],
      unit: 'kB',
      than: { name: 'at most', figures: [AIMS.ownScripts] },
      aim: { atMost: 1 },
    },
    line('  first contentful paint', 'firstPaint', 'ms'),
    line('  largest contentful paint', 'largestPaint', 'ms', { atMost: AIMS.largestPaint }),
    line('  blocking time', 'blocking', 'ms'),
    {
      what: '  layout shift, in thousandths',
      figures: of(own, 'shift').map((shift) => shift * 1_000),
      unit: '',
    },
  ];
}
