import type { Store } from '@/lib/db/connection/open';
import { processWide } from '@/lib/process/process-wide';
import type { ReadDocument } from './ask-channel';
import type { Polled, PollRun } from './poll-run';

/** How this process polls, and reads a document beside that. */
export interface Means {
  poll(store: Store, which: Polled): Promise<PollRun>;
  read: ReadDocument;
}

// What polls is loaded outside Next's bundle, which cannot hold its workers; it is reached by the process.
const place = () => processWide<{ means?: Means }>('news-poll', () => ({}));

/** Has this process poll and read as told when it is asked to. */
export function pollBy(means: Means): void {
  place().means = means;
}

/** Asks the channels that are due, or all, at once, and gives what came of each when it is done; "elsewhere" where a poll is under way. */
export async function pollNow(store: Store, which: Polled): Promise<PollRun> {
  return means().poll(store, which);
}

/** Reads one document apart from this process, at once. */
export const readNow: ReadDocument = (bytes, delivered) => means().read(bytes, delivered);

function means(): Means {
  const { means: own } = place();
  if (!own) throw new Error('this process does not poll');
  return own;
}
