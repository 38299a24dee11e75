import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { prepareApp } from '@/lib/commands/building/prepare-app';
import { setMode } from '@/lib/process/env';
import { anAbsentFolder, endAll } from '../fixtures/app/built-app';
import { measureSeeing } from './browser/seeing';
import { stopChildren } from './child';
import { FULL, QUICK } from './effort';
import { measureChecking } from './evidence/checking';
import { measureGrowth } from './large-records/growing';
import { measureLong } from './large-records/long';
import { measurePromises } from './large-records/promises';
import { measureWaiting } from './large-records/waiting';
import { measureMatching } from './news/matching';
import { measurePolling } from './news/polling';
import { measureProving } from './proving';
import { measureFormats } from './serving/formats';
import { measureInstances } from './serving/instances';
import { measureMisses } from './serving/misses';
import { measureSearch } from './serving/search';
import { measureServing } from './serving/serving';
import { fillSites } from './serving/sites';
import { measureSoak } from './serving/soak';
import { measureStarting } from './serving/starting';
import { buildStaticApp } from './serving/static-app';
import { measureVisible } from './serving/visible';
import { measureWriting } from './serving/writing';
import { startSite } from './started';
import { type Line, printTable } from './table';

// Prints ratios measured within one run, with --quick fewer and shorter ones, of the parts that are named or of all. It
// fails only where something cannot be run: a ratio that misses its aim is printed as such. With --soak, and nothing
// else, ten minutes of everything at once.

const FLAGS = ['--quick', '--soak'];
const isQuick = process.argv.includes('--quick');
const isSoak = process.argv.includes('--soak');
const effort = isQuick ? QUICK : FULL;
const named = process.argv.slice(2).filter((parameter) => !FLAGS.includes(parameter));
const SOAK_MINUTES = isQuick ? 1 : 10;

const PARTS: Record<string, [title: string, measure: () => Promise<Line[]>]> = {
  starting: ['Starting', async () => measureStarting(await seeded(), await staticApp(), effort)],
  serving: [
    'Serving the record as it is seeded',
    async () => measureServing(await seeded(), await staticApp(), effort),
  ],
  formats: [
    'Feeds, calendars and tables beside the status API, and of many entries',
    async () => measureFormats(await seeded(), effort),
  ],
  misses: ['What is not in memory, once', async () => measureMisses(await seeded(), effort)],
  writing: ['Writing over the API', () => measureWriting(effort)],
  long: ['One agreement of very many entries', () => measureLong(effort)],
  visible: ['From a write to its readers', () => measureVisible(effort)],
  instances: ['Three instances that lose what they rest on', () => measureInstances(effort)],
  seeing: [
    'Seeing pages in Chromium with nothing cached: on a processor slowed four times, and on slow 4G',
    async () => measureSeeing(await seeded(), await staticApp(), effort),
  ],
  growth: [
    'More agreements, longer records (against 1 agreement of 20 entries)',
    async () => measureGrowth(await fillSites(), await staticApp(), effort),
  ],
  commitments: [
    'Listing the promises of more agreements (against 20)',
    () => measurePromises(effort),
  ],
  waiting: [
    'Others wait while what speaks of all agreements is made, each of 50 entries',
    () => measureWaiting(effort),
  ],
  search: ['Searching, on either engine', () => measureSearch(effort)],
  matching: ['Matching news', () => measureMatching(effort)],
  proving: ['Proving the history in a document', () => measureProving(effort)],
  sources: ['Reading 1,000 cited sources on the embedded engine, once each', measureChecking],
  polling: ['Polling news on the embedded engine, once each', measurePolling],
};

const unknown = named.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

// What several parts need is made once, when the first of them does.
const staticApp = once(buildStaticApp);
const seeded = once(async () => {
  const folder = await anAbsentFolder();
  await (await startSite(folder)).stop();
  return folder;
});

try {
  setMode('production');
  await prepareApp(console.log);
  if (isSoak) {
    const title = `${SOAK_MINUTES} minutes of reading, writing and what is not in memory`;
    printTable(title, await measureSoak(SOAK_MINUTES));
  }
  for (const [name, [title, measure]] of Object.entries(PARTS)) {
    if (isSoak) break;
    if (named.length === 0 || named.includes(name)) printTable(title, await measure());
  }
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
  const built = await staticApp.made();
  if (built !== undefined) await rm(built, { recursive: true, force: true });
}

function once<Value>(make: () => Promise<Value>) {
  let making: Promise<Value> | undefined;
  const get = () => {
    making ??= make();
    return making;
  };
  return Object.assign(get, { made: async () => making });
}
