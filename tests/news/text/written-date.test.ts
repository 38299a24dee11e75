import { describe, expect, it } from 'vitest';
import { writtenDate } from '@/lib/news/text/written-date';

describe('a date', () => {
  it.each([
    ['2025-12-04', '2025-12-04'],
    [' 2025-12-04T23:59:59-11:00 ', '2025-12-04'],
    ['2025-12-04T00:00:00.000+14:00', '2025-12-04'],
    ['2025-12-04 10:00', '2025-12-04'],
    ['20251204', '2025-12-04'],
    ['20251204T100000Z', '2025-12-04'],
    ['2025/12/4', '2025-12-04'],
    ['Thu, 04 Dec 2025 23:30:00 -0500', '2025-12-04'],
    ['Thursday, 4 December 2025', '2025-12-04'],
    ['4 dec 2025', '2025-12-04'],
    ['04.12.2025', '2025-12-04'],
    ['4. 12. 2025 kl. 10.00', '2025-12-04'],
    ['2024-02-29', '2024-02-29'],
  ])('is read as it is written, in no other zone: %s', (text, date) => {
    expect(writtenDate(text)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    '2025',
    '2025-12',
    '2025-02-29',
    '2025-13-01',
    '2025-12-041',
    '0000-01-01',
    '1764806400',
    '1764806400000',
    '04/12/2025',
    '12/4/2025',
    '4 Marble 2025',
    '4 desember 2025',
    'Published 2025-12-04',
  ])('that is not sure is none: “%s”', (text) => {
    expect(writtenDate(text)).toBeNull();
  });
});
