import { openStore } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server/server';
import { anAbsentFolder, startApp } from '../../fixtures/app/built-app';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { addAgreements } from '../../fixtures/records/add-agreements';
import type { Effort } from '../effort';
import { agreement } from '../filled';
import { p99 } from '../percentile';
import { median } from '../rounds';
import type { Aim, Line } from '../table';
import { timed } from './first-render';

const MIGRATIONS = 'prisma/migrations';

// Words that stand in nearly all entries, in one, and in none; phrases, what is left out, and a slip of the fingers.
const SEARCHED = [
  'ministers',
  'meet talk',
  'signature',
  '"ministers meet"',
  'ministers -talk',
  'talk 4321',
  'defence or ministers',
  'frigate',
  'minsters',
  'uk norway',
];

interface Engine {
  name: string;
  databaseUrl: string | null;
  aim?: Aim;
}

// An agreement has so many entries.
const ENTRIES = 5_000;

/** How long searches take on the embedded engine, and on a server where one can be found. */
export async function measureSearch(effort: Effort): Promise<Line[]> {
  const lines = await measureOn({ name: 'the embedded engine', databaseUrl: null }, effort);
  const programs = postgresPrograms();
  if (programs === null) return lines;
  const cluster = await startCluster(programs);
  try {
    const databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, MIGRATIONS);
    const server = { name: 'a server', databaseUrl, aim: { atMost: 1 } };
    return [...lines, ...(await measureOn(server, effort))];
  } finally {
    await cluster.stop();
  }
}

async function measureOn(
  { databaseUrl, name, aim }: Engine,
  { searches, searched }: Effort,
): Promise<Line[]> {
  const dataFolder = await anAbsentFolder();
  await fillEngine(databaseUrl, dataFolder, searched / ENTRIES);
  const app = await startApp({ dataFolder, ...(databaseUrl !== null && { databaseUrl }) });
  const ask = async (path: string, number: number) => {
    const q = encodeURIComponent(SEARCHED[number % SEARCHED.length] ?? '');
    return (await timed(`${app.address}${path}?q=${q}`)).milliseconds;
  };
  // The first waits until everything can be searched.
  const first = await ask('/api/v1/search', 0);
  const times = new Map<string, number[]>([
    ['/api/v1/search', []],
    ['/search', []],
  ]);
  for (const [path, own] of times) {
    for (let number = 0; number < searches; number += 1) own.push(await ask(path, number));
  }
  await app.stop();
  const entries = searched.toLocaleString('en');
  return [
    { what: `${entries} entries on ${name}: the first search`, figures: [first], unit: 'ms' },
    ...[...times].flatMap(([path, own]): Line[] => [
      { what: `  ${path}, half within`, figures: [median(own)], unit: 'ms' },
      {
        what: `  ${path}, 99 % within`,
        figures: [p99(own)],
        unit: 'ms',
        than: { name: 'a tenth of a second', figures: [100] },
        aim,
      },
    ]),
  ];
}

async function fillEngine(
  databaseUrl: string | null,
  dataFolder: string,
  agreements: number,
): Promise<void> {
  const store = await openStore({ databaseUrl, dataFolder, migrationsFolder: MIGRATIONS });
  try {
    for (let number = 1; number <= agreements; number += 1) {
      await addAgreements(store.db, [agreement(`searched-${number}`, ENTRIES)]);
    }
  } finally {
    await store.close();
  }
}
