import { describe, expect, it } from 'vitest';
import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import { aRecord, note } from '../a-record';

const shown = (...dates: string[]) =>
  aRecord(dates.map((date) => note(date)))
    .entries.toSorted(newestFirst)
    .map(({ id, occurredOn }) => `${occurredOn} ${id}`);

describe('the order in which entries are shown', () => {
  it('sets a year below all that is dated within it, and above what came before', () => {
    expect(shown('2025', '2025-12-15', '2024-12-31', '2025-01-01', '2025-12', '2026')).toEqual([
      '2026 1-6',
      '2025-12-15 1-2',
      '2025-12 1-5',
      '2025-01-01 1-4',
      '2025 1-1',
      '2024-12-31 1-3',
    ]);
  });

  it('sets a season below the months within it', () => {
    expect(shown('2025-22', '2025-06', '2025-08-31', '2025-06-01')).toEqual([
      '2025-08-31 1-3',
      '2025-06-01 1-4',
      '2025-06 1-2',
      '2025-22 1-1',
    ]);
  });

  it('sets the last recorded of a day above', () => {
    expect(shown('2025-06-01', '2025-06-01')).toEqual(['2025-06-01 1-2', '2025-06-01 1-1']);
  });

  it('is to be told where any date is not a day', () => {
    expect(anyWithoutDay(aRecord([note('2025-06-01')]).entries)).toBe(false);
    expect(anyWithoutDay(aRecord([note('2025-06-01'), note('2025')]).entries)).toBe(true);
  });
});
