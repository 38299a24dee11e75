import { describe, expect, it } from 'vitest';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import { sittingPeriod } from '@/lib/agreement/sittings/sitting-days';

function calendar(from: string, until: string, days: readonly string[]): SittingCalendar {
  return {
    from: calendarDate(from),
    until: calendarDate(until),
    days: days.map(calendarDate),
    source: 'a calendar',
  };
}

const week = (first: string, days = 4) =>
  Array.from({ length: days }, (_, index) => daysAfter(calendarDate(first), index));

// Mondays to Thursdays, with recesses from Friday 18 September to Monday 12 October, and in the second week of November.
const AUTUMN_DAYS = [
  ...week('2026-09-07'),
  ...week('2026-09-14'),
  ...week('2026-10-13', 3),
  ...week('2026-10-19'),
  ...week('2026-10-26'),
  ...week('2026-11-02'),
  ...week('2026-11-16'),
  ...week('2026-11-23'),
];
const AUTUMN = calendar('2026-09-01', '2026-12-31', AUTUMN_DAYS);

const period = (laidOn: string, by: string, ...calendars: SittingCalendar[]) =>
  sittingPeriod(calendarDate(laidOn), calendarDate(by), calendars);

describe('the period of 21 sitting days of a treaty laid on the Friday before a recess', () => {
  it.each([
    ['the day it is laid', '2026-09-18', 0],
    ['the recess', '2026-10-12', 0],
    ['the first sitting day after it', '2026-10-13', 1],
    ['a Friday without a sitting', '2026-10-16', 3],
    ['the Sunday after that', '2026-10-18', 3],
    ['another week', '2026-10-27', 9],
    ['the second recess', '2026-11-12', 15],
    ['the last day but one', '2026-11-23', 20],
    ['the last day', '2026-11-24', 21],
  ])('by %s runs, and is to end on 24 November', (_when, by, counted) => {
    expect(period('2026-09-18', by, AUTUMN)).toEqual({
      result: 'running',
      counted,
      ends: '2026-11-24',
    });
  });

  it.each(['2026-11-25', '2026-12-24', '2027-06-01'])('by %s has ended', (by) => {
    expect(period('2026-09-18', by, AUTUMN)).toEqual({ result: 'ended', on: '2026-11-24' });
  });
});

describe('the period', () => {
  it('does not count the day of laying, though both Houses sit on it', () => {
    expect(period('2026-09-14', '2026-09-14', AUTUMN)).toMatchObject({ counted: 0 });
    expect(period('2026-09-14', '2026-09-15', AUTUMN)).toMatchObject({ counted: 1 });
    expect(period('2026-09-14', '2026-12-01', AUTUMN)).toEqual({
      result: 'ended',
      on: '2026-11-18',
    });
  });

  it('has not begun on a day before that of laying', () => {
    expect(period('2026-09-18', '2026-09-10', AUTUMN)).toEqual({
      result: 'running',
      counted: 0,
      ends: '2026-11-24',
    });
  });

  it('runs over the turn of a year, and counts what is told of a Saturday', () => {
    const winter = calendar('2026-12-01', '2027-01-31', [
      ...week('2026-12-14'),
      '2026-12-19',
      ...week('2027-01-05', 3),
    ]);
    expect(period('2026-12-15', '2027-01-06', winter)).toEqual({
      result: 'running',
      counted: 5,
      ends: null,
    });
  });
});

describe('the period cannot be computed', () => {
  it('without a calendar', () => {
    expect(period('2026-09-18', '2026-09-21')).toEqual({
      result: 'not computed',
      uncovered: '2026-09-19',
    });
  });

  it('with a calendar that begins after the treaty was laid', () => {
    expect(period('2026-08-03', '2026-09-21', AUTUMN)).toEqual({
      result: 'not computed',
      uncovered: '2026-08-04',
    });
  });

  it('with a calendar that ends before the day, unless the period ends within it', () => {
    const short = calendar('2026-09-01', '2026-10-31', AUTUMN_DAYS.slice(0, 19));
    expect(period('2026-09-18', '2026-11-02', short)).toEqual({
      result: 'not computed',
      uncovered: '2026-11-01',
    });
    const long = calendar('2026-09-01', '2026-11-24', AUTUMN_DAYS.slice(0, 29));
    expect(period('2026-09-18', '2027-03-01', long)).toEqual({
      result: 'ended',
      on: '2026-11-24',
    });
  });

  it('over a gap between two calendars', () => {
    const september = calendar('2026-09-01', '2026-09-30', AUTUMN_DAYS.slice(0, 8));
    const november = calendar('2026-11-01', '2026-11-30', AUTUMN_DAYS.slice(19));
    expect(period('2026-09-18', '2026-11-20', september, november)).toEqual({
      result: 'not computed',
      uncovered: '2026-10-01',
    });
  });
});

describe('of several calendars', () => {
  const september = calendar('2026-09-01', '2026-09-30', AUTUMN_DAYS.slice(0, 8));
  const later = calendar('2026-10-01', '2026-12-31', AUTUMN_DAYS.slice(8));

  it('each tells of its own dates', () => {
    expect(period('2026-09-18', '2026-10-27', september, later)).toEqual({
      result: 'running',
      counted: 9,
      ends: '2026-11-24',
    });
  });

  it('the one entered last counts where they overlap, also for a day that it takes away', () => {
    // The Houses did not sit in the last week of October after all.
    const corrected = calendar('2026-10-26', '2026-11-01', []);
    expect(period('2026-09-18', '2026-10-29', AUTUMN, corrected)).toMatchObject({ counted: 7 });
    expect(period('2026-09-18', '2026-10-29', corrected, AUTUMN)).toMatchObject({ counted: 11 });
  });

  it('a last day is expected only as far as they reach', () => {
    const until = calendar('2026-09-01', '2026-11-23', AUTUMN_DAYS.slice(0, 28));
    expect(period('2026-09-18', '2026-11-23', until)).toEqual({
      result: 'running',
      counted: 20,
      ends: null,
    });
  });
});
