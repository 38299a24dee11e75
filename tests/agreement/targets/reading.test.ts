import { describe, expect, it } from 'vitest';
import { edtf } from '@/lib/agreement/dates/edtf';
import type { Bound } from '@/lib/agreement/entries/entry';
import { readingsOf } from '@/lib/agreement/targets/reading';

const ZONES = ['Europe/London', 'Europe/Oslo'];
const read = (text: string | null, bound: Bound) =>
  readingsOf({ edtf: text === null ? null : edtf(text), bound }, ZONES).map(
    ({ reading, opens, closes, due }) => `${reading}: ${opens} to ${closes}, due ${due}`,
  );

describe('the readings of a target', () => {
  it('of "by summer 2025" are four, by the last day of the Met Office’s season first', () => {
    expect(read('2025-22', 'by')).toEqual([
      'meteorological-end: 2025-06-01 to 2025-08-31, due 2025-08-31',
      'astronomical-end: 2025-06-21 to 2025-09-22, due 2025-09-22',
      'meteorological-start: 2025-06-01 to 2025-08-31, due 2025-06-01',
      'astronomical-start: 2025-06-21 to 2025-09-22, due 2025-06-21',
    ]);
  });

  it('of "in summer 2025" are the two ends', () => {
    expect(read('2025-26', 'in')).toEqual([
      'meteorological-end: 2025-06-01 to 2025-08-31, due 2025-08-31',
      'astronomical-end: 2025-06-21 to 2025-09-22, due 2025-09-22',
    ]);
  });

  it('of "by winter 2023" run across the year’s end into a leap year', () => {
    expect(read('2023-24', 'by')).toEqual([
      'meteorological-end: 2023-12-01 to 2024-02-29, due 2024-02-29',
      'astronomical-end: 2023-12-22 to 2024-03-20, due 2024-03-20',
      'meteorological-start: 2023-12-01 to 2024-02-29, due 2023-12-01',
      'astronomical-start: 2023-12-22 to 2024-03-20, due 2023-12-22',
    ]);
  });

  it.each<[string, Bound, string[]]>([
    [
      '2025',
      'by',
      [
        'year-end: 2025-01-01 to 2025-12-31, due 2025-12-31',
        'year-start: 2025-01-01 to 2025-12-31, due 2025-01-01',
      ],
    ],
    ['2025', 'in', ['year-end: 2025-01-01 to 2025-12-31, due 2025-12-31']],
    [
      '2024-02',
      'by',
      [
        'month-end: 2024-02-01 to 2024-02-29, due 2024-02-29',
        'month-start: 2024-02-01 to 2024-02-29, due 2024-02-01',
      ],
    ],
    ['2024-02', 'in', ['month-end: 2024-02-01 to 2024-02-29, due 2024-02-29']],
    [
      '2026-34',
      'by',
      [
        'quarter-end: 2026-04-01 to 2026-06-30, due 2026-06-30',
        'quarter-start: 2026-04-01 to 2026-06-30, due 2026-04-01',
      ],
    ],
    ['2026-34', 'in', ['quarter-end: 2026-04-01 to 2026-06-30, due 2026-06-30']],
    [
      '2026-38',
      'by',
      [
        'term-end: 2026-05-01 to 2026-08-31, due 2026-08-31',
        'term-start: 2026-05-01 to 2026-08-31, due 2026-05-01',
      ],
    ],
    ['2026-38', 'in', ['term-end: 2026-05-01 to 2026-08-31, due 2026-08-31']],
    [
      '2026-40',
      'by',
      [
        'half-end: 2026-01-01 to 2026-06-30, due 2026-06-30',
        'half-start: 2026-01-01 to 2026-06-30, due 2026-01-01',
      ],
    ],
    ['2026-41', 'in', ['half-end: 2026-07-01 to 2026-12-31, due 2026-12-31']],
    ['2025-12-04', 'on', ['day: 2025-12-04 to 2025-12-04, due 2025-12-04']],
    ['2025-12-04', 'by', ['day: 2025-12-04 to 2025-12-04, due 2025-12-04']],
  ])('of %s with "%s" are known', (text, bound, expected) => {
    expect(read(text, bound)).toEqual(expected);
  });

  it('of words without an EDTF form are none', () => {
    expect(read(null, 'by')).toEqual([]);
  });
});
