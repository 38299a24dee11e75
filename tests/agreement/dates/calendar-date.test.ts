import { describe, expect, it } from 'vitest';
import {
  CalendarDate,
  calendarDate,
  dateInZone,
  daysAfter,
  daysBetween,
  earliest,
  endOfMonth,
  latest,
  monthsAfter,
} from '@/lib/agreement/dates/calendar-date';

describe('a calendar date', () => {
  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-06-31',
    '2025-6-1',
    '20250601',
    '2025-06-01T00:00:00Z',
    ' 2025-06-01',
    '0000-01-01',
    '12025-01-01',
    '',
    'today',
  ])('is not %j', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false);
  });

  it.each(['2024-02-29', '2025-12-31', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it.each([
    ['2025-08-31', '2025-12-04', 95],
    ['2025-12-04', '2025-08-31', -95],
    ['2025-03-29', '2025-03-31', 2],
    ['2025-10-25', '2025-10-27', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-08-31', '2026-11-22', 448],
    ['2025-01-01', '2025-01-01', 0],
  ])('from %s to %s there are %i days', (from, to, days) => {
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
    expect(daysAfter(calendarDate(from), days)).toBe(to);
  });

  it.each([
    ['2024-02-01', '2024-02-29'],
    ['2025-02-10', '2025-02-28'],
    ['2100-02-01', '2100-02-28'],
    ['2025-12-31', '2025-12-31'],
    ['0099-02-01', '0099-02-28'],
    ['9999-12-01', '9999-12-31'],
  ])('%s lies in a month that ends on %s', (date, end) => {
    expect(endOfMonth(calendarDate(date))).toBe(end);
  });

  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-12-15', 0, '2025-12-15'],
  ])('%s and %i months are %s', (date, months, later) => {
    expect(monthsAfter(calendarDate(date), months)).toBe(later);
  });

  it('is the earliest or the latest of several', () => {
    const dates = ['2025-06-01', '2024-12-31', '2025-08-31'].map(calendarDate);
    expect(earliest(calendarDate('2025-01-01'), ...dates)).toBe('2024-12-31');
    expect(latest(calendarDate('2025-01-01'), ...dates)).toBe('2025-08-31');
  });

  it.each([
    ['2025-06-30T22:59:59Z', 'Europe/London', '2025-06-30'],
    ['2025-06-30T23:00:00Z', 'Europe/London', '2025-07-01'],
    ['2025-06-30T21:59:59Z', 'Europe/Oslo', '2025-06-30'],
    ['2025-06-30T22:00:00Z', 'Europe/Oslo', '2025-07-01'],
    ['2025-06-30T18:14:59Z', 'Asia/Kathmandu', '2025-06-30'],
    ['2025-06-30T18:15:00Z', 'Asia/Kathmandu', '2025-07-01'],
    ['2024-12-31T10:00:00Z', 'Pacific/Kiritimati', '2025-01-01'],
    ['0999-03-01T00:00:00Z', 'UTC', '0999-03-01'],
  ])('at %s it is in %s %s', (instant, zone, date) => {
    expect(dateInZone(new Date(instant), zone)).toBe(date);
  });
});
