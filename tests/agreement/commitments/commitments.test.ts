import { describe, expect, it } from 'vitest';
import { byState } from '@/lib/agreement/commitments/by-state';
import { commitmentsOf, promisedBy } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS, filterCommitments } from '@/lib/agreement/commitments/filter';
import { filterPath, parseFilterPath } from '@/lib/agreement/commitments/filter-path';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, note, STEPS, target, viewOf } from '../a-record';

const DELIVERABLES = ['exercise', 'frigate', 'troops', 'base'].map((slug) => ({
  slug,
  title: { en: slug },
  place: 'deliverable',
}));
const announced = { ...claim('met', '2025-02-20', ['GB']), milestone: 'announced' };
const record = aRecord(
  [
    announced,
    target('2025-22', 'by', '2025-02-20'),
    claim('met', '2025-12-04', ['GB']),
    target('2026-09', 'in', '2026-02-11', { milestone: 'exercise', saidBy: ['GB'] }),
    target('2030', 'in', '2025-08-31', { milestone: 'frigate', saidBy: [] }),
    target('2029-02', 'by', '2026-02-11', { milestone: 'troops', saidBy: ['GB'] }),
    target(null, 'by', '2026-02-11', { milestone: 'base', saidBy: ['NO'] }),
  ],
  { milestones: [...STEPS, ...DELIVERABLES] },
);
const statusOn = (on: string) => statusAt(record, viewOf(record, on));
const commitments = commitmentsOf([statusOn('2026-11-28')]);
const slugs = (found: typeof commitments) => found.map(({ judged }) => judged.milestone.slug);

describe('the commitments of an agreement', () => {
  it('are its milestones with a target, in path order, each judged by its own', () => {
    expect(
      commitments.map(({ judged, state, due }) => [judged.milestone.slug, state, due]),
    ).toEqual([
      ['signature', 'met late', '2025-08-31'],
      ['exercise', 'overdue', '2026-09-30'],
      ['frigate', 'due', '2030-12-31'],
      ['troops', 'due', '2029-02-28'],
      ['base', 'no date given', null],
    ]);
  });

  it('have each in the place of the headline', () => {
    const exercise = commitments[1]?.status;
    expect(exercise?.headline.milestone.slug).toBe('exercise');
    expect(exercise?.timing.lateness?.days).toBe(59);
    expect(exercise?.description.headline).toBe('signature');
  });

  it('are promised by whoever said so, else by the parties', () => {
    expect(commitments.map(promisedBy)).toEqual([
      ['GB', 'NO'],
      ['GB'],
      ['GB', 'NO'],
      ['GB'],
      ['NO'],
    ]);
  });

  it('are none before it was announced', () => {
    const early = aRecord([
      note('2024-05-01', { background: true }),
      target('2025-22', 'by', '2025-02-20'),
      announced,
    ]);
    expect(commitmentsOf([statusAt(early, viewOf(early, '2024-06-01'))])).toEqual([]);
  });

  it('leave out what is tracked no longer, unless a claim has settled it', () => {
    const retired = aRecord(
      [
        announced,
        target('2026-09', 'in', '2026-02-11', { milestone: 'exercise' }),
        target('2027', 'by', '2026-02-11', { milestone: 'frigate' }),
        { ...claim('met', '2026-05-01', ['GB']), milestone: 'frigate' },
      ],
      {
        milestones: [...STEPS, ...DELIVERABLES.map((one) => ({ ...one, retired: true }))],
      },
    );
    expect(slugs(commitmentsOf([statusAt(retired, viewOf(retired, '2026-11-28'))]))).toEqual([
      'frigate',
    ]);
  });
});

describe('commitments by state', () => {
  it('begin with what is overdue, then what is due, the soonest first', () => {
    expect(byState(commitments).map(({ state, commitments: own }) => [state, slugs(own)])).toEqual([
      ['overdue', ['exercise']],
      ['due', ['troops', 'frigate']],
      ['met late', ['signature']],
      ['no date given', ['base']],
    ]);
  });
});

describe('a filter', () => {
  const having = (filter: object) =>
    slugs(filterCommitments(commitments, { ...ALL_COMMITMENTS, ...filter }));

  it('lets through those that fit all it asks for', () => {
    expect(having({})).toHaveLength(5);
    expect(having({ state: 'due' })).toEqual(['frigate', 'troops']);
    expect(having({ party: 'NO' })).toEqual(['signature', 'frigate', 'base']);
    expect(having({ party: 'NO', year: '2030' })).toEqual(['frigate']);
    expect(having({ agreement: 'another' })).toEqual([]);
    expect(having({ year: '2029', state: 'overdue' })).toEqual([]);
  });

  it.each([
    [{}, 1, ''],
    [{ state: 'met late' }, 1, '/met-late'],
    [{ state: 'met, not judged' }, 3, '/met-not-judged/page/3'],
    [{ party: 'GB', year: '2026' }, 1, '/party/GB/year/2026'],
    [
      { state: 'overdue', party: 'NATO', agreement: 'uk-norway', year: '2035' },
      12,
      '/overdue/party/NATO/agreement/uk-norway/year/2035/page/12',
    ],
  ] as const)('of %j on page %i has the address %s, and is read from it', (asked, page, path) => {
    const filter = { ...ALL_COMMITMENTS, ...asked };
    expect(filterPath(filter, page)).toBe(path);
    expect(parseFilterPath(path.split('/').slice(1))).toEqual({ filter, page });
  });

  it.each([
    'party',
    'party/gb',
    'year/1899',
    'year/2202',
    'year/26',
    'page/1',
    'page/0',
    'page/2x',
    'year/2026/party/GB',
    'overdue/due',
    'late',
    'agreement/Not a slug',
    'party/GB/party/NO',
  ])('is not read from %s', (path) => {
    expect(parseFilterPath(path.split('/'))).toBeNull();
  });
});
