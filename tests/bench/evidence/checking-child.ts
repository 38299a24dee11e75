import { readFile, writeFile } from 'node:fs/promises';
import { openStore } from '@/lib/db/connection/open';
import { BOUNDS, checkSources } from '@/lib/jobs/sources/check-sources';
import { sourceReader } from '@/lib/jobs/sources/source-reader';
import { checkingOf } from '../../fixtures/evidence/checking';
import { residentMemory } from '../memory';

// Asks every cited source of a data folder at servers at these ports, without pauses between them; says how many
// milliseconds that took, how many had their words, and how much more memory it held at its peak, in MB.
const [dataFolder = '', ...ports] = process.argv.slice(2);
const servers = ports.map((port) => ({ port: Number(port) }));
const store = await openStore({
  databaseUrl: null,
  dataFolder,
  migrationsFolder: 'prisma/migrations',
});
const reader = sourceReader();
const checking = checkingOf(servers, {
  reader,
  atOnce: BOUNDS.atOnce,
  beginningFor: 600_000,
  limits: { milliseconds: 20_000, bytes: 12_000_000 },
});
const before = await residentMemory(process.pid);
if (process.platform === 'linux') await writeFile('/proc/self/clear_refs', '5');
const started = performance.now();
const run = await checkSources(store, 'all', checking);
const milliseconds = performance.now() - started;
const more = (await peakMemory()) - before;
await reader.end();
await store.close();
const sources = run.result === 'checked' ? run.sources : [];
const found = sources.filter((source) => source.found > 0).length;
process.send?.({ milliseconds, found, more });

// Linux keeps the peak since it was last told to forget it (proc_pid_clear_refs(5)).
async function peakMemory(): Promise<number> {
  if (process.platform !== 'linux') return (process.resourceUsage().maxRSS * 1024) / 1e6;
  const status = await readFile('/proc/self/status', 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}
