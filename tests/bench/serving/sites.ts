import { anAbsentFolder } from '../../fixtures/app/built-app';
import { fill } from '../filled';
import type { Aim, Line, Unit } from '../table';

/** A site with so many agreements, and so many entries in the one that is asked for. */
export interface Site {
  agreements: number;
  entries: number;
  dataFolder: string;
}

/** What was measured of each site, one figure a round. */
export type Figures = ReadonlyMap<Site, number[]>;

const SIZES = [
  { agreements: 1, entries: 20 },
  { agreements: 10, entries: 20 },
  { agreements: 1_000, entries: 20 },
  { agreements: 1, entries: 200 },
  { agreements: 1, entries: 5_000 },
] as const;

/** Fills a data folder for each site; the first is the one that the others are compared with. */
export async function fillSites(): Promise<Site[]> {
  const sites: Site[] = [];
  for (const size of SIZES) {
    const dataFolder = await anAbsentFolder();
    await fill(dataFolder, size);
    sites.push({ ...size, dataFolder });
  }
  return sites;
}

/** Each site beside the first. */
export function compared(
  what: string,
  unit: Unit,
  figures: Figures,
  aimFor: (site: Site) => Aim | undefined = () => undefined,
): Line[] {
  const [base, ...others] = figures;
  if (!base) throw new Error(`nothing was measured of ${what}`);
  const than = { name: named(base[0]), figures: base[1] };
  return others.map(([site, own]) => ({
    what: `${what}: ${named(site)}`,
    figures: own,
    unit,
    than,
    aim: aimFor(site),
  }));
}

/** What tells a site from the others. */
export function named({ agreements, entries }: Site): string {
  return agreements === 1
    ? `${entries.toLocaleString('en')} entries`
    : `${agreements.toLocaleString('en')} agreements`;
}
