import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { aNote, apiWriter } from '../../fixtures/app/api-writer';
import { startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor } from '../../fixtures/databases/editors';
import { postgresPrograms, startCluster } from '../../fixtures/databases/postgres-cluster';
import { addAgreements } from '../../fixtures/records/add-agreements';
import type { Effort } from '../effort';
import { agreement, MEASURED } from '../filled';
import { inTurns } from '../rounds';
import type { Line } from '../table';

const MIGRATIONS = 'prisma/migrations';

// Until then Node compiles what it has found to be run often.
const NOT_COUNTED = 50;

/** Records of different lengths, in entries; the first is the one that the other is compared with. */
const LENGTHS = [50, 5_000] as const;

/**
 * How many entries a second one writer puts on a record over the API, by a key, each under a key of its own and after
 * the answer to the one before, on a PostgreSQL server; nothing where there is none.
 */
export async function measureWriting({ writes, rounds }: Effort): Promise<Line[]> {
  const programs = postgresPrograms();
  if (programs === null) return [];
  const cluster = await startCluster(programs);
  const databaseUrl = cluster.address('postgres');
  await migrateServer(databaseUrl, MIGRATIONS);
  const store = await openServer(databaseUrl, MIGRATIONS);
  await addAgreements(
    store.db,
    LENGTHS.map((entries) => agreement(slugOf(entries), entries)),
  );
  const { editorId } = await anEditor(store.db);
  const key = await aKey(store.db, editorId, ['entries']);
  const app = await startApp({ databaseUrl });
  const writer = apiWriter(app, key);
  const tags = new Map<number, string>();
  let written = 0;
  const write = async (entries: number) => {
    const slug = slugOf(entries);
    written += 1;
    const headers = {
      'If-Match': tags.get(entries) ?? (await writer.seen(slug)),
      'Idempotency-Key': `write-${written}`,
    };
    const body = aNote({ title: `Note ${written}` });
    const answer = await writer.send({ path: `/${slug}/entries`, body, headers });
    if (answer.status !== 201) throw new Error(await answer.text());
    tags.set(entries, answer.headers.get('ETag') ?? '');
  };
  for (const entries of LENGTHS)
    for (let one = 0; one < NOT_COUNTED; one += 1) await write(entries);
  const perSecond = await inTurns(LENGTHS, rounds, async (entries) => {
    const from = performance.now();
    for (let one = 0; one < writes; one += 1) await write(entries);
    return (writes * 1_000) / (performance.now() - from);
  });
  await app.stop();
  await store.close();
  await cluster.stop();
  const [short, long] = LENGTHS.map((entries) => perSecond.get(entries) ?? []);
  return [
    {
      what: `one writer on a server, ${LENGTHS[0]} entries`,
      figures: short ?? [],
      unit: '/s',
      than: { name: 'fifty a second', figures: (short ?? []).map(() => 50) },
      aim: { atLeast: 1 },
    },
    {
      what: `one writer on a server, ${LENGTHS[1].toLocaleString('en')} entries`,
      figures: long ?? [],
      unit: '/s',
      than: { name: `${LENGTHS[0]} entries`, figures: short ?? [] },
      aim: { atLeast: 0.5 },
    },
  ];
}

function slugOf(entries: number): string {
  return `${MEASURED}-${entries}`;
}
