import { describe, expect, it } from 'vitest';
import { Edtf, edtf, extentOf, isDayMonthOrYear, periodOf } from '@/lib/agreement/dates/edtf';

describe('an EDTF text', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-12-04', '2025-12-04', '2025-12-04'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2025-23', '2025-09-01', '2025-11-30'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2099-24', '2099-12-01', '2100-02-28'],
    ['2025-25', '2025-03-01', '2025-05-31'],
    ['2025-26', '2025-06-01', '2025-08-31'],
    ['2025-27', '2025-09-01', '2025-11-30'],
    ['2025-28', '2025-12-01', '2026-02-28'],
    ['2026-33', '2026-01-01', '2026-03-31'],
    ['2026-34', '2026-04-01', '2026-06-30'],
    ['2026-35', '2026-07-01', '2026-09-30'],
    ['2026-36', '2026-10-01', '2026-12-31'],
    ['2026-37', '2026-01-01', '2026-04-30'],
    ['2026-38', '2026-05-01', '2026-08-31'],
    ['2026-39', '2026-09-01', '2026-12-31'],
    ['2026-40', '2026-01-01', '2026-06-30'],
    ['2026-41', '2026-07-01', '2026-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(extentOf(edtf(text))).toEqual({ first, last });
  });

  it.each([
    ['2025', 'year'],
    ['2025-12', 'month'],
    ['2025-24', 'season'],
    ['2026-34', 'quarter'],
    ['2026-38', 'term'],
    ['2026-41', 'half'],
    ['2025-12-04', 'day'],
  ])('%s is known to the %s', (text, precision) => {
    expect(periodOf(edtf(text)).precision).toBe(precision);
  });

  it('is a day, a month or a year, or else a part of a year that other forms of dates lack', () => {
    const named = ['2026-05-09', '2026-05', '2026', '2026-22', '2026-34', '2026-38', '2026-40'];
    expect(named.map((text) => isDayMonthOrYear(edtf(text)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    '2025-29',
    '2025-32',
    '2025-42',
    '2025-20',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '25',
    '2025-22~',
  ])('%s is refused', (text) => {
    expect(Edtf.safeParse(text).success).toBe(false);
  });

  it.each(['2025?', '2025/2026', '202X', 'summer 2025', '', '0000', '9999-24', '9999-33'])(
    'beyond the forms of the record, %j is refused',
    (text) => {
      expect(Edtf.safeParse(text).success).toBe(false);
    },
  );
});
