import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type DecidedSuggestion,
  ReaderSuggestions,
} from '@/components/considered/reader-suggestions';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { entryId } from '@/lib/agreement/entries/entry';
import type { Locale } from '@/lib/agreement/locales';
import { description } from '../../fixtures/records/record';

afterEach(cleanup);

function shown(given: Partial<DecidedSuggestion>, locale: Locale = 'en') {
  const suggestion: DecidedSuggestion = {
    item: 1,
    milestone: null,
    entry: null,
    decision: 'dismissed',
    reason: 'Already on the record.',
    became: null,
    link: null,
    decidedOn: calendarDate('2026-11-21'),
    ...given,
  };
  const { container } = render(
    <ReaderSuggestions
      suggestions={[suggestion]}
      count={1}
      slug="a"
      description={description()}
      i18n={i18nFor(locale)}
    />,
  );
  return container.querySelector('li');
}

describe('what became of a reader’s suggestion', () => {
  it('is told with its day and the reason', () => {
    expect(shown({})?.textContent).toBe(
      '21 Nov 2026A reader’s suggestionNot used: Already on the record.',
    );
    expect(shown({ decision: 'not about this', reason: null })?.textContent).toContain(
      'Not about this agreement',
    );
  });

  it('is told with what it was about, which is led to', () => {
    const about = (given: Partial<DecidedSuggestion>) => shown(given)?.querySelector('h3');
    expect(about({ milestone: 'signature' })?.innerHTML).toBe(
      'A reader’s suggestion about <a href="/agreements/a/milestones/signature">signature</a>',
    );
    expect(about({ entry: entryId(1, 2) })?.innerHTML).toBe(
      'A reader’s suggestion about <a href="/agreements/a/entries/1-2">entry 1-2</a>',
    );
  });

  it('is told with the entry that was made of it, and the address that it cites', () => {
    const used = shown({
      decision: 'used',
      reason: null,
      became: entryId(3, 1),
      link: 'https://www.gov.uk/news',
    });
    expect([...(used?.querySelectorAll('a') ?? [])].map((one) => one.outerHTML)).toEqual([
      '<a href="https://www.gov.uk/news" rel="noopener nofollow ugc">https://www.gov.uk/news</a>',
      '<a href="/agreements/a/entries/3-1">entry 3-1</a>',
    ]);
    expect(used?.textContent).toMatch(/Used: entry 3-1$/);
  });

  it('is told in bokmål', () => {
    expect(shown({ milestone: 'signature' }, 'nb')?.textContent).toMatch(
      /Et forslag fra en leser om .+Ikke brukt: Already on the record\.$/,
    );
  });
});
