import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { MilestonePage, pagesOfMilestone } from '@/components/milestone/milestone-page';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, target, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const CHECKS = 120;
const first = calendarDate('2025-03-01');
const record = aRecord(
  Array.from({ length: CHECKS }, (_, number) => check(daysAfter(first, number), ['signature'])),
);
const status = statusAt(record, viewOf(record, '2026-01-01'));

const place = { locale: 'en', slug: record.slug, on: null, revision: null } as const;

function show(page: number) {
  return render(
    <MilestonePage
      status={status}
      milestone={status.headline}
      corrections={new Map()}
      page={page}
      phases={[]}
      period={null}
      isOver={false}
      place={place}
      i18n={i18nFor('en')}
    />,
  ).container;
}

describe('the page of a step that was checked again and again', () => {
  it.each([
    [1, 50, null, '/agreements/an-agreement/milestones/signature/page/2'],
    [
      2,
      50,
      '/agreements/an-agreement/milestones/signature',
      '/agreements/an-agreement/milestones/signature/page/3',
    ],
    [3, 20, '/agreements/an-agreement/milestones/signature/page/2', null],
  ])(
    '%i carries %i of its entries, and leads to newer and older ones',
    (page, items, newer, older) => {
      const shown = show(page);
      expect(shown.querySelectorAll('[data-entry]')).toHaveLength(items);
      const address = (name: string) =>
        screen.queryByRole('link', { name })?.getAttribute('href') ?? null;
      expect(address('Newer entries')).toBe(newer);
      expect(address('Older entries')).toBe(older);
      expect(shown.textContent).toContain(`Page ${page} of 3`);
    },
  );

  it('fills as many pages as its entries do', () => {
    expect(pagesOfMilestone(status, status.headline)).toBe(3);
  });
});

describe('the page of a promise', () => {
  const promised = aRecord([
    claim('met', '2025-02-01', ['GB'], { milestone: 'announced' }),
    target('2025-06-30', 'by', '2025-02-10'),
    claim('met', '2025-07-10', ['GB']),
  ]);
  const slug = promised.slug;
  const pageOf = (on: string, milestone = 'signature', isOver = false) => {
    const status = statusAt(promised, viewOf(promised, on));
    const judged = status.milestones.find((one) => one.milestone.slug === milestone);
    if (!judged) throw new Error(`there is no ${milestone}`);
    const day = isOver ? calendarDate(on) : null;
    return render(
      <MilestonePage
        status={status}
        milestone={judged}
        phases={[]}
        corrections={new Map()}
        page={1}
        period={null}
        isOver={isOver}
        place={{ locale: 'en', slug, on: day, revision: null }}
        i18n={i18nFor('en')}
      />,
    ).container;
  };
  const own = `/agreements/${slug}`;

  it('begins with the verdict, before its contents, and names whose it is', () => {
    const shown = pageOf('2026-01-01');
    const [heading] = screen.getAllByRole('heading');
    expect(heading?.textContent).toBe('Signed 10 days after 30 June 2025.');
    expect(heading?.matches('h1')).toBe(true);
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    expect(heading?.compareDocumentPosition(contents)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(shown.querySelectorAll('h1')).toHaveLength(1);
  });

  it('has a ring that moves from the day of the promise, to its own page of each day', () => {
    const scrubber = pageOf('2025-07-01', 'signature', true).querySelector('day-scrubber');
    expect(scrubber?.querySelector('input[type=range]')).not.toBeNull();
    const attributes = ['from', 'today', 'days', 'behind'].map((name) =>
      scrubber?.getAttribute(name),
    );
    const behind = '/milestones/signature';
    expect(attributes).toEqual(['2025-02-10', `${own}${behind}`, `${own}/on/`, behind]);
    const days = screen.getByRole('navigation', { name: 'Other days' });
    expect([...days.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      `${own}/on/2025-06-30${behind}#day-before`,
      `${own}/on/2025-07-02${behind}#day-after`,
      `${own}${behind}#ruler`,
    ]);
  });

  it('leads from the day of the promise to none before it', () => {
    pageOf('2025-02-10', 'signature', true);
    expect(screen.queryByRole('link', { name: /Day before/ })).toBeNull();
  });

  it('links each claim to its evidence', () => {
    pageOf('2026-01-01');
    for (const link of screen.getAllByRole('link', { name: 'United Kingdom' })) {
      expect(link.getAttribute('href')).toMatch(/\/entries\/\d+-3#evidence$/);
    }
  });

  it('of a step of which nothing was promised has its name and outcome instead', () => {
    const shown = pageOf('2026-01-01', 'announced');
    expect(shown.querySelector('h1')?.textContent).toBe('A step');
    expect(shown.querySelector('day-scrubber')).toBeNull();
    expect(shown.textContent).toContain('Met, 1 February 2025');
  });
});
