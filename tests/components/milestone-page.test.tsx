// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { MilestonePage, pagesOfMilestone } from '@/components/milestone/milestone-page';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const CHECKS = 120;
const first = calendarDate('2025-03-01');
const record = aRecord(
  Array.from({ length: CHECKS }, (_, number) => check(daysAfter(first, number), ['signature'])),
);
const status = statusAt(record, viewOf(record, '2026-01-01'));

function show(page: number) {
  const place = { locale: 'en', slug: record.slug, on: null, revision: null } as const;
  return render(
    <MilestonePage
      status={status}
      milestone={status.headline}
      corrections={new Map()}
      page={page}
      period={null}
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
