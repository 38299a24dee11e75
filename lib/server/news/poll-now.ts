import type { Store } from '@/lib/store/open';
import { processWide } from '../process-wide';
import type { Polled, PollRun } from './poll-run';

type Poll = (store: Store, which: Polled) => Promise<PollRun>;

// What polls is loaded outside Next's bundle, which cannot hold its workers; it is reached by the process.
const place = () => processWide<{ poll?: Poll }>('news-poll', () => ({}));

/** Has this process poll as told when it is asked to. */
export function pollBy(poll: Poll): void {
  place().poll = poll;
}

/** Asks the channels that are due, or all, at once, and gives what came of each when it is done; "elsewhere" where a poll is under way. */
export async function pollNow(store: Store, which: Polled): Promise<PollRun> {
  const { poll } = place();
  if (!poll) throw new Error('this process does not poll');
  return poll(store, which);
}
