import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import { sampleRecord } from '../fixtures/records/samples';
import { viewOf } from './a-record';

const record = sampleRecord('uk-norway');
const at = (on: string, known = on) => statusAt(record, viewOf(record, on, { known }));

describe('the United Kingdom and Norway', () => {
  it('had no target before it was announced', () => {
    const status = at('2025-02-01');
    expect(status.headline.judgement.outcome).toBe('not known');
    expect(status.timing.timeliness).toBe('no target');
    expect(status.timing.lateness).toBeNull();
    expect(status.announced).toBe(false);
  });

  it.each([
    ['2025-02-20', 101, 192, [192, 214, 101, 121]],
    ['2025-02-21', 100, 191, [191, 213, 100, 120]],
  ])(
    'on %s were before the window: it opened in %i days and was due in %i',
    (on, opens, due, all) => {
      const { timing, headline } = at(on);
      expect(headline.judgement.outcome).toBe('not known');
      expect(timing.timeliness).toBe('before window');
      expect(timing.readings.find(({ reading }) => reading === 'meteorological-start')?.days).toBe(
        opens,
      );
      expect(timing.reading?.days).toBe(due);
      expect(timing.readings.map(({ days }) => days)).toEqual(all);
      expect(timing.lateness).toBeNull();
    },
  );

  it.each([
    ['2025-06-15', 'in window', 77, [0, 0, 14], 1],
    ['2025-08-31', 'in window', 0, [0, 0, 91], 2],
    ['2025-09-01', 'overdue', -1, [1, 0, 92], 3],
    ['2025-12-03', 'overdue', -94, [94, 72, 185], 4],
  ])('on %s, not having signed, were %s, %i days left', (on, timeliness, days, late, overdue) => {
    const { timing, headline } = at(on);
    expect(headline.judgement.outcome).toBe('not known');
    expect(timing.timeliness).toBe(timeliness);
    expect(timing.reading?.days).toBe(days);
    expect([timing.lateness?.days, timing.lateness?.least, timing.lateness?.most]).toEqual(late);
    expect(timing.readings.filter((reading) => reading.timeliness === 'overdue')).toHaveLength(
      overdue,
    );
    expect(timing.lateness?.underEveryReading).toBe(overdue === 4);
  });

  it.each(['2025-12-04', '2025-12-05', '2026-06-11', '2026-11-22', '2040-01-01'])(
    'on %s had signed on 4 December 2025, late by 95 days, 73 to 186 over all readings',
    (on) => {
      const { timing, headline } = at(on);
      expect(headline.judgement).toEqual({
        outcome: 'met',
        on: '2025-12-04',
        dispute: null,
        unconfirmed: false,
        byImplication: false,
      });
      expect(timing.timeliness).toBe('late');
      expect(timing.lateness).toEqual({ days: 95, least: 73, most: 186, underEveryReading: true });
    },
  );

  it('had signed on 4 December 2025, but the day before nobody knew', () => {
    const { timing, headline } = at('2025-12-04', '2025-12-03');
    expect(headline.judgement.outcome).toBe('not known');
    expect(timing.timeliness).toBe('overdue');
    expect(timing.lateness).toEqual({ days: 95, least: 73, most: 186, underEveryReading: true });
  });

  it('say nothing on 15 June 2025 of what came in December', () => {
    const { description: _, ...told } = at('2025-06-15');
    expect(JSON.stringify(told)).not.toMatch(/Lunna|2025-12/);
  });

  it('by the sole word of the United Kingdom: Norway’s own is not known, and that is no dispute', () => {
    expect(at('2026-11-22').headline.standing).toEqual([
      { voice: 'GB', claim: 'met', on: '2025-12-04' },
      { voice: 'NO', claim: 'not known', on: null },
      { voice: 'independent', claim: 'met', on: '2025-12-04', origins: 1 },
    ]);
  });

  it('have met 3 of 4 steps; of 5 it is not known whether they apply', () => {
    const { stepCount, stage, freshness } = at('2026-11-22');
    expect(stepCount).toEqual({
      met: 3,
      applying: 4,
      notKnown: 1,
      disputed: 0,
      notKnownWhetherApplying: 5,
    });
    expect(stage).toEqual({ milestone: 'signature', since: '2025-12-04' });
    expect(freshness).toEqual({ lastChecked: '2026-11-22', stale: false });
  });

  it('gave it the name Lunna House Agreement; its form is not known', () => {
    const status = at('2026-11-22');
    expect(status.signedAs).toBe('Lunna House Agreement');
    expect(status.signatories).toEqual(['John Healey', 'Tore O. Sandvik']);
    expect(status.form).toBeNull();
    expect(status.latestEntry?.occurredOn).toBe('2026-04-22');
  });
});

describe('the comparables', () => {
  const today = (slug: string) => {
    const comparable = sampleRecord(slug);
    const { headline, timing, form } = statusAt(comparable, viewOf(comparable, '2026-11-22'));
    return [headline.judgement.on, timing.timeliness, timing.lateness?.days ?? null, form];
  };

  it.each([
    ['uk-germany-trinity-house', ['2024-10-23', 'no target', null, 'non-binding arrangement']],
    ['uk-germany-kensington', ['2025-07-17', 'not judged', null, 'treaty']],
    ['uk-poland-northolt', ['2026-05-27', 'late', 147, 'treaty']],
    ['germany-norway-hansa', ['2026-02-14', 'no target', null, null]],
    ['eu-norway-partnership', ['2024-05-28', 'no target', null, null]],
    ['uk-eu-partnership', ['2025-05-19', 'no target', null, null]],
  ])('%s stands as its facts say', (slug, expected) => {
    expect(today(slug)).toEqual(expected);
  });
});
