import type { Store } from '@/lib/db/connection/open';
import { runtime } from '@/lib/process/runtime';
import type { ReadDocument } from './ask-channel';
import type { Polled, PollRun } from './poll-run';

/** How this process polls, and reads a document beside that. */
export interface NewsPoller {
  poll(store: Store, which: Polled): Promise<PollRun>;
  read: ReadDocument;
}

/** Has this process poll and read by a poller that is loaded outside Next's bundle: it cannot hold their workers. */
export function registerNewsPoller(poller: NewsPoller): void {
  runtime.newsPoller = poller;
}

/** Asks the channels that are due, or all, at once, and gives what came of each when it is done; "elsewhere" where a poll is under way. */
export async function pollNow(store: Store, which: Polled): Promise<PollRun> {
  return newsPoller().poll(store, which);
}

/** Reads one document apart from this process, at once. */
export const readNow: ReadDocument = (bytes, delivered) => newsPoller().read(bytes, delivered);

function newsPoller(): NewsPoller {
  if (!runtime.newsPoller) throw new Error('this process does not poll');
  return runtime.newsPoller;
}
