import { describe, expect, it } from 'vitest';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, correction, STEPS, viewOf } from '../a-record';

function judged(record: AgreementRecord, on: string, milestone = 'signature', more = {}) {
  const { milestones } = statusAt(record, viewOf(record, on, more));
  const found = milestones.find((candidate) => candidate.milestone.slug === milestone);
  if (!found) throw new Error(milestone);
  return found;
}

describe('the outcome of a milestone', () => {
  it('is not known until somebody says something', () => {
    expect(judged(aRecord([]), '2026-01-01').judgement).toEqual({
      outcome: 'not known',
      on: null,
      dispute: null,
      unconfirmed: false,
      byImplication: false,
    });
  });

  it('is the latest claim of a party, by day, then revision, then place', () => {
    const record = aRecord([
      claim('met', '2025-06-02', ['GB']),
      claim('not met', '2025-06-01', ['GB'], { revision: 2 }),
      claim('under way', '2025-06-02', ['GB'], { revision: 2 }),
      claim('partly met', '2025-06-02', ['GB'], { revision: 2 }),
    ]);
    expect(judged(record, '2025-07-01', 'signature', { revision: 1 }).judgement.outcome).toBe(
      'met',
    );
    expect(judged(record, '2025-07-01').judgement.outcome).toBe('partly met');
  });

  it('is unconfirmed while only independent sources say so', () => {
    const record = aRecord([
      claim('met', '2025-06-01', 'independent'),
      claim('met', '2025-06-03', ['NO']),
    ]);
    expect(judged(record, '2025-06-02').judgement).toMatchObject({
      outcome: 'met',
      on: '2025-06-01',
      unconfirmed: true,
    });
    expect(judged(record, '2025-06-03').judgement).toMatchObject({
      outcome: 'met',
      on: '2025-06-03',
      unconfirmed: false,
    });
  });

  it('does not follow independent sources where a party has spoken', () => {
    const record = aRecord([
      claim('under way', '2025-06-01', ['GB']),
      claim('met', '2025-06-02', 'independent'),
    ]);
    expect(judged(record, '2025-06-02').judgement).toMatchObject({
      outcome: 'under way',
      dispute: null,
    });
  });

  it('is met on the earliest day among the parties that say so', () => {
    const record = aRecord([
      claim('met', '2025-12-04', 'independent'),
      claim('met', '2025-12-06', ['GB']),
      claim('met', '2025-12-05', ['NO']),
      claim('met', '2025-12-08', ['GB']),
    ]);
    const { judgement, standing } = judged(record, '2026-01-01');
    expect(judgement.on).toBe('2025-12-05');
    expect(standing.map(({ voice, on }) => `${voice} ${on}`)).toEqual([
      'GB 2025-12-06',
      'NO 2025-12-05',
      'independent 2025-12-04',
    ]);
  });

  it('met known only by month is met from its last day', () => {
    const record = aRecord([claim('met', '2025-12', ['GB'])]);
    expect(judged(record, '2025-12-30').judgement.outcome).toBe('not known');
    expect(judged(record, '2025-12-31').judgement).toMatchObject({ outcome: 'met', on: '2025-12' });
  });
});

describe('a milestone that others imply', () => {
  const path = [
    { slug: 'text-agreed' },
    { slug: 'signature', implies: ['text-agreed'] },
    { slug: 'in-force', implies: ['text-agreed'] },
  ];
  const implied = (contents: object[], milestones = path) => {
    const record = aRecord(contents, { milestones });
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    const text = status.milestones.find(({ milestone }) => milestone.slug === 'text-agreed');
    return { ...text?.judgement, applies: text?.applies };
  };
  const yes = claim('met', '2025-05-01', ['GB']);
  const no = claim('not met', '2025-05-01', ['NO']);

  it.each([[[yes, no]], [[no, yes]]])('is disputed with the step, whoever spoke last', (said) => {
    expect(implied(said)).toMatchObject({ outcome: 'met', dispute: 'between parties' });
  });

  it.each([[path], [path.toReversed()]])(
    'is met where another step that implies it is not disputed, in any order',
    (milestones) => {
      const inForce = claim('met', '2025-06-01', ['GB', 'NO'], { milestone: 'in-force' });
      expect(implied([no, yes, inForce], milestones)).toMatchObject({
        outcome: 'met',
        dispute: null,
      });
    },
  );

  it('is disputed between the parties though independent sources dispute it as well', () => {
    const own = [
      claim('not met', '2025-04-01', 'independent', { milestone: 'text-agreed' }),
      claim('under way', '2025-05-01', ['GB'], { milestone: 'text-agreed' }),
    ];
    expect(implied([...own, no, yes])).toMatchObject({ dispute: 'between parties' });
  });

  it.each([
    ['met', 'not applicable'],
    ['not applicable', 'met'],
  ])('applies where the parties dispute it: %s, then %s', (first, second) => {
    const said = [
      claim(first, '2025-05-01', ['GB'], { milestone: 'text-agreed' }),
      claim(second, '2025-06-01', ['NO'], { milestone: 'text-agreed' }),
    ];
    expect(implied(said)).toMatchObject({ applies: 'applies', dispute: 'between parties' });
  });
});

describe('a claim that was taken back and made again', () => {
  it('counts from when it was made again, with what it then told', () => {
    const record = aRecord([
      claim('met', '2025-03-10', ['GB'], { named: 'Old Accord', signatories: ['A. Old'] }),
      claim('not met', '2025-04-01', ['GB']),
      claim('met', '2025-12-04', ['GB'], { named: 'New Accord', signatories: ['B. New'] }),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    expect(status.headline.judgement.on).toBe('2025-12-04');
    expect([status.signedAs, status.signatories]).toEqual(['New Accord', ['B. New']]);
  });

  it('leaves no name nor signatory while it is taken back', () => {
    const record = aRecord([
      claim('met', '2025-03-10', ['GB'], { named: 'Harbour Accord', signatories: ['A. Minister'] }),
      claim('not met', '2025-04-01', ['GB']),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    expect([status.signedAs, status.signatories]).toEqual([null, []]);
  });
});

describe('two voices', () => {
  it('that differ are a dispute', () => {
    const record = aRecord([
      claim('met', '2025-12-04', ['GB']),
      claim('not met', '2025-12-05', ['NO']),
    ]);
    expect(judged(record, '2025-12-04').judgement.dispute).toBeNull();
    expect(judged(record, '2025-12-05').judgement).toMatchObject({
      outcome: 'not met',
      dispute: 'between parties',
    });
  });

  it('are not in dispute where one reported progress earlier', () => {
    const record = aRecord([
      claim('under way', '2025-12-01', ['NO']),
      claim('met', '2025-12-04', ['GB']),
    ]);
    expect(judged(record, '2026-01-01').judgement).toMatchObject({
      outcome: 'met',
      dispute: null,
    });
  });

  it('are in dispute where one reports progress after the other says it is met', () => {
    const record = aRecord([
      claim('met', '2025-12-04', ['GB']),
      claim('under way', '2025-12-05', ['NO']),
    ]);
    expect(judged(record, '2026-01-01').judgement.dispute).toBe('between parties');
  });

  it('are in dispute with independent sources too, but not with silence', () => {
    const alone = aRecord([claim('met', '2025-12-04', ['GB'])]);
    const contested = aRecord([
      claim('met', '2025-12-04', ['GB']),
      claim('not met', '2025-12-05', 'independent'),
    ]);
    expect(judged(alone, '2026-01-01').judgement.dispute).toBeNull();
    expect(judged(contested, '2026-01-01').judgement).toMatchObject({
      outcome: 'met',
      dispute: 'with independent sources',
    });
  });

  it('agree from the day the second came', () => {
    const record = aRecord([
      claim('met', '2025-12-04', ['GB'], { published: '2025-12-04' }),
      claim('met', '2025-12-04', ['NO'], { published: '2026-02-01' }),
    ]);
    const no = (on: string) =>
      judged(record, on).standing.find(({ voice }) => voice === 'NO')?.claim;
    expect(no('2026-01-31')).toBe('not known');
    expect(no('2026-02-01')).toBe('met');
  });

  it('of a joint statement each make its claim', () => {
    const record = aRecord([claim('met', '2025-12-04', ['GB', 'NO'])]);
    expect(judged(record, '2025-12-04').standing.map(({ claim: said }) => said)).toEqual([
      'met',
      'met',
      'not known',
    ]);
  });
});

describe('independent origins', () => {
  it('count once each, once for all that are not known, and only those that make the claim', () => {
    const record = aRecord([
      claim('met', '2025-12-04', 'independent', { origin: 'PA Media' }),
      claim('met', '2025-12-04', 'independent', { origin: 'PA Media' }),
      claim('met', '2025-12-04', 'independent', { origin: 'NTB' }),
      claim('met', '2025-12-04', 'independent'),
      claim('met', '2025-12-04', 'independent'),
      claim('under way', '2025-11-01', 'independent', { origin: 'Reuters' }),
      claim('met', '2025-12-04', ['GB'], { origin: 'a ministry’s release' }),
    ]);
    expect(judged(record, '2026-01-01').standing.at(-1)).toEqual({
      voice: 'independent',
      claim: 'met',
      on: '2025-12-04',
      origins: 3,
    });
  });
});

describe('implication', () => {
  const onText = (status: string, day = '2025-11-01') =>
    claim(status, day, ['GB'], { milestone: 'text-agreed' });

  it('makes the milestones met that a met one implies, without a date', () => {
    const record = aRecord([claim('met', '2025-12-04', ['GB'])]);
    expect(judged(record, '2025-12-03', 'text-agreed').judgement.outcome).toBe('not known');
    expect(judged(record, '2025-12-04', 'text-agreed').judgement).toEqual({
      outcome: 'met',
      on: null,
      dispute: null,
      unconfirmed: false,
      byImplication: true,
    });
  });

  it.each(['under way', 'partly met'])('outweighs %s', (status) => {
    const record = aRecord([onText(status), claim('met', '2025-12-04', ['GB'])]);
    expect(judged(record, '2026-01-01', 'text-agreed').judgement).toMatchObject({
      outcome: 'met',
      byImplication: true,
    });
  });

  it.each(['not met', 'not applicable'])('gives way to %s', (status) => {
    const record = aRecord([onText(status), claim('met', '2025-12-04', ['GB'])]);
    expect(judged(record, '2026-01-01', 'text-agreed').judgement.outcome).toBe(status);
  });

  it.each<[string, 'independent' | string[], boolean]>([
    ['of a party', ['GB'], false],
    ['of others, though a party’s word implies it', 'independent', true],
  ])('gives way to a met %s, with its date', (_, voice, unconfirmed) => {
    const own = claim('met', '2025-11-01', voice, { milestone: 'text-agreed' });
    const record = aRecord([own, claim('met', '2025-12-04', ['GB'])]);
    expect(judged(record, '2026-01-01', 'text-agreed').judgement).toMatchObject({
      outcome: 'met',
      on: '2025-11-01',
      unconfirmed,
      byImplication: false,
    });
  });

  it('is unconfirmed where its reason is', () => {
    const record = aRecord([claim('met', '2025-12-04', 'independent')]);
    expect(judged(record, '2026-01-01', 'text-agreed').judgement.unconfirmed).toBe(true);
  });

  it('passes through what is itself implied, and around a circle once', () => {
    const milestones = [
      { slug: 'announced', implies: ['signature'] },
      { slug: 'text-agreed', implies: ['announced'] },
      { slug: 'signature', implies: ['text-agreed'] },
    ];
    const record = aRecord([claim('met', '2025-12-04', ['GB'])], { milestones });
    expect(judged(record, '2026-01-01', 'announced').judgement.byImplication).toBe(true);
    expect(judged(record, '2026-01-01', 'signature').judgement.on).toBe('2025-12-04');
  });
});

describe('a step that is only on the path if it applies', () => {
  const onRatification = (status: string, voice: 'independent' | string[], day: string) =>
    claim(status, day, voice, { milestone: 'ratification' });
  const applies = (record: AgreementRecord, on: string) =>
    judged(record, on, 'ratification').applies;

  it('is not known to apply until a claim on it says so, not by a check', () => {
    const record = aRecord([
      check('2025-12-10', ['ratification']),
      onRatification('under way', 'independent', '2026-01-10'),
    ]);
    expect(applies(record, '2026-01-09')).toBe('not known whether it applies');
    expect(applies(record, '2026-01-10')).toBe('applies');
    expect(statusAt(record, viewOf(record, '2026-01-09')).stepCount).toEqual({
      met: 0,
      applying: 3,
      notKnown: 3,
      disputed: 0,
      notKnownWhetherApplying: 1,
    });
    expect(statusAt(record, viewOf(record, '2026-01-10')).stepCount).toEqual({
      met: 0,
      applying: 4,
      notKnown: 3,
      disputed: 0,
      notKnownWhetherApplying: 0,
    });
  });

  it('does not apply where that is all that is claimed', () => {
    const record = aRecord([onRatification('not applicable', ['GB'], '2026-01-10')]);
    expect(applies(record, '2026-01-10')).toBe('does not apply');
    expect(statusAt(record, viewOf(record, '2026-01-10')).stepCount).toEqual({
      met: 0,
      applying: 3,
      notKnown: 3,
      disputed: 0,
      notKnownWhetherApplying: 0,
    });
  });

  it('applies where a step that implies it is met', () => {
    const record = aRecord([claim('met', '2026-01-10', ['GB'])], {
      milestones: [
        ...STEPS.slice(0, 2),
        { slug: 'signature', implies: ['ratification'] },
        ...STEPS.slice(3),
      ],
    });
    expect(applies(record, '2026-01-10')).toBe('applies');
  });
});

describe('a correction', () => {
  const wrong = claim('met', '2025-12-04', ['GB'], { published: '2025-12-04' });
  const right = claim('met', '2025-12-05', ['GB'], { published: '2025-12-05' });

  it('acts at every day, from its revision on', () => {
    const record = aRecord([wrong, correction('1-1', right, 2)]);
    const met = (on: string, revision: number) =>
      judged(record, on, 'signature', { revision }).judgement.on;
    expect(met('2025-12-04', 1)).toBe('2025-12-04');
    expect(met('2026-11-22', 1)).toBe('2025-12-04');
    expect(met('2025-12-04', 2)).toBeNull();
    expect(met('2025-12-05', 2)).toBe('2025-12-05');
  });

  it('that withdraws leaves nothing, from its revision on', () => {
    const record = aRecord([wrong, correction('1-1', null, 2)]);
    expect(judged(record, '2026-01-01', 'signature', { revision: 1 }).judgement.outcome).toBe(
      'met',
    );
    expect(judged(record, '2026-01-01').judgement.outcome).toBe('not known');
  });

  it('is the latest of several, whichever way they go', () => {
    const record = aRecord([
      wrong,
      correction('1-1', null, 2),
      correction('1-1', right, 3),
      correction('1-1', claim('met', '2025-12-06', ['GB']), 3),
    ]);
    expect(judged(record, '2026-01-01', 'signature', { revision: 2 }).judgement.outcome).toBe(
      'not known',
    );
    expect(judged(record, '2026-01-01').judgement.on).toBe('2025-12-06');
  });

  it('keeps the place of what it replaces', () => {
    const record = aRecord([
      claim('under way', '2025-12-04', ['GB']),
      claim('met', '2025-12-04', ['GB']),
      correction('1-1', claim('not met', '2025-12-04', ['GB']), 2),
    ]);
    expect(judged(record, '2026-01-01').judgement.outcome).toBe('met');
    expect(statusAt(record, viewOf(record, '2026-01-01')).entries.map(({ id }) => id)).toEqual([
      '1-1',
      '1-2',
    ]);
  });
});
