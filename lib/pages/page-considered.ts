import { cache } from 'react';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Considered } from '@/lib/agreement/entries/considered';
import type { ConsideredSuggestion } from '@/lib/agreement/news/considered-suggestion';
import { type FeedRead, readAtOf, readingOf } from '@/lib/agreement/news/feed-state';
import { zonesAt } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readConsidered } from '@/lib/db/news/read-considered';
import { readConsideredSuggestions } from '@/lib/db/suggestions/read-considered-suggestions';
import { dayOfItem } from '@/lib/news/item-day';
import { store } from '../process/store';
import { pageToday } from './page-status';

/** A page of what was considered for an agreement and not used, and of what readers suggested, in the agreement's days, and how news is read for it. */
export interface PageConsidered {
  status: AgreementStatus;
  stories: (Omit<Considered, 'decidedAt' | 'publishedAt'> & { decidedOn: CalendarDate })[];
  count: number;
  suggestions: (Omit<ConsideredSuggestion, 'decidedAt'> & { decidedOn: CalendarDate })[];
  suggestionCount: number;
  page: number;
  pages: number;
  feeds: FeedRead[];
}

const PER_PAGE = 50;

/** A page, counted from 1; null where there is none. It is asked for twice, for the page's head and its body. */
export const pageConsidered = cache(
  async (slug: string, page: number): Promise<PageConsidered | null> => {
    const today = await pageToday(slug);
    if (!today) return null;
    const { record, status } = today;
    const { db } = store();
    const { stories, count } = await counted(page, (at, size) =>
      readConsidered(db, slug, at, size),
    );
    const { suggestions, count: suggestionCount } = await counted(page, (at, size) =>
      readConsideredSuggestions(db, slug, at, size),
    );
    if (page > 1 && stories.length + suggestions.length === 0) return null;
    const zones = zonesAt(record, record.revision);
    const feeds = (await readFeedStates(db, slug)).map((state) => {
      const { title, url, voice, language } = state.feed;
      const readAt = readAtOf(state);
      const readOn = readAt && agreementDay(readAt, zones);
      return { title, url, voice, language, reading: readingOf(state), readOn };
    });
    return {
      status,
      stories: stories.map(({ decidedAt, publishedAt, ...story }) => ({
        ...story,
        publishedOn: dayOfItem({ ...story, publishedAt }, zones),
        decidedOn: agreementDay(decidedAt, zones),
      })),
      count,
      suggestions: suggestions.map(({ decidedAt, ...suggestion }) => ({
        ...suggestion,
        decidedOn: agreementDay(decidedAt, zones),
      })),
      suggestionCount,
      page,
      pages: Math.max(1, Math.ceil(Math.max(count, suggestionCount) / PER_PAGE)),
      feeds,
    };
  },
);

/** A page of a list; one beyond its end tells how many there are all the same. */
async function counted<Page extends { count: number }>(
  page: number,
  read: (page: number, size: number) => Promise<Page>,
): Promise<Page> {
  const found = await read(page, PER_PAGE);
  if (page === 1 || found.count > 0) return found;
  return { ...found, count: (await read(1, 1)).count };
}
