import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '@/lib/db/connection/open';
import { addFeed } from '@/lib/db/feeds/write-feed';
import { BOUNDS, pollChannels } from '@/lib/jobs/news/poll';
import type { PollRun } from '@/lib/jobs/news/poll-run';
import { documentReader } from '@/lib/jobs/news/read-in-worker';
import { feedAt } from '../../fixtures/news/fed';
import { named, pollingOf } from '../../fixtures/news/polling';
import { residentMemory } from '../memory';

// Polls the paths of a server at a port of this machine for an agreement of a data folder; says how many milliseconds
// that took, how many items arrived, and how much more memory it held at its peak, in MB.
const [dataFolder = '', slug = '', port, ...paths] = process.argv.slice(2);
const server = { port: Number(port) };
const { db, ...store } = await openStore({
  databaseUrl: null,
  dataFolder,
  migrationsFolder: 'prisma/migrations',
});
const limits = { milliseconds: 15_000, bytes: 8_000_000 };

// What the first poll of a process loads stays loaded, whatever is polled.
await subscribe(['/news-50']);
await poll();
await pause(1_000);
await subscribe(paths);
const before = await residentMemory(process.pid);
await forgetPeak();
const started = performance.now();
const run = await poll();
const milliseconds = performance.now() - started;
const more = (await peakMemory()) - before;
const channels = run.result === 'polled' ? run.channels : [];
const arrived = channels.reduce((sum, channel) => sum + channel.arrived, 0);
await store.close();
process.send?.({ milliseconds, arrived, more });

async function subscribe(to: readonly string[]): Promise<void> {
  await db.feed.updateMany({ data: { active: false } });
  for (const path of to)
    await addFeed(db, slug, feedAt(`${named(server)}${path}`), { name: 'the benchmark' });
}

async function poll(): Promise<PollRun> {
  const { read, end } = documentReader();
  const run = await pollChannels(
    { db, ...store },
    'all',
    pollingOf([server], { read, limits, ...BOUNDS }),
  );
  await end();
  return run;
}

// Linux keeps the peak since it was last told to forget it (proc_pid_clear_refs(5)).
async function forgetPeak(): Promise<void> {
  if (process.platform === 'linux') await writeFile('/proc/self/clear_refs', '5');
}

async function peakMemory(): Promise<number> {
  if (process.platform !== 'linux') return (process.resourceUsage().maxRSS * 1024) / 1e6;
  const status = await readFile('/proc/self/status', 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}
