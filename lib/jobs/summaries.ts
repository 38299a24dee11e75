import { runtime } from '../process/runtime';
import { allSummaries, saveSummaries, statusesOf } from '../process/summaries';
import { currentVersion } from '../process/versions';
import { repeat } from './repeat';

const SECOND = 1_000;

// An agreement of thousands of entries takes a part of a second, after each of many writes to it.
const REST = 9;

/**
 * Brings up to date what lists tell of agreements a moment after anything was written or a day began, for a tenth of the time at most, and first at the
 * start, so that no reader waits for it, and keeps it in the database for the next start; gives what resolves once it was
 * done first, or has failed, and how to stop. Keeps no process alive.
 */
export function startSummarising(): { first: Promise<void>; stop: () => void } {
  let done: string | null = null;
  let failed = Number.NaN;
  const summarise = async () => {
    const { changes, listening } = runtime.recordCache;
    const version = currentVersion('all agreements');
    // What fails is told once: who asks next tries it again.
    if (!listening || changes === failed || (version !== null && version === done)) return;
    failed = changes;
    await statusesOf(await allSummaries());
    await saveSummaries();
    done = currentVersion('all agreements');
    failed = Number.NaN;
  };
  const failing = 'What lists tell could not be brought up to date:';
  return repeat(SECOND, summarise, failing, { atOnce: true, rest: REST });
}
