import { describe, expect, it } from 'vitest';
import { datesIn, SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';

describe('a list of dates', () => {
  it.each([
    ['lines', '2026-10-13\n2026-10-14\r\n2026-10-19\n'],
    ['commas', '2026-10-13, 2026-10-14,2026-10-19'],
    ['semicolons and tabs', ' 2026-10-13;2026-10-14\t2026-10-19'],
  ])('may be apart by %s', (_what, list) => {
    expect(datesIn(list)).toEqual({
      dates: ['2026-10-13', '2026-10-14', '2026-10-19'],
      others: [],
    });
  });

  it('is put in order, each date once', () => {
    expect(datesIn('2026-10-14 2026-10-13 2026-10-14').dates).toEqual(['2026-10-13', '2026-10-14']);
  });

  it('tells what in it is no date, so that nothing is left out unseen', () => {
    expect(datesIn('2026-10-13 Tuesday 2026-02-30 13/10/2026')).toEqual({
      dates: ['2026-10-13'],
      others: ['Tuesday', '2026-02-30', '13/10/2026'],
    });
  });

  it('may be empty', () => {
    expect(datesIn(' \n')).toEqual({ dates: [], others: [] });
  });
});

describe('a calendar', () => {
  const given = { from: '2026-10-01', until: '2026-10-31', days: ['2026-10-13'], source: 'a page' };

  it('tells of the days that it covers, which may be none', () => {
    expect(SittingCalendar.safeParse(given).success).toBe(true);
    expect(SittingCalendar.safeParse({ ...given, days: [] }).success).toBe(true);
  });

  it.each([
    ['ends before it begins', { until: '2026-09-30', days: [] }],
    ['tells of a day that it does not cover', { days: ['2026-11-02'] }],
    ['says nothing of where it is from', { source: ' ' }],
  ])('is none where it %s', (_what, wrong) => {
    expect(SittingCalendar.safeParse({ ...given, ...wrong }).success).toBe(false);
  });
});
