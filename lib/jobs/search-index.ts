import { runtime } from '../process/runtime';
import { indexChanged } from '../process/search/index-changed';
import { repeat } from './repeat';

const SECOND = 1_000;

// An agreement of thousands of entries takes a part of a second, after each of many writes to it.
const REST = 9;

/**
 * Brings up to date what can be searched a moment after anything was written, for a tenth of the time at most, and first after the start, so that no
 * search waits for it; gives how to stop. Keeps no process alive.
 */
export function startSearchIndexing(): () => void {
  let indexed = Number.NaN;
  const index = async () => {
    const { changes, listening } = runtime.recordCache;
    // What lists tell comes first: whoever opens the front page waits for that.
    if (changes === indexed || !listening || runtime.summing) return;
    // What fails is told once: the next search tries it again.
    indexed = changes;
    await indexChanged();
  };
  const failing = 'What can be searched could not be brought up to date:';
  return repeat(SECOND, index, failing, { rest: REST }).stop;
}
