import { describe, expect, it } from 'vitest';
import { tracked } from '@/lib/agreement/description/retired';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, STEPS, viewOf } from '../a-record';

const DAY = '2026-03-01';

function steps(retired: readonly string[]) {
  return STEPS.map((step) => ({ ...step, retired: retired.includes(step.slug) }));
}

function statusOf(contents: readonly unknown[], retired: readonly string[] = []) {
  const record = aRecord(contents, { milestones: steps(retired) });
  return statusAt(record, viewOf(record, DAY));
}

describe('a milestone', () => {
  it('is tracked unless it is said to be retired', () => {
    const nouns = [
      { slug: 'a', retired: false },
      { slug: 'b', retired: true },
    ];
    expect(tracked(nouns)).toEqual([{ slug: 'a', retired: false }]);
  });
});

describe('a retired milestone', () => {
  const ANNOUNCED = claim('met', '2025-02-20', ['GB'], { milestone: 'announced' });
  const AGREED = claim('met', '2025-11-01', ['NO'], { milestone: 'text-agreed' });

  it('stays in its place with its outcome and standing', () => {
    const { steps } = statusOf([ANNOUNCED, AGREED], ['text-agreed']);
    expect(steps.map(({ milestone }) => milestone.slug)).toEqual([
      'announced',
      'text-agreed',
      'signature',
      'ratification',
    ]);
    expect(steps[1]?.judgement).toMatchObject({ outcome: 'met', on: '2025-11-01' });
    expect(steps[1]?.standing).toContainEqual({ voice: 'NO', claim: 'met', on: '2025-11-01' });
  });

  it('is counted as no step', () => {
    const contents = [ANNOUNCED, AGREED];
    expect(statusOf(contents).stepCount).toEqual({
      met: 2,
      applying: 3,
      notKnown: 1,
      disputed: 0,
      notKnownWhetherApplying: 1,
    });
    expect(statusOf(contents, ['text-agreed', 'ratification']).stepCount).toEqual({
      met: 1,
      applying: 2,
      notKnown: 1,
      disputed: 0,
      notKnownWhetherApplying: 0,
    });
  });

  it('is no stage, though it was met last', () => {
    const contents = [ANNOUNCED, AGREED];
    expect(statusOf(contents).stage).toEqual({ milestone: 'text-agreed', since: '2025-11-01' });
    expect(statusOf(contents, ['text-agreed']).stage).toEqual({
      milestone: 'announced',
      since: '2025-02-20',
    });
  });

  it('is never stale, nor makes its agreement so', () => {
    const contents = [check('2026-02-20', ['announced', 'text-agreed', 'signature'])];
    expect(statusOf(contents).freshness).toEqual({ lastChecked: null, stale: true });
    const { freshness, milestones } = statusOf(contents, ['ratification']);
    expect(freshness).toEqual({ lastChecked: '2026-02-20', stale: false });
    expect(milestones.map((one) => one.freshness?.lastChecked)).toEqual([
      '2026-02-20',
      '2026-02-20',
      '2026-02-20',
      undefined,
    ]);
  });

  it('is met when a step is that implies it', () => {
    const { milestones } = statusOf([claim('met', '2025-12-04', ['GB'])], ['text-agreed']);
    expect(milestones[1]?.judgement).toMatchObject({ outcome: 'met', byImplication: true });
  });
});

describe('a retired party', () => {
  const PARTIES = [
    { code: 'GB', name: { en: 'United Kingdom' }, timeZone: 'Europe/London' },
    { code: 'NO', name: { en: 'Norway' }, timeZone: 'Europe/Oslo', retired: true },
  ];

  it('keeps what it said in the standing, and is not listed there for its silence', () => {
    const record = aRecord(
      [
        claim('met', '2025-12-04', ['GB']),
        claim('met', '2025-11-01', ['NO'], { milestone: 'text-agreed' }),
      ],
      { parties: PARTIES },
    );
    const { milestones } = statusAt(record, viewOf(record, DAY));
    const voices = milestones.map(({ standing }) => standing.map(({ voice }) => voice));
    expect(voices).toEqual([
      ['GB', 'independent'],
      ['GB', 'NO', 'independent'],
      ['GB', 'independent'],
      ['GB', 'independent'],
    ]);
  });
});
