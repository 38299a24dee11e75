import { openStore } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server';
import { anAbsentFolder, startApp } from '../../fixtures/app/built-app';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { addAgreements } from '../../fixtures/records/add-agreements';
import type { Effort } from '../effort';
import { agreement } from '../filled';
import { p99 } from '../percentile';
import type { Line } from '../table';
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
  /** So many agreements of so many entries. */
  size: readonly [agreements: number, entries: number];
  databaseUrl: string | null;
}

/** How long searches take: 10,000 entries on the embedded engine, and 100,000 on a server where one can be found. */
export async function measureSearch(effort: Effort): Promise<Line[]> {
  const embedded = { name: 'embedded', size: [2, 5_000], databaseUrl: null } as const;
  const lines = await measureOn(embedded, effort);
  const programs = postgresPrograms();
  if (programs === null) return lines;
  const cluster = await startCluster(programs);
  try {
    const databaseUrl = cluster.address('postgres');
    await migrateServer(databaseUrl, MIGRATIONS);
    const server = { name: 'a server', size: [20, 5_000], databaseUrl } as const;
    return [...lines, ...(await measureOn(server, effort))];
  } finally {
    await cluster.stop();
  }
}

async function measureOn(engine: Engine, { searches }: Effort): Promise<Line[]> {
  const dataFolder = await anAbsentFolder();
  await fillEngine(engine, dataFolder);
  const { databaseUrl, name, size } = engine;
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
  const entries = (size[0] * size[1]).toLocaleString('en');
  return [
    { what: `${entries} entries on ${name}: the first search`, figures: [first], unit: 'ms' },
    ...[...times].map(([path, own]) => ({
      what: `  ${path}, 99 % within`,
      figures: [p99(own)],
      unit: 'ms' as const,
      than: { name: 'aimed at', figures: [100] },
      aim: { atMost: 1 },
    })),
  ];
}

async function fillEngine({ size, databaseUrl }: Engine, dataFolder: string): Promise<void> {
  const store = await openStore({ databaseUrl, dataFolder, migrationsFolder: MIGRATIONS });
  const [agreements, entries] = size;
  try {
    for (let number = 1; number <= agreements; number += 1) {
      await addAgreements(store.db, [agreement(`searched-${number}`, entries)]);
    }
  } finally {
    await store.close();
  }
}
