import { setTimeout as pause } from 'node:timers/promises';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { addEntries } from '@/lib/db/entries/write-entries';
import { startApp } from '../../fixtures/app/built-app';
import { addSamples } from '../../fixtures/databases/add-samples';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { note } from '../../fixtures/records/record';
import type { Effort } from '../effort';
import { p99 } from '../percentile';
import type { Line } from '../table';

const PATH = '/api/v1/agreements/uk-norway/status';
const MIGRATIONS = 'prisma/migrations';

/** How long after a write two instances on one PostgreSQL server tell the new revision, one of which serves readers meanwhile; nothing where there is no server. */
export async function measureVisible({ writes }: Effort): Promise<Line[]> {
  const programs = postgresPrograms();
  if (programs === null) return [];
  const cluster = await startCluster(programs);
  const databaseUrl = cluster.address('postgres');
  await migrateServer(databaseUrl, MIGRATIONS);
  const store = await openServer(databaseUrl, MIGRATIONS);
  await addSamples(store.db);
  const apps = await Promise.all([startApp({ databaseUrl }), startApp({ databaseUrl })]);

  const revisionAt = async (address: string) => {
    const { revision } = (await (await fetch(`${address}${PATH}`)).json()) as { revision: number };
    return revision;
  };
  const untilTold = async (address: string, revision: number, from: number) => {
    while ((await revisionAt(address)) < revision) await pause(1);
    return performance.now() - from;
  };
  const took: number[] = [];
  let revision = await revisionAt(apps[0].address);
  for (let written = 0; written < writes; written += 1) {
    await addEntries(store.db, 'uk-norway', revision, [note({ title: `Note ${written}` })], {
      name: 'an editor',
    });
    revision += 1;
    const from = performance.now();
    took.push(...(await Promise.all(apps.map((app) => untilTold(app.address, revision, from)))));
  }

  for (const app of apps) await app.stop();
  await store.close();
  await cluster.stop();
  return [
    {
      what: `${writes} writes, until both of two instances tell of them, 99 % within`,
      figures: [p99(took)],
      unit: 'ms',
      than: { name: 'a second', figures: [1_000] },
      aim: { atMost: 1 },
    },
  ];
}
