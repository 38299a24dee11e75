import type { CalendarDate } from '../dates/calendar-date';
import type { Voice } from '../entries/source';
import type { Feed } from './feed';

/** How far an address has been read that is asked for a feed; `failures` counts those in a row, of which `problem` is the latest. */
export interface ChannelState {
  id: number;
  url: string;
  /** When it was last read without fault. */
  readAt: Date | null;
  /** When it is to be asked next. */
  pollAfter: Date | null;
  failures: number;
  problem: string | null;
  goneAt: Date | null;
}

/** A feed of an agreement with the addresses that are asked for it: one, or one for each name that is searched for. */
export interface FeedState {
  id: number;
  /** The agreement's slug. */
  agreement: string;
  feed: Feed;
  movedFrom: string | null;
  channels: ChannelState[];
}

/** How it stands with reading a feed: of its addresses the worst, first. */
export type FeedReading = 'off' | 'gone' | 'failing' | 'not read yet' | 'read';

/** A feed, and how it stands with reading it. */
export interface FeedRead {
  title: string;
  url: string;
  voice: Voice;
  language: string | null;
  reading: FeedReading;
  /** The day on which it was last read without fault. */
  readOn: CalendarDate | null;
}

/** How it stands with reading a feed. */
export function readingOf({ feed, channels }: FeedState): FeedReading {
  // What is gone has been switched off for that.
  if (channels.some(({ goneAt }) => goneAt !== null)) return 'gone';
  if (!feed.active) return 'off';
  if (channels.some(({ failures }) => failures > 0)) return 'failing';
  return channels.length === 0 || channels.some(({ readAt }) => readAt === null)
    ? 'not read yet'
    : 'read';
}

/** When a feed was last read without fault, all of it: the earliest of its addresses; null where one never was. */
export function readAtOf({ channels }: FeedState): Date | null {
  const [first, ...rest] = channels.map(({ readAt }) => readAt);
  return rest.reduce<Date | null>(
    (least, at) => (least !== null && at !== null && at < least ? at : least && at && least),
    first ?? null,
  );
}
