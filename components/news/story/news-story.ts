import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { EntryId } from '@/lib/agreement/entries/entry';
import type { Voice } from '@/lib/agreement/entries/source';

/** Where stories stand: one waits while one of its items is open or put off, and is settled else. */
export const PLACES = ['open', 'later', 'settled'] as const;
export type Place = (typeof PLACES)[number];

/** A word of an item that matched, and what it stands for in an agreement. */
export interface Matched {
  text: string;
  kind: 'name' | 'party' | 'person' | 'place' | 'milestone' | 'priority' | 'strand' | 'word';
  stands: string;
}

/** An item of news as the desk shows it for one agreement. */
export interface NewsItem {
  id: number;
  version: number;
  feed: string;
  voice: Voice;
  arrivedOn: CalendarDate;
  content: {
    title: string;
    summary: string | null;
    link: string | null;
    credit: string | null;
    language: string | null;
    publishedOn: CalendarDate | null;
  };
  match: {
    score: number;
    words: readonly Matched[];
    milestones: readonly string[];
    priorities: readonly string[];
    strands: readonly string[];
  };
  standing:
    | { place: 'open'; why: 'new' | 'changed since' | 'fell through' | 'put back' }
    | { place: 'used' | 'dismissed' | 'not about this' | 'later' };
  decision: {
    reason: string | null;
    by: string;
    entry: EntryId | null;
    proposal: number | null;
  } | null;
}

/** Copies of one text as they stand for one agreement, those that wait first. */
export interface NewsStory {
  slug: string;
  story: number;
  origin: string | null;
  place: Place;
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

/** By what a story of an agreement is named in addresses. */
export function storyKey({ slug, story }: Pick<NewsStory, 'slug' | 'story'>): string {
  return `${slug}:${story}`;
}

/** By what a form names a story of an agreement: with the items that its sender has seen, each in its version. */
export function storySeen(story: Pick<NewsStory, 'slug' | 'story' | 'items'>): string {
  const items = story.items.map(({ id, version }) => `${id}.${version}`);
  return `${storyKey(story)}:${items.join()}`;
}
