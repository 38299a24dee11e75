import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { prepareApp } from '@/lib/commands/prepare';
import { setMode } from '@/lib/server/env';
import { aDataFolder, endAll } from '../fixtures/built-app';
import { stopChildren } from './child';
import { FULL, QUICK } from './effort';
import { measureGrowth } from './growing';
import { measureMatching } from './matching';
import { measureMisses } from './misses';
import { measurePolling } from './polling';
import { measureSeeing } from './seeing';
import { measureServing } from './serving';
import { fillSites } from './sites';
import { startSite } from './started';
import { measureStarting } from './starting';
import { buildStaticApp } from './static-app';
import { printTable } from './table';

// Prints ratios measured within one run, with --quick fewer and shorter ones. It fails only where something cannot
// be run: a ratio that misses its aim is printed as such.

const effort = process.argv.includes('--quick') ? QUICK : FULL;
let staticApp: string | undefined;
try {
  setMode('production');
  await prepareApp(console.log);
  console.log('Building a minimal Next.js app, and filling databases …');
  const [folder, sites] = await Promise.all([buildStaticApp(), fillSites()]);
  staticApp = folder;
  const seeded = await aDataFolder();
  await (await startSite(seeded)).stop();
  printTable('Starting', await measureStarting(seeded, folder, effort));
  printTable('Serving the record as it is seeded', await measureServing(seeded, folder, effort));
  printTable('What is not in memory, once', await measureMisses(seeded, effort));
  printTable(
    'Seeing pages in Chromium, with a processor slowed four times and nothing cached',
    await measureSeeing(seeded, folder, effort),
  );
  printTable(
    'More agreements, longer records (against 1 agreement of 20 entries)',
    await measureGrowth(sites, folder, effort),
  );
  printTable('Matching news', await measureMatching(effort));
  printTable('Polling news on the embedded engine, once each', await measurePolling());
  console.log(
    '\nFigures are medians; a ratio is the median of the rounds’ ratios of the figure to what it is compared with.',
  );
  const [, , load = 0] = loadavg();
  console.log(
    `The machine has ${availableParallelism()} cores; its load in the last 15 minutes was ${load.toFixed(1)}.`,
  );
} finally {
  await stopChildren();
  await endAll();
  if (staticApp) await rm(staticApp, { recursive: true, force: true });
}
