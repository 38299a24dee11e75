import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay, endOfDay, foremostDay } from '@/lib/agreement/dates/day';

const ZONES = ['Europe/London', 'Europe/Oslo'];

describe("an agreement's day", () => {
  it.each([
    ['in winter, before midnight in Oslo', '2025-12-03T22:59:59Z', '2025-12-03', '2025-12-03'],
    ['in winter, at midnight in Oslo', '2025-12-03T23:00:00Z', '2025-12-03', '2025-12-04'],
    ['in winter, before midnight in London', '2025-12-03T23:59:59Z', '2025-12-03', '2025-12-04'],
    ['in winter, at midnight in London', '2025-12-04T00:00:00Z', '2025-12-04', '2025-12-04'],
    ['in summer, at midnight in Oslo', '2025-08-31T22:00:00Z', '2025-08-31', '2025-09-01'],
    ['in summer, before midnight in London', '2025-08-31T22:59:59Z', '2025-08-31', '2025-09-01'],
    ['in summer, at midnight in London', '2025-08-31T23:00:00Z', '2025-09-01', '2025-09-01'],
    ['the night the clocks go forward', '2025-03-29T23:30:00Z', '2025-03-29', '2025-03-30'],
    ['the day the clocks went forward', '2025-03-30T22:30:00Z', '2025-03-30', '2025-03-31'],
    ['the first midnight of summer time', '2025-03-30T23:00:00Z', '2025-03-31', '2025-03-31'],
    ['the night the clocks go back', '2025-10-25T22:30:00Z', '2025-10-25', '2025-10-26'],
    ['the day the clocks went back', '2025-10-26T23:30:00Z', '2025-10-26', '2025-10-27'],
    ['the first midnight of winter time', '2025-10-27T00:00:00Z', '2025-10-27', '2025-10-27'],
  ])('%s ends with London and begins with Oslo', (_when, instant, last, foremost) => {
    expect(agreementDay(new Date(instant), ZONES)).toBe(last);
    expect(foremostDay(new Date(instant), ZONES)).toBe(foremost);
  });

  it('is counted in UTC where no party has a zone', () => {
    expect(agreementDay(new Date('2025-06-30T23:59:59Z'), [])).toBe('2025-06-30');
    expect(foremostDay(new Date('2025-07-01T00:00:00Z'), [])).toBe('2025-07-01');
  });

  it('does not depend on the order of the parties', () => {
    const instant = new Date('2025-08-31T22:30:00Z');
    expect(agreementDay(instant, ['Europe/Oslo', 'Europe/London'])).toBe('2025-08-31');
  });
});

describe('the end of a day', () => {
  it.each([
    ['2025-08-31', '2025-08-31T23:00:00.000Z'],
    ['2025-03-29', '2025-03-30T00:00:00.000Z'],
    ['2025-03-30', '2025-03-30T23:00:00.000Z'],
    ['2025-10-25', '2025-10-25T23:00:00.000Z'],
    ['2025-10-26', '2025-10-27T00:00:00.000Z'],
    ['2025-12-31', '2026-01-01T00:00:00.000Z'],
  ])('%s is over with midnight in London, at %s', (date, instant) => {
    expect(endOfDay(calendarDate(date), ZONES).toISOString()).toBe(instant);
  });

  it('is midnight UTC where no party has a zone', () => {
    expect(endOfDay(calendarDate('2025-08-31'), []).toISOString()).toBe('2025-09-01T00:00:00.000Z');
  });
});
