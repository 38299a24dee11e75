import type { Store } from '@/lib/db/connection/open';
import { runtime } from '@/lib/process/runtime';
import type { ReadDocument } from './ask-channel';
import type { Polled, PollRun } from './poll-run';

/** How this process polls, and reads a document beside that. */
export interface Means {
  poll(store: Store, which: Polled): Promise<PollRun>;
  read: ReadDocument;
}

/** Has this process poll and read by these means, which are loaded outside Next's bundle: it cannot hold their workers. */
export function pollBy(means: Means): void {
  runtime.newsPoll = means;
}

/** Asks the channels that are due, or all, at once, and gives what came of each when it is done; "elsewhere" where a poll is under way. */
export async function pollNow(store: Store, which: Polled): Promise<PollRun> {
  return means().poll(store, which);
}

/** Reads one document apart from this process, at once. */
export const readNow: ReadDocument = (bytes, delivered) => means().read(bytes, delivered);

function means(): Means {
  if (!runtime.newsPoll) throw new Error('this process does not poll');
  return runtime.newsPoll;
}
