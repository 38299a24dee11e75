import pLimit, { type LimitFunction } from 'p-limit';
import type { Store } from '@/lib/db/connection/open';
import { keepChannels } from '@/lib/db/feeds/keep-channels';
import { type DueChannel, readDueChannels } from '@/lib/db/feeds/read-due-channels';
import { beginPoll, makeAllDue } from '@/lib/db/feeds/write-poll';
import { matchUnmatched } from '@/lib/db/matching/match-items';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';
import { askChannel, pollResultOf, type ReadDocument } from './ask-channel';
import type { Polled, PolledChannel, PollRun } from './poll-run';
import { savePollFault, savePollResult } from './save-poll-result';

/** By what a poll asks and reads, and within which bounds. */
export interface Polling {
  fetch: GuardedFetch;
  /** Reads one document at a time. */
  read: ReadDocument;
  now(): Date;
  /** How many channels are asked at a time. */
  atOnce: number;
  /** For how many milliseconds channels are begun with, and for how many what they answer is read and kept; those that are left stay due. */
  beginningFor: number;
  keepingFor: number;
  /** Once it aborts nothing more is asked or written. */
  ending: AbortSignal;
}

/** What is asked last has answered after 15 seconds; with what a last document may take to be read, a poll ends within half a minute. */
export const BOUNDS = { atOnce: 8, beginningFor: 5_000, keepingFor: 20_000 };

/**
 * Asks the channels that are due, or all, for news, keeps what is new and holds it against the agreements; gives what
 * came of each. What fails at one channel is its own failure; a database that fails, or the end, rejects.
 */
export async function pollChannels(
  store: Store,
  which: Polled,
  polling: Polling,
): Promise<PollRun> {
  const run = await store.withAdvisoryLock('news poll', async () => {
    const { db } = store;
    await keepChannels(db);
    if (which === 'all') await makeAllDue(db);
    const due = await readDueChannels(db, polling.now());
    const latest = performance.now() + polling.keepingFor;
    const isLate = () => performance.now() > latest;
    const channels = await askSeveral(db, due, polling, isLate);
    polling.ending.throwIfAborted();
    await matchUnmatched(db, isLate);
    return { channels, left: due.length - channels.length };
  });
  return run === 'elsewhere' ? { result: run } : { result: 'polled', ...run };
}

async function askSeveral(
  db: Store['db'],
  due: readonly DueChannel[],
  polling: Polling,
  isLate: () => boolean,
): Promise<PolledChannel[]> {
  const oneAtATime = pLimit(1);
  const until = performance.now() + polling.beginningFor;
  const waiting = [...due];
  const polled = new Map<DueChannel, PolledChannel | null>();
  const askOn = async () => {
    while (performance.now() < until) {
      const channel = waiting.shift();
      if (!channel) return;
      polled.set(channel, await ask(db, channel, polling, { oneAtATime, isLate }));
    }
  };
  // Where one ends by a fault the others come to their end too, so that none runs on unseen.
  const ended = await Promise.allSettled(Array.from({ length: polling.atOnce }, askOn));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return due.flatMap((channel) => polled.get(channel) ?? []);
}

async function ask(
  db: Store['db'],
  channel: DueChannel,
  { fetch, read, now, ending }: Polling,
  { oneAtATime, isLate }: { oneAtATime: LimitFunction; isLate: () => boolean },
): Promise<PolledChannel | null> {
  ending.throwIfAborted();
  const poll = await beginPoll(db, channel.id, now());
  try {
    const fetched = await askChannel(channel, fetch, ending);
    // What one document tells is read and kept before the next is read: together they would fill the memory.
    return await oneAtATime(async () => {
      ending.throwIfAborted();
      if (fetched.result === 'answered' && isLate()) return null;
      const result = await pollResultOf(channel, fetched, read);
      ending.throwIfAborted();
      return savePollResult(db, channel, poll, result, now(), isLate);
    });
  } catch (error) {
    if (ending.aborted) throw error;
    console.error(`The channel ${channel.url} could not be polled:`, error);
    return savePollFault(db, channel, poll, now());
  }
}
