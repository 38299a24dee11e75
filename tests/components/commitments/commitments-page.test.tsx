import { cleanup, render, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CommitmentsPage, pagesOfCommitments } from '@/components/commitments/commitments-page';
import { i18nFor } from '@/components/i18n/i18n';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS, type CommitmentFilter } from '@/lib/agreement/commitments/filter';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, STEPS, target, viewOf } from '../../agreement/a-record';
import { seededOn } from '../../fixtures/records/seeded';

afterEach(cleanup);

const DAY = '2026-11-29';
const commitments = commitmentsOf(seededOn(DAY));

function shown(
  asked: Partial<CommitmentFilter> = {},
  locale: Locale = 'en',
  on: string | null = null,
) {
  const place = {
    on: on === null ? null : calendarDate(on),
    filter: { ...ALL_COMMITMENTS, ...asked },
  };
  const page = (
    <CommitmentsPage
      commitments={commitments}
      place={place}
      page={1}
      on={calendarDate(DAY)}
      i18n={i18nFor(locale)}
    />
  );
  return within(render(page).container);
}

const headings = (page: ReturnType<typeof shown>) =>
  page.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the page of all commitments', () => {
  it('lists them by state, what needs a look first', () => {
    expect(headings(shown())).toEqual([
      'Overdue 2',
      'Due 6',
      'Met late 6',
      'Met on time 4',
      'Met, not judged 3',
      'Not met 1',
    ]);
  });

  it('tells of each the days, the promise, the due day, who says so and when somebody looked', () => {
    const [row] = within(shown().getByRole('region', { name: 'Overdue 2' })).getAllByRole(
      'article',
    );
    expect(row?.textContent).toBe(
      [
        '425 days overdue',
        'No signature on record, 425 days after the end of September 2025.',
        'Nakamal Agreement. “it was the intention that the two leaders would sign the finalised agreement within weeks” ',
        'Said by Australia and Vanuatu, August 2025.',
        'Due 30 September 2025',
        'Last checked 28 Nov 2026: nothing found',
      ].join(''),
    );
  });

  it('leads to the commitment’s own page', () => {
    const [overdue] = within(shown().getByRole('region', { name: 'Overdue 2' })).getAllByRole(
      'link',
    );
    expect(overdue?.getAttribute('href')).toBe(
      '/agreements/australia-vanuatu-nakamal/milestones/signature',
    );
  });

  it('leads on a past day to that day’s pages, in the language of the page', () => {
    const page = shown({}, 'nb', DAY);
    const [overdue] = within(page.getByRole('region', { name: 'Over fristen 2' })).getAllByRole(
      'link',
    );
    expect(overdue?.getAttribute('href')).toBe(
      `/nb/agreements/australia-vanuatu-nakamal/on/${DAY}/revision/1/milestones/signature`,
    );
    const [first] = within(
      page.getByRole('navigation', { name: 'Forpliktelser etter status' }),
    ).getAllByRole('link');
    expect(first?.getAttribute('href')).toBe(`/nb/on/${DAY}/commitments/overdue`);
  });

  it('leads on a past day to the same list as of today, which itself has no such link', () => {
    const back = 'Go to today’s record';
    const link = shown({ party: 'NO' }, 'en', DAY).getByRole('link', { name: back });
    expect(link.getAttribute('href')).toBe('/commitments/party/NO');
    cleanup();
    expect(shown().queryByRole('link', { name: back })).toBeNull();
  });
});

describe('a filter', () => {
  it('leaves what fits, and counts the states of what else fits', () => {
    const page = shown({ party: 'GB', state: 'due' });
    expect(headings(page)).toEqual(['Due 1']);
    expect(
      within(page.getByRole('navigation', { name: 'Commitments by state' }))
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['1 overdue', '/commitments/overdue/party/GB'],
      ['1 due', '/commitments/due/party/GB'],
      ['3 met late', '/commitments/met-late/party/GB'],
      ['1 met on time', '/commitments/met-on-time/party/GB'],
      ['3 met, not judged', '/commitments/met-not-judged/party/GB'],
    ]);
  });

  it('can be taken off, and joined with others in one order', () => {
    const page = shown({ party: 'GB' });
    const links = within(page.getByRole('navigation', { name: 'Show only' }))
      .getAllByRole('link', { hidden: true })
      .map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toContainEqual(['Promised by anyone', '/commitments']);
    expect(links).toContainEqual(['2029', '/commitments/party/GB/year/2029']);
    expect(links).toContainEqual([
      'UK–Norway defence agreement',
      '/commitments/party/GB/agreement/uk-norway',
    ]);
  });

  it('that nothing fits says so', () => {
    expect(shown({ year: '1999' }).getByText('No commitment on the record fits.'));
  });
});

describe('a state of more commitments than a page carries', () => {
  const deliverables = Array.from({ length: 120 }, (_, index) => ({
    slug: `step-${index + 1}`,
    place: 'deliverable',
  }));
  const record = aRecord(
    [
      claim('met', '2025-02-20', ['GB'], { milestone: 'announced' }),
      ...deliverables.map(({ slug }, index) =>
        target(`${2030 + index}`, 'in', '2026-01-01', { milestone: slug }),
      ),
    ],
    { milestones: [...STEPS, ...deliverables] },
  );
  const many = commitmentsOf([statusAt(record, viewOf(record, DAY))]);

  it('has pages of its own, and on the page of all the first of them', () => {
    expect(pagesOfCommitments(many, { ...ALL_COMMITMENTS, state: 'due' })).toBe(3);
    expect(pagesOfCommitments(many, ALL_COMMITMENTS)).toBe(1);
    const page = render(
      <CommitmentsPage
        commitments={many}
        place={{ on: null, filter: ALL_COMMITMENTS }}
        page={1}
        on={calendarDate(DAY)}
        i18n={i18nFor('en')}
      />,
    );
    expect(page.getAllByRole('article')).toHaveLength(25);
    expect(page.getByRole('link', { name: 'All 120' }).getAttribute('href')).toBe(
      '/commitments/due',
    );
  });
});
