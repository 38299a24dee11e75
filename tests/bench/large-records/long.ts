import { setTimeout as pause } from 'node:timers/promises';
import { wholeRecord } from '@/lib/agreement/record/whole-record';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord } from '@/lib/db/records/read-record';
import { importAgreement } from '@/lib/db/records/write-import';
import { aNote, apiWriter } from '../../fixtures/app/api-writer';
import { startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor } from '../../fixtures/databases/editors';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { addAgreements } from '../../fixtures/records/add-agreements';
import type { Effort } from '../effort';
import { agreement } from '../filled';
import type { Line } from '../table';

const MIGRATIONS = 'prisma/migrations';
const LONG = 'long';
const IMPORTED = 'imported';

// What is asked for after each write, in turn; each is made anew of the whole record.
const ASKED: readonly (readonly [what: string, path: string])[] = [
  ['its page', `/agreements/${LONG}`],
  ['its status', `/api/v1/agreements/${LONG}/status`],
  ['a page of its entries', `/api/v1/agreements/${LONG}/entries?limit=50`],
  ['its record by a priority', `/agreements/${LONG}/record`],
  ['its feed of entries', `/agreements/${LONG}/feed.atom`],
  ['its feed of states', `/agreements/${LONG}/states.atom`],
  ['its calendar', `/agreements/${LONG}/calendar.ics`],
  ['the list of its sitemap', '/sitemap.xml'],
  ['the front page', '/'],
];

// Each round of each makes everything anew.
const MOST_ROUNDS = 3;

// Every so many milliseconds the cheap requests are sent, whether or not those before are answered.
const EVERY = 20;

/**
 * One agreement of very many entries on a PostgreSQL server: how long its import takes against its rows alone, and how
 * long others wait at worst while what it changes is made anew; nothing where there is no server.
 */
export async function measureLong({ longest, rounds }: Effort): Promise<Line[]> {
  const programs = postgresPrograms();
  if (programs === null) return [];
  const cluster = await startCluster(programs);
  const databaseUrl = cluster.address('postgres');
  await migrateServer(databaseUrl, MIGRATIONS);
  const store = await openServer(databaseUrl, MIGRATIONS);
  const addedFrom = performance.now();
  await addAgreements(store.db, [agreement(LONG, longest)]);
  const added = performance.now() - addedFrom;
  const [record, history] = [await readRecord(store.db, LONG), await readHistory(store.db, LONG)];
  if (!record || !history) throw new Error(`${LONG} was not added`);
  const whole = wholeRecord({ ...record, slug: IMPORTED }, history);
  const importedFrom = performance.now();
  const { result } = await importAgreement(store.db, whole, 'a measurement');
  if (result !== 'imported') throw new Error(result);
  const imported = performance.now() - importedFrom;

  const { editorId } = await anEditor(store.db);
  const key = await aKey(store.db, editorId, ['entries']);
  const app = await startApp({ databaseUrl, settings: { MISSES_PER_MINUTE: '99999' } });
  const writer = apiWriter(app, key);
  let tag = await writer.seen(LONG);
  let written = 0;
  const write = async () => {
    written += 1;
    const headers = { 'If-Match': tag, 'Idempotency-Key': `long-${written}` };
    const body = aNote({ title: `Note ${written}` });
    const answer = await writer.send({ path: `/${LONG}/entries`, body, headers });
    if (answer.status !== 201) throw new Error(await answer.text());
    tag = answer.headers.get('ETag') ?? '';
  };
  const lines: Line[] = [];
  const times = Math.min(rounds, MOST_ROUNDS);
  for (const [what, path] of [['the write itself', ''] as const, ...ASKED]) {
    const [took, waited]: [number[], number[]] = [[], []];
    // What is first asked for is compiled first.
    for (let round = -1; round < times; round += 1) {
      if (path !== '') await write();
      await (await app.get('/about')).text();
      const asking = probing(app);
      const from = performance.now();
      if (path === '') await write();
      else await (await app.get(path)).arrayBuffer();
      const milliseconds = performance.now() - from;
      const worst = await asking.worst();
      if (round < 0) continue;
      took.push(milliseconds);
      waited.push(worst);
    }
    lines.push({
      what: `worst wait for a cheap request beside ${what}`,
      figures: waited,
      unit: 'ms',
      than: { name: 'what it stands beside', figures: took },
    });
  }
  await app.stop();
  await store.close();
  await cluster.stop();
  return [
    {
      what: `import of ${longest.toLocaleString('en')} entries`,
      figures: [imported],
      unit: 'ms',
      than: { name: 'their rows alone', figures: [added] },
      aim: { atMost: 3 },
    },
    ...lines,
  ];
}

/** Asks for what is cheap until it is told to stop, and gives how long the longest of it took. */
function probing({ get }: Pick<Awaited<ReturnType<typeof startApp>>, 'get'>) {
  let isStopped = false;
  const asked: Promise<number>[] = [];
  const ask = async (path: string) => {
    const from = performance.now();
    await (await get(path)).arrayBuffer();
    return performance.now() - from;
  };
  const running = (async () => {
    while (!isStopped) {
      asked.push(ask('/api/health/live'), ask('/about'));
      await pause(EVERY);
    }
  })();
  return {
    worst: async () => {
      // What follows the answer, such as what is kept of it, is waited for by others too.
      await pause(100);
      isStopped = true;
      await running;
      return Math.max(...(await Promise.all(asked)));
    },
  };
}
