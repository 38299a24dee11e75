import { describe, expect, it } from 'vitest';
import {
  astronomicalSeason,
  meteorologicalSeason,
  type Season,
  seasonOfCode,
} from '@/lib/agreement/dates/season';

const LONDON_AND_OSLO = ['Europe/London', 'Europe/Oslo'];

describe('a season', () => {
  it.each<[Season, number, string, string]>([
    ['spring', 2025, '2025-03-20', '2025-06-21'],
    ['summer', 2025, '2025-06-21', '2025-09-22'],
    ['autumn', 2025, '2025-09-22', '2025-12-21'],
    ['winter', 2025, '2025-12-21', '2026-03-20'],
    ['summer', 2024, '2024-06-20', '2024-09-22'],
    ['winter', 2023, '2023-12-22', '2024-03-20'],
  ])('%s %i runs from %s to %s by sun and earth', (season, year, first, last) => {
    expect(astronomicalSeason(season, year, LONDON_AND_OSLO)).toEqual({ first, last });
  });

  it('turns on the date of the place where days end last', () => {
    // The solstice of June 2024 was at 20:51 UTC on the 20th; it was the 21st in Auckland.
    expect(astronomicalSeason('summer', 2024, ['Pacific/Auckland']).first).toBe('2024-06-21');
    expect(astronomicalSeason('summer', 2024, ['Pacific/Auckland', 'Europe/London']).first).toBe(
      '2024-06-20',
    );
  });

  it('in the Met Office’s reckoning is three whole months, winter across the year’s end', () => {
    expect(meteorologicalSeason('winter', 2027)).toEqual({
      first: '2027-12-01',
      last: '2028-02-29',
    });
    expect(meteorologicalSeason('autumn', 2025)).toEqual({
      first: '2025-09-01',
      last: '2025-11-30',
    });
  });

  it('is named by 21 to 24 and by 25 to 28 alike, and by nothing else', () => {
    expect([20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map(seasonOfCode)).toEqual([
      null,
      'spring',
      'summer',
      'autumn',
      'winter',
      'spring',
      'summer',
      'autumn',
      'winter',
      null,
    ]);
  });
});
