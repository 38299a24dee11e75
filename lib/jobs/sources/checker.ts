import type { Store } from '@/lib/db/connection/open';
import { sourceFetch } from '@/lib/fetch/site-fetch';
import { epochNow, now } from '@/lib/process/clock';
import { runtime } from '@/lib/process/runtime';
import { store } from '@/lib/process/store';
import { repeat } from '../repeat';
import { registerSourceChecker } from './check-now';
import type { Checked, CheckRun } from './check-run';
import { BOUNDS, type Checking, checkSources } from './check-sources';
import { robots } from './robots';
import { sourceReader } from './source-reader';

const SECOND = 1_000;

// In seconds: how soon after anything was recorded what it cites is asked, and how often what has come to be due.
const [SOON, OFTEN] = [10, 60];

/**
 * Has this process check sources when it is asked to, and with "by itself" soon after anything was recorded and every
 * minute what is due; gives how to stop, which resolves once nothing is under way. Keeps no process alive.
 */
export function startCheckingSources(when: 'by itself' | 'when asked'): () => Promise<void> {
  const ending = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const kept = { seen: 0, turns: new Map<string, number>() };
  const ask = robots(sourceFetch(), epochNow);
  const check = async (of: Store, which: Checked) => {
    const reader = sourceReader();
    const checking: Checking = {
      ...BOUNDS,
      ...kept,
      fetch: sourceFetch(),
      robots: ask,
      reader,
      now,
      ending: ending.signal,
    };
    const run = checkSources(of, which, checking).finally(async () => {
      kept.seen = checking.seen;
      // A thread that waits for the next run would hold memory for nothing.
      await reader.end();
    });
    underWay.add(run);
    try {
      return await run;
    } finally {
      underWay.delete(run);
    }
  };
  registerSourceChecker({ check, read: readOnce });
  const stop = when === 'by itself' ? repeatedly(check) : undefined;
  return async () => {
    stop?.();
    ending.abort();
    await Promise.allSettled(underWay);
  };
}

const UNREAD = 'Some cited sources could not be read: /edit/sources says which, and why.';

function repeatedly(check: (of: Store, which: Checked) => Promise<CheckRun>): () => void {
  let [seconds, checked, isTold] = [OFTEN, Number.NaN, false];
  const checkWhenDue = async () => {
    seconds += 1;
    const { changes } = runtime.recordCache;
    const isDue = seconds >= OFTEN || (changes !== checked && seconds >= SOON);
    if (!isDue || runtime.phase !== 'serving') return;
    [seconds, checked] = [0, changes];
    const run = await check(store(), 'due');
    if (run.result === 'elsewhere' || run.sources.length === 0) return;
    const isUnread = run.sources.some(({ outcome }) => outcome === 'not read');
    // Without a way out to the network each run is in vain: that is told once.
    if (isUnread && !isTold) console.warn(UNREAD);
    isTold = isUnread;
  };
  return repeat(SECOND, checkWhenDue, 'Cited sources could not be checked:').stop;
}

const readOnce: ReturnType<typeof sourceReader>['read'] = async (question) => {
  const { read, end } = sourceReader();
  try {
    return await read(question);
  } finally {
    await end();
  }
};
