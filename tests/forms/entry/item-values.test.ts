import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { valuesOfItem } from '@/lib/forms/entry/item-values';
import type { NewsItem } from '@/lib/news/story/news-story';
import { description } from '../../fixtures/records/record';

function item(given: Partial<NewsItem> = {}): NewsItem {
  return {
    id: 1,
    version: 1,
    feed: 'A paper',
    fromReader: null,
    voice: 'independent',
    arrivedOn: calendarDate('2026-11-21'),
    content: {
      title: 'The two sign',
      summary: null,
      link: 'https://press.example.com/news',
      credit: null,
      language: 'en',
      publishedAt: null,
      publishedOn: calendarDate('2026-11-20'),
    },
    match: { score: 88, words: [], milestones: ['signature'], priorities: [], strands: [] },
    standing: { place: 'open', why: 'new' },
    decision: null,
    ...given,
  };
}

function values(one: NewsItem) {
  const story = { slug: 'a', story: 1, origin: null, isNamed: false, items: [one] };
  return valuesOfItem({ item: one, story: { ...story, place: 'open' } }, description());
}

describe('the form of an update', () => {
  it('is filled in with what a feed told of a source', () => {
    expect(values(item())).toMatchObject({
      kind: ['status'],
      milestone: ['signature'],
      title: ['The two sign'],
      'source-1-url': ['https://press.example.com/news'],
      'source-1-publisher': ['A paper'],
    });
  });

  it('is filled in with a reader’s address and with no word of theirs', () => {
    const fromReader = { milestone: 'signature', entry: null, email: 'kari@example.org' };
    expect(values(item({ fromReader }))).toEqual({
      kind: ['status'],
      milestone: ['signature'],
      'source-1-url': ['https://press.example.com/news'],
    });
  });
});
