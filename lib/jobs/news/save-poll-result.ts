import type { Store } from '@/lib/db/connection/open';
import { closeChannel } from '@/lib/db/feeds/close-channel';
import { moveChannel } from '@/lib/db/feeds/move-channel';
import type { DueChannel } from '@/lib/db/feeds/read-due-channels';
import { endPoll } from '@/lib/db/feeds/write-poll';
import { ingest } from '@/lib/db/news/ingest';
import { NO_HINTS, nextPoll } from '@/lib/news/channel/next-poll';
import type { PollEnd } from '@/lib/news/channel/poll-outcome';
import type { PollResult } from './ask-channel';
import type { PolledChannel } from './poll-run';

const NOTHING = { items: 0, arrived: 0, changed: 0 };

/**
 * Keeps what a channel answered, and notes it as the end of an attempt; null where it is too late to keep it all. How
 * far the channel has been read is noted last, so that what was read is asked for again unless it is all kept.
 */
export async function savePollResult(
  db: Store['db'],
  channel: DueChannel,
  poll: number,
  result: PollResult,
  at: Date,
  isLate: () => boolean = () => false,
): Promise<PolledChannel | null> {
  const { outcome, status } = result;
  const moved = 'movedTo' in result ? result.movedTo : null;
  const channelId = moved === null ? channel.id : await moveChannel(db, channel.id, moved);
  const taken =
    result.outcome === 'read' ? await ingest(db, channelId, result.news, at, isLate) : NOTHING;
  if (taken === 'late') return null;
  const { unread, whole } = result.outcome === 'read' ? result.news : { unread: 0, whole: true };
  const counts = { ...taken, unread, whole };
  if (outcome === 'gone') await closeChannel(db, channelId, at);
  const problem = 'problem' in result ? result.problem : null;
  const end: PollEnd = { outcome, status, problem, movedTo: moved, ...counts };
  const well = outcome === 'read' || outcome === 'not modified';
  const ttl = result.outcome === 'read' ? result.news.ttl : channel.ttl;
  const failures = well ? 0 : channel.failures + 1;
  await endPoll(db, { id: poll, channelId, finishedAt: at }, end, {
    failures,
    pollAfter: nextPoll(outcome, failures, { ...result.hints, ttl }, at),
    ...validatorsAfter(result),
    ...(result.outcome === 'read' && { ttl, title: result.news.title }),
  });
  return { url: channel.url, outcome, problem, movedTo: moved, ...counts };
}

/** Notes that an attempt failed by a fault of this site's own. */
export async function savePollFault(
  db: Store['db'],
  channel: DueChannel,
  poll: number,
  at: Date,
): Promise<PolledChannel | null> {
  const problem = 'This site could not keep what it read there; its log says why.';
  const nothing = { hints: NO_HINTS, etag: null, lastModified: null };
  const result = { ...nothing, outcome: 'failed', status: null, problem } as const;
  return savePollResult(db, channel, poll, result, at);
}

/** What is held against the channel next time; an answer that nothing was modified may leave out what stays (RFC 9111, 4.3.4). Of a document that was not whole the rest may still come. */
function validatorsAfter(result: PollResult): Partial<Pick<PollResult, 'etag' | 'lastModified'>> {
  const { outcome, etag, lastModified } = result;
  if (result.outcome === 'read') {
    return result.news.whole ? { etag, lastModified } : { etag: null, lastModified: null };
  }
  if (outcome !== 'not modified') return {};
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}
