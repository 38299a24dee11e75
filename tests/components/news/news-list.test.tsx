import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { freshForm } from '@/components/form/form-state';
import { i18nFor } from '@/components/i18n/i18n';
import { NewsList } from '@/components/news/news-list';
import type { FeedsProgress } from '@/components/news/reading-state';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { entryId } from '@/lib/agreement/entries/entry';
import type { Locale } from '@/lib/agreement/locales';
import type { NewsItem, NewsStory } from '@/lib/news/story/news-story';
import { description } from '../../fixtures/records/record';

const SLUG = 'a-defence-agreement';
const READ: FeedsProgress = {
  last: new Date('2026-11-23T11:00:00Z'),
  isOld: false,
  feeds: 2,
  failing: 0,
};

function item(given: Partial<NewsItem> = {}): NewsItem {
  return {
    id: 1,
    version: 1,
    feed: 'GOV.UK',
    fromReader: null,
    voice: ['GB'],
    arrivedOn: calendarDate('2026-11-21'),
    content: {
      title: 'The two sign',
      summary: null,
      link: 'https://www.gov.uk/news',
      credit: null,
      language: 'en',
      publishedAt: null,
      publishedOn: calendarDate('2026-11-20'),
    },
    match: {
      score: 88,
      words: [
        { text: 'sign', kind: 'milestone', stands: 'signature' },
        { text: 'Norge', kind: 'party', stands: 'NO' },
        { text: 'frigate', kind: 'word', stands: 'arms purchase' },
        { text: 'Kirkenes', kind: 'word', stands: 'Kirkenes' },
      ],
      milestones: ['signature'],
      priorities: [],
      strands: [],
    },
    standing: { place: 'open', why: 'new' },
    decision: null,
    ...given,
  };
}

function story(items: readonly NewsItem[], given: Partial<NewsStory> = {}): NewsStory {
  return { slug: SLUG, story: 7, origin: null, isNamed: false, place: 'open', items, ...given };
}

interface Shown {
  stories?: readonly NewsStory[];
  place?: NewsStory['place'];
  reading?: FeedsProgress;
  locale?: Locale;
}

function shown({ stories = [], place = 'open', reading = READ, locale = 'en' }: Shown): string {
  const { container } = render(
    <NewsList
      view={{ agreement: null, place, page: 1 }}
      stories={stories}
      counts={{ open: stories.length, later: 0, settled: 0 }}
      pages={1}
      agreements={new Map([[SLUG, description()]])}
      reading={reading}
      came={null}
      at={null}
      decide={async () => freshForm()}
      putBack={async () => {}}
      i18n={i18nFor(locale)}
    />,
  );
  return container.textContent ?? '';
}

afterEach(cleanup);

describe('a story on the list', () => {
  it('says whence it comes, who speaks, and what each word that matched stands for', () => {
    const text = shown({ stories: [story([item()])] });
    expect(text).toContain('GOV.UK · 20 Nov 2026 · United Kingdom');
    expect(text).toContain(
      'signature. Score 88 of 100, for sign (signature), Norge (Norway), frigate (an arms purchase), Kirkenes (Kirkenes)',
    );
  });

  it('says when it arrived where it does not say when it was published, and whom it credits', () => {
    const { content } = item();
    const told = item({ content: { ...content, publishedOn: null, credit: 'PA Media' } });
    const text = shown({ stories: [story([told], { origin: 'PA Media' })] });
    expect(text).toContain('GOV.UK · arrived 21 Nov 2026 · United Kingdom · by PA Media');
    expect(text).toContain('first written by PA Media');
  });

  it.each([
    ['changed since', 'Changed since it was decided'],
    ['fell through', 'Open again: what it was used for was declined or withdrawn'],
  ] as const)('says why it is open again: %s', (why, words) => {
    expect(shown({ stories: [story([item({ standing: { place: 'open', why } })])] })).toContain(
      words,
    );
  });

  it('says that a reader suggested it, about what, and where they may be answered', () => {
    const suggested = (given: Partial<NonNullable<NewsItem['fromReader']>>) =>
      shown({
        stories: [
          story([
            item({
              feed: 'readers:',
              voice: 'independent',
              fromReader: { milestone: null, entry: null, email: null, ...given },
            }),
          ]),
        ],
      });
    expect(suggested({})).toContain('A reader · arrived 21 Nov 2026');
    expect(suggested({ milestone: 'signature' })).toContain(
      'A reader · arrived 21 Nov 2026 · about signature',
    );
    expect(suggested({ entry: entryId(1, 2), email: 'kari@example.org' })).toContain(
      'A reader · arrived 21 Nov 2026 · about entry 1-2 · answer to kari@example.org',
    );
    expect(suggested({})).not.toMatch(/readers:|independent|Score/);
  });

  it('says of a settled one what was decided, by whom and why, with what it became', () => {
    const decision = {
      id: 1,
      reason: 'An opinion',
      by: 'Ada',
      at: new Date('2026-11-22T10:00:00Z'),
      entry: null,
      proposal: null,
    };
    const decided = { decision: 1, withCopy: false };
    const dismissed = item({ standing: { place: 'dismissed', ...decided }, decision });
    const used = item({
      id: 2,
      standing: { place: 'used', ...decided },
      decision: { ...decision, reason: null, proposal: 4 },
    });
    const text = shown({
      place: 'settled',
      stories: [story([dismissed, used], { place: 'settled' })],
    });
    expect(text).toContain('Dismissed by Ada: An opinion');
    expect(text).toContain('Used by Ada: Proposal 4');
  });

  it('leads from a copy of another voice, and only from that, to a further entry', () => {
    const copies = [item(), item({ id: 2 }), item({ id: 3, voice: 'independent' })];
    shown({ stories: [story(copies)] });
    const links = [...document.querySelectorAll('details a[href*="update?item="]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/edit/agreements/${SLUG}/update?item=3`,
    ]);
  });

  it('keeps its own language where the desk speaks another', () => {
    shown({ stories: [story([item()])], locale: 'nb' });
    expect(document.querySelector('h2 span')?.getAttribute('lang')).toBe('en');
  });
});

describe('an empty list', () => {
  it.each([
    ['open', 'No story waits.'],
    ['later', 'No story was put off.'],
    ['settled', 'No story was settled yet.'],
  ] as const)('says so: %s', (place, words) => {
    expect(shown({ place })).toContain(words);
  });

  it.each([
    ['no feed is followed', { feeds: 0, last: null }, 'No feed is followed'],
    [
      'feeds are subscribed and none was read',
      { feeds: 5, last: null },
      'No feed has been read yet',
    ],
    ['none was ever read', { last: null }, 'No feed has been read yet.'],
    [
      'none was read for long',
      { isOld: true },
      'No feed has been read since 23 Nov 2026, 11:00 GMT: news may be missing.',
    ],
    ['some fail', { failing: 2 }, '2 addresses could not be read at the last attempt.'],
  ])('is no good news where %s', (_what, reading, words) => {
    expect(shown({ reading: { ...READ, ...reading } })).toContain(words);
  });
});
