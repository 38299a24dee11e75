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
  ])('can be typed as “%s”', (typed, edtf) => {
    expect(whenTyped(typed)).toBe(edtf);
  });

  it.each(['', 'soon', '04/12/2025', '12-04-2025', '4 December', '25', 'ma 2025', 'Q3 2025'])(
    'is not guessed from “%s”',
    (typed) => {
      expect(whenTyped(typed)).toEqual({ fault: 'when' });
    },
  );

  it.each(['2025-02-30', '30 February 2025', '2025-13', '31.04.2025', '2025-29'])(
    'is no day, month or season that does not exist: “%s”',
    (typed) => {
      expect(whenTyped(typed)).toEqual({ fault: 'noSuchDay' });
    },
  );

  it('is a day where only a day will do', () => {
    expect(dayTyped('4 December 2025')).toBe('2025-12-04');
    expect(dayTyped('December 2025')).toEqual({ fault: 'day' });
  });
});
