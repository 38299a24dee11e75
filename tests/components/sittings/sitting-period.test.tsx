import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { SittingPeriodView } from '@/components/sittings/sitting-period';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import type { SittingPeriod } from '@/lib/agreement/sittings/sitting-days';

afterEach(cleanup);

function told(period: SittingPeriod, locale: Locale = 'en'): string | null | undefined {
  render(<SittingPeriodView period={period} i18n={i18nFor(locale)} />);
  return screen.getByRole('region').lastElementChild?.textContent;
}

const ENDS = calendarDate('2026-11-24');

describe('the 21 sitting days of a treaty', () => {
  it.each([
    [
      { result: 'running', counted: 9, ends: ENDS },
      'Day 9 of 21 sitting days. According to the calendar entered here, the last is 24 November 2026.',
    ],
    [
      { result: 'running', counted: 0, ends: null },
      'The first of the 21 sitting days is still to come. No sitting calendar entered here reaches as far as the last.',
    ],
    [{ result: 'ended', on: ENDS }, 'The 21 sitting days ended on 24 November 2026.'],
    [
      { result: 'not computed', uncovered: calendarDate('2026-09-19') },
      'The days cannot be counted: no sitting calendar entered here covers 19 September 2026.',
    ],
  ] as const)('%o', (period, text) => {
    expect(told(period)).toBe(text);
  });

  it('are told in bokmål too', () => {
    expect(told({ result: 'running', counted: 9, ends: ENDS }, 'nb')).toBe(
      'Dag 9 av 21 møtedager. Ifølge kalenderen som er lagt inn, er den siste 24. november 2026.',
    );
    expect(screen.getByRole('region').textContent).toContain(
      'Constitutional Reform and Governance Act 2010, paragraf 20',
    );
  });
});
