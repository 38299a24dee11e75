import type { Store } from '@/lib/db/connection/open';
import { channelFetch } from '@/lib/fetch/site-fetch';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import { repeat } from '../repeat';
import type { ReadDocument } from './ask-channel';
import { BOUNDS, pollChannels } from './poll';
import { registerNewsPoller } from './poll-now';
import type { Polled, PollRun } from './poll-run';
import { documentReader } from './read-in-worker';

const MINUTE = 60_000;

/**
 * Has this process poll when it is asked to, and with "by itself" every minute what is due; gives how to stop, which
 * resolves once nothing is under way. Keeps no process alive.
 */
export function startPolling(when: 'by itself' | 'when asked'): () => Promise<void> {
  const ending = new AbortController();
  const underWay = new Set<Promise<PollRun>>();
  const poll = async (of: Store, which: Polled) => {
    const run = pollOnce(of, which, ending.signal);
    underWay.add(run);
    try {
      return await run;
    } finally {
      underWay.delete(run);
    }
  };
  registerNewsPoller({ poll, read: readOnce });
  const pollDue = () => poll(store(), 'due');
  const own =
    when === 'by itself' ? repeat(MINUTE, pollDue, 'The news could not be polled:') : null;
  return async () => {
    own?.stop();
    ending.abort();
    await Promise.allSettled(underWay);
  };
}

async function pollOnce(of: Store, which: Polled, ending: AbortSignal): Promise<PollRun> {
  ending.throwIfAborted();
  // A thread that waits for the next poll would hold memory for nothing.
  const { read, end } = documentReader();
  try {
    const fetch = channelFetch();
    return await pollChannels(of, which, { fetch, read, now, ...BOUNDS, ending });
  } finally {
    await end();
  }
}

const readOnce: ReadDocument = async (bytes, delivered) => {
  const { read, end } = documentReader();
  try {
    return await read(bytes, delivered);
  } finally {
    await end();
  }
};
