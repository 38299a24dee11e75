import { cache } from 'react';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Considered } from '@/lib/agreement/entries/considered';
import { type FeedRead, readAtOf, readingOf } from '@/lib/agreement/news/feed-state';
import { zonesAt } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { readFeedStates } from '@/lib/db/feeds/read-feed-states';
import { readConsidered } from '@/lib/db/news/read-considered';
import { dayOfItem } from '@/lib/news/item-day';
import { store } from '../process/store';
import { pageToday } from './page-status';

/** A page of what was considered for an agreement and not used, in the agreement's days, and how news is read for it. */
export interface PageConsidered {
  status: AgreementStatus;
  stories: (Omit<Considered, 'decidedAt' | 'publishedAt'> & { decidedOn: CalendarDate })[];
  count: number;
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
    const { stories, count } = await readConsidered(db, slug, page, PER_PAGE);
    if (page > 1 && count === 0) return null;
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
      page,
      pages: Math.max(1, Math.ceil(count / PER_PAGE)),
      feeds,
    };
  },
);
