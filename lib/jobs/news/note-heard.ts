import type { Store } from '@/lib/db/connection/open';
import { closeChannel } from '@/lib/db/feeds/close-channel';
import { moveChannel } from '@/lib/db/feeds/move-channel';
import type { DueChannel } from '@/lib/db/feeds/read-due-channels';
import { endPoll, type PollEnd } from '@/lib/db/feeds/write-poll';
import { ingest } from '@/lib/db/news/ingest';
import { NO_HINTS, nextPoll } from '@/lib/news/channel/next-poll';
import type { Heard } from './ask-channel';
import type { PolledChannel } from './poll-run';

const NOTHING = { items: 0, arrived: 0, changed: 0 };

/**
 * Keeps what a channel answered, and notes it as the end of an attempt; null where it is too late to keep it all. How
 * far the channel has been read is noted last, so that what was read is asked for again unless it is all kept.
 */
export async function noteHeard(
  db: Store['db'],
  channel: DueChannel,
  poll: number,
  heard: Heard,
  at: Date,
  isLate: () => boolean = () => false,
): Promise<PolledChannel | null> {
  const { outcome, status } = heard;
  const moved = 'movedTo' in heard ? heard.movedTo : null;
  const channelId = moved === null ? channel.id : await moveChannel(db, channel.id, moved);
  const taken =
    heard.outcome === 'read' ? await ingest(db, channelId, heard.told, at, isLate) : NOTHING;
  if (taken === 'late') return null;
  const { unread, whole } = heard.outcome === 'read' ? heard.told : { unread: 0, whole: true };
  const counts = { ...taken, unread, whole };
  if (outcome === 'gone') await closeChannel(db, channelId, at);
  const problem = 'problem' in heard ? heard.problem : null;
  const end: PollEnd = { outcome, status, problem, movedTo: moved, ...counts };
  const well = outcome === 'read' || outcome === 'not modified';
  const ttl = heard.outcome === 'read' ? heard.told.ttl : channel.ttl;
  const failures = well ? 0 : channel.failures + 1;
  await endPoll(db, { id: poll, channelId, finishedAt: at }, end, {
    failures,
    pollAfter: nextPoll(outcome, failures, { ...heard.hints, ttl }, at),
    ...validatorsAfter(heard),
    ...(heard.outcome === 'read' && { ttl, title: heard.told.title }),
  });
  return { url: channel.url, outcome, problem, movedTo: moved, ...counts };
}

/** Notes that an attempt failed by a fault of this site's own. */
export async function noteFault(
  db: Store['db'],
  channel: DueChannel,
  poll: number,
  at: Date,
): Promise<PolledChannel | null> {
  const problem = 'This site could not keep what it read there; its log says why.';
  const nothing = { hints: NO_HINTS, etag: null, lastModified: null };
  const heard = { ...nothing, outcome: 'failed', status: null, problem } as const;
  return noteHeard(db, channel, poll, heard, at);
}

/** What is held against the channel next time; an answer that nothing was modified may leave out what stays (RFC 9111, 4.3.4). Of a document that was not whole the rest may still come. */
function validatorsAfter(heard: Heard): { etag?: string | null; lastModified?: string | null } {
  const { outcome, etag, lastModified } = heard;
  if (heard.outcome === 'read') {
    return heard.told.whole ? { etag, lastModified } : { etag: null, lastModified: null };
  }
  if (outcome !== 'not modified') return {};
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}
