import { describe, expect, it } from 'vitest';
import { typedDate } from '@/lib/agreement/dates/typed-date';

describe('a date that somebody typed', () => {
  it.each([
    ['2025-08-31', '2025-08-31'],
    ['31.8.2025', '2025-08-31'],
    ['31.08.2025', '2025-08-31'],
    [' 31/8/2025 ', '2025-08-31'],
    ['31. 8. 2025', '2025-08-31'],
    ['31 8 2025', '2025-08-31'],
    ['1.2.2025', '2025-02-01'],
  ])('%s is %s', (typed, day) => {
    expect(typedDate(typed)).toBe(day);
  });

  it.each(['', 'yesterday', '30.2.2025', '31.8.25', '8.31.2025', '2025-8-31', '0.8.2025'])(
    '%s is none',
    (typed) => {
      expect(typedDate(typed)).toBeNull();
    },
  );
});
