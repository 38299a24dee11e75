import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { EntryId } from '@/lib/agreement/entries/entry';
import type { Voice } from '@/lib/agreement/entries/source';
import type { ItemContent } from '../item';
import type { NewsStanding, StoryPlace } from '../item-standing';
import type { Match } from '../match/match-result';
import type { SuggestionAbout } from '../suggestion/suggestion';

/** What was decided on an item, by whom, and what it became. */
export interface NewsDecision {
  id: number;
  reason: string | null;
  by: string;
  at: Date;
  entry: EntryId | null;
  proposal: number | null;
}

/** That a reader suggested an item: on which page, and where they may be answered, as long as that is kept. */
export interface FromReader extends SuggestionAbout {
  email: string | null;
}

/** An item of news as it stands for one agreement. */
export interface NewsItem {
  id: number;
  version: number;
  voice: Voice;
  standing: NewsStanding;
  content: ItemContent;
  match: Match;
  /** The feed that brought it: the agreement's own where it subscribes the channel, else what the channel calls itself. */
  feed: string;
  /** Null unless a reader suggested it. */
  fromReader: FromReader | null;
  arrivedOn: CalendarDate;
  decision: NewsDecision | null;
}

/** Copies of one text as they stand for one agreement: those that wait come first, a party's before others', then the likeliest. */
export interface NewsStory {
  slug: string;
  story: number;
  origin: string | null;
  /** Whether an editor has named its origin, if only as not known. */
  isNamed: boolean;
  place: StoryPlace;
  items: readonly NewsItem[];
}

/** Whether an item was set aside, and can be put back. */
export function isSetAside({ standing: { place } }: NewsItem): boolean {
  return place === 'dismissed' || place === 'not about this';
}

/** Whether an item waits to be decided on, now or later. */
export function isWaiting({ standing: { place } }: NewsItem): boolean {
  return place === 'open' || place === 'later';
}
