import { describe, expect, it } from 'vitest';
import { durationOf } from '@/lib/agreement/dates/duration';
import { statusAt } from '@/lib/agreement/status/status';
import { sampleRecord } from '../../fixtures/records/samples';
import { aRecord, claim, viewOf } from '../a-record';

const took = (slug: string, on = '2026-11-22') => {
  const record = sampleRecord(slug);
  return durationOf(statusAt(record, viewOf(record, on)));
};

describe('the time from announcement to signature', () => {
  it.each([
    ['uk-norway', { least: 287, most: 287, until: 'met' }],
    ['uk-germany-trinity-house', { least: 91, most: 91, until: 'met' }],
    ['uk-germany-kensington', { least: 323, most: 323, until: 'met' }],
    ['uk-poland-northolt', { least: 481, most: 511, until: 'met' }],
    ['germany-norway-hansa', { least: 167, most: 258, until: 'met' }],
  ])('of %s is a range where only a month or season is known', (slug, expected) => {
    expect(took(slug)).toEqual(expected);
  });

  it('is not known where the announcement has no date', () => {
    expect(took('eu-norway-partnership')).toBeNull();
    expect(took('uk-norway', '2025-02-01')).toBeNull();
  });

  it('runs on until the signature', () => {
    expect(took('uk-norway', '2025-12-03')).toEqual({ least: 286, most: 286, until: 'so far' });
  });

  it('stops where it ended otherwise, and is not counted while the parties disagree', () => {
    const of = (...contents: object[]) => {
      const record = aRecord([
        claim('met', '2025-01-01', ['GB', 'NO'], { milestone: 'announced' }),
        ...contents,
      ]);
      return durationOf(statusAt(record, viewOf(record, '2026-11-22')));
    };
    const ended = claim('not met', '2025-01-31', ['GB']);
    expect(of(ended)).toEqual({ least: 30, most: 30, until: 'ended' });
    expect(of(ended, claim('met', '2025-02-10', ['NO']))).toBeNull();
  });
});
