import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pollChannels } from '@/lib/server/news/poll';
import { readerApart } from '@/lib/server/news/read-apart';
import { openStore } from '@/lib/store/open';
import { pollingOf } from '../fixtures/polling';
import { residentMemory } from './memory';

// Polls the channels of a data folder at a port of this machine; says how many milliseconds that took, how many items
// arrived, and how much more memory it held at its peak, in MB.
const [dataFolder = '', port] = process.argv.slice(2);
const { db, ...store } = await openStore({
  databaseUrl: null,
  dataFolder,
  migrationsFolder: 'prisma/migrations',
});
await db.item.count();
await pause(1_000);
const before = await residentMemory(process.pid);
await forgetPeak();
const { read, end } = readerApart();
const limits = { milliseconds: 5_000, bytes: 8_000_000 };
const started = performance.now();
const polling = pollingOf([{ port: Number(port) }], { read, limits, atOnce: 8 });
const run = await pollChannels({ db, ...store }, 'all', polling);
const milliseconds = performance.now() - started;
await end();
const more = (await peakMemory()) - before;
const channels = run.result === 'polled' ? run.channels : [];
const arrived = channels.reduce((sum, channel) => sum + channel.arrived, 0);
await store.close();
process.send?.({ milliseconds, arrived, more });

// Linux keeps the peak since it was last told to forget it (proc_pid_clear_refs(5)).
async function forgetPeak(): Promise<void> {
  if (process.platform === 'linux') await writeFile('/proc/self/clear_refs', '5');
}

async function peakMemory(): Promise<number> {
  if (process.platform !== 'linux') return (process.resourceUsage().maxRSS * 1024) / 1e6;
  const status = await readFile('/proc/self/status', 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}
