import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Edtf, edtf } from '@/lib/agreement/dates/edtf';
import type { Outcome } from '@/lib/agreement/description/milestone';
import { EntryContent, entryId } from '@/lib/agreement/entries/entry';
import type { Judgement } from '@/lib/agreement/status/outcome';
import { type Timing, timingOf, timingUnder } from '@/lib/agreement/targets/lateness';
import type { Target } from '@/lib/agreement/targets/target';
import { target as targetContent } from '../a-record';

const ZONES = ['Europe/London', 'Europe/Oslo'];

function aTarget(text: string | null, bound: string): Target {
  const content = EntryContent.parse(targetContent(text, bound, '2025-02-20'));
  if (content.kind !== 'target') throw new Error('not a target');
  return {
    ...content,
    id: entryId(1, 1),
    revision: 1,
    order: 1,
    recordedAt: new Date(0),
    recordedBy: '',
    approvedBy: null,
  };
}

function judgement(outcome: Outcome, on: string | null = null): Judgement {
  const day: Edtf | null = on === null ? null : edtf(on);
  return { outcome, on: day, dispute: null, unconfirmed: false, byImplication: false };
}

function clockOn(
  on: string,
  { to = aTarget('2025-22', 'by') as Target | null, outcome = judgement('not known') } = {},
): Timing {
  return timingOf(to, outcome, calendarDate(on), ZONES);
}

const days = ({ readings }: Timing) => readings.map((reading) => reading.days);
const timeliness = ({ readings }: Timing) => readings.map((reading) => reading.timeliness);

describe('the clock before the target is met', () => {
  it.each([
    ['2025-02-20', [192, 214, 101, 121]],
    ['2025-02-21', [191, 213, 100, 120]],
    ['2025-06-15', [77, 99, -14, 6]],
    ['2025-08-31', [0, 22, -91, -71]],
    ['2025-12-03', [-94, -72, -185, -165]],
  ])('on %s shows %j days left under the four readings', (on, expected) => {
    expect(days(clockOn(on))).toEqual(expected);
  });

  it.each([
    ['2025-05-31', ['before window', 'before window', 'before window', 'before window']],
    ['2025-06-01', ['in window', 'before window', 'in window', 'before window']],
    ['2025-06-02', ['in window', 'before window', 'overdue', 'before window']],
    ['2025-06-21', ['in window', 'in window', 'overdue', 'in window']],
    ['2025-08-31', ['in window', 'in window', 'overdue', 'overdue']],
    ['2025-09-01', ['overdue', 'in window', 'overdue', 'overdue']],
    ['2025-09-22', ['overdue', 'in window', 'overdue', 'overdue']],
    ['2025-09-23', ['overdue', 'overdue', 'overdue', 'overdue']],
  ])('on %s stands %j', (on, expected) => {
    expect(timeliness(clockOn(on))).toEqual(expected);
  });

  it.each(['under way', 'partly met'] as const)('runs on while %s', (outcome) => {
    const timing = clockOn('2025-12-03', { outcome: judgement(outcome, '2025-10-01') });
    expect(timing.timeliness).toBe('overdue');
    expect(timing.lateness).toEqual({ days: 94, least: 72, most: 185, underEveryReading: true });
  });

  it('is late under no reading until one is due', () => {
    expect(clockOn('2025-06-01').lateness).toBeNull();
    expect(clockOn('2025-06-02').lateness).toEqual({
      days: 0,
      least: 0,
      most: 1,
      underEveryReading: false,
    });
  });
});

describe('the clock once the target is met', () => {
  it.each([
    ['2025-05-31', ['early', 'early', 'on time', 'on time'], null],
    ['2025-06-01', ['on time', 'early', 'on time', 'on time'], null],
    ['2025-08-31', ['on time', 'on time', 'late', 'late'], [0, 0, 91]],
    ['2025-09-01', ['late', 'on time', 'late', 'late'], [1, 0, 92]],
    ['2025-12-04', ['late', 'late', 'late', 'late'], [95, 73, 186]],
  ])('on %s stands %j for good', (met, expected, lateness) => {
    const timing = clockOn('2026-11-22', { outcome: judgement('met', met) });
    expect(timeliness(timing)).toEqual(expected);
    expect(
      timing.lateness && [timing.lateness.days, timing.lateness.least, timing.lateness.most],
    ).toEqual(lateness);
    expect(days(timing)[0]).toBe(-448);
  });

  it('by a month alone counts days from its last day, least from its first, most from its last', () => {
    const timing = clockOn('2025-12-01', { outcome: judgement('met', '2025-09') });
    expect(timing.timeliness).toBe('late');
    expect(timing.lateness).toEqual({ days: 30, least: 0, most: 121, underEveryReading: false });
    expect(timing.readings.map(({ daysLate }) => daysLate)).toEqual([30, 8, 121, 101]);
  });

  it('within a period that holds the due day is not judged under that reading', () => {
    const timing = clockOn('2026-12-01', { outcome: judgement('met', '2025') });
    expect(timeliness(timing)).toEqual(['not judged', 'not judged', 'not judged', 'not judged']);
    expect(timing.lateness).toEqual({ days: 122, least: 0, most: 213, underEveryReading: false });
    const within = clockOn('2026-12-01', { outcome: judgement('met', '2025-09') });
    expect(timeliness(within)).toEqual(['late', 'not judged', 'late', 'late']);
  });

  it('as the parties dispute is not judged, and counts nothing', () => {
    const outcome = { ...judgement('met', '2025-12-04'), dispute: 'between parties' as const };
    const timing = clockOn('2026-12-01', { outcome });
    expect(timing.timeliness).toBe('not judged');
    expect(timing.lateness).toBeNull();
    expect(timing.readings.map(({ daysLate }) => daysLate)).toEqual([null, null, null, null]);
  });

  it('as independent sources alone dispute still counts by the party’s word', () => {
    const outcome = {
      ...judgement('met', '2025-12-04'),
      dispute: 'with independent sources' as const,
    };
    expect(clockOn('2026-12-01', { outcome }).lateness?.days).toBe(95);
  });

  it('on a day that is not known is not judged', () => {
    const timing = clockOn('2025-12-01', { outcome: judgement('met') });
    expect(timing.timeliness).toBe('not judged');
    expect(timing.lateness).toBeNull();
    expect(timing.readings.map(({ daysLate }) => daysLate)).toEqual([null, null, null, null]);
  });
});

describe('the clock of a milestone that ended otherwise than met', () => {
  it.each(['not applicable', 'not met'] as const)('stopped on the day of %s', (outcome) => {
    const timing = clockOn('2026-11-22', { outcome: judgement(outcome, '2025-09-10') });
    expect(timing.timeliness).toBe('overdue');
    expect(timing.lateness).toEqual({ days: 10, least: 0, most: 101, underEveryReading: false });
  });
});

describe('a target', () => {
  it('that is missing leaves nothing to judge', () => {
    expect(clockOn('2025-12-01', { to: null })).toEqual({
      timeliness: 'no target',
      reading: null,
      readings: [],
      lateness: null,
    });
  });

  it('without an EDTF form is not judged', () => {
    const timing = clockOn('2025-12-01', {
      to: aTarget(null, 'by'),
      outcome: judgement('met', '2025-07-17'),
    });
    expect(timing).toEqual({
      timeliness: 'not judged',
      reading: null,
      readings: [],
      lateness: null,
    });
  });

  it('of a day is early before it, and late after it', () => {
    const to = aTarget('2025-06-30', 'on');
    expect(clockOn('2026-01-01', { to, outcome: judgement('met', '2025-06-29') }).timeliness).toBe(
      'early',
    );
    expect(clockOn('2026-01-01', { to, outcome: judgement('met', '2025-07-01') }).timeliness).toBe(
      'late',
    );
  });
});

describe('another reading', () => {
  it('changes timeliness and days, not the range', () => {
    const timing = timingUnder(
      clockOn('2026-11-22', { outcome: judgement('met', '2025-12-04') }),
      'astronomical-end',
    );
    expect(timing?.reading?.due).toBe('2025-09-22');
    expect(timing?.lateness).toEqual({ days: 73, least: 73, most: 186, underEveryReading: true });
  });

  it('that the target does not admit is none', () => {
    expect(timingUnder(clockOn('2026-11-22'), 'year-end')).toBeNull();
  });
});
