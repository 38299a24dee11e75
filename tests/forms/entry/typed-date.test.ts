import { describe, expect, it } from 'vitest';
import { dayTyped, whenTyped } from '@/lib/forms/entry/typed-date';

describe('when something occurred', () => {
  it.each([
    ['2025-12-04', '2025-12-04'],
    [' 2025-12 ', '2025-12'],
    ['2025-22', '2025-22'],
    ['2025', '2025'],
    ['4 December 2025', '2025-12-04'],
    ['4. desember 2025', '2025-12-04'],
    ['4 Dec 2025', '2025-12-04'],
    ['04.12.2025', '2025-12-04'],
    ['December 2025', '2025-12'],
    ['mai 2025', '2025-05'],
    ['Sept. 2025', '2025-09'],
    ['summer 2025', '2025-22'],
    ['sommeren 2025', '2025-22'],
    ['vinter 2025', '2025-24'],
    ['hausten 2026', '2026-23'],
    ['2026-34', '2026-34'],
    ['Q2 2026', '2026-34'],
    ['H1 2026', '2026-40'],
    ['second quarter 2026', '2026-34'],
    ['the second quarter of 2026', '2026-34'],
    ['4th quarter of 2026', '2026-36'],
    ['andre kvartal 2026', '2026-34'],
    ['annet kvartal 2026', '2026-34'],
    ['2. kvartal 2026', '2026-34'],
    ['first half of 2026', '2026-40'],
    ['the second half-year 2026', '2026-41'],
    ['første halvår 2026', '2026-40'],
    ['1. halvår i 2026', '2026-40'],
    ['2. tertial 2026', '2026-38'],
    ['May to August 2026', '2026-38'],
    ['mai–august 2026', '2026-38'],
    ['september til desember 2026', '2026-39'],
    ['Apr-Jun 2026', '2026-34'],
    ['July to December 2026', '2026-41'],
  ])('can be typed as “%s”', (typed, edtf) => {
    expect(whenTyped(typed)).toBe(edtf);
  });

  it.each([
    '',
    'soon',
    '04/12/2025',
    '12-04-2025',
    '4 December',
    '25',
    'ma 2025',
    'Q5 2025',
    'H3 2025',
    'third half 2025',
    'fifth quarter 2025',
    'first match 2025',
    'June to August 2025',
    'August to May 2025',
    'second quarter',
  ])('is not guessed from “%s”', (typed) => {
    expect(whenTyped(typed)).toEqual({ fault: 'when' });
  });

  it.each(['2025-02-30', '30 February 2025', '2025-13', '31.04.2025', '2025-29', '2025-42'])(
    'is no day, month or part of a year that does not exist: “%s”',
    (typed) => {
      expect(whenTyped(typed)).toEqual({ fault: 'noSuchDay' });
    },
  );

  it('is a day where only a day will do', () => {
    expect(dayTyped('4 December 2025')).toBe('2025-12-04');
    expect(dayTyped('December 2025')).toEqual({ fault: 'day' });
  });
});
