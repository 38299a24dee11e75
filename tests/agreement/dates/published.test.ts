import { describe, expect, it } from 'vitest';
import { earliestPublished, Published } from '@/lib/agreement/dates/published';

describe('a publication', () => {
  it.each(['2025-12-04', '2025-12', '2025', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(Published.parse(text)).toBe(text);
  });

  it.each(['2025-22', '2025-13', '2025-02-30', '9999', '9999-12', 'May 2025', '2025/2026', ''])(
    'is not %j',
    (text) => {
      expect(Published.safeParse(text).success).toBe(false);
    },
  );
});

describe('of several publications the earliest', () => {
  it.each([
    [[], null],
    [['2025-12', '2025-12-30'], '2025-12-30'],
    [['2025-12', '2025-12-31'], '2025-12-31'],
    [['2025', '2025-12'], '2025-12'],
    [['2025', '2026-01-01'], '2025'],
  ])('%j is %s', (given, earliest) => {
    expect(earliestPublished(given.map((text) => Published.parse(text)))).toBe(earliest);
  });
});
