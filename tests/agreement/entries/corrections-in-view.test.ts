import { describe, expect, it } from 'vitest';
import {
  type AppliedCorrection,
  correctionsInView,
} from '@/lib/agreement/entries/corrections-in-view';
import { aRecord, cited, claim, correction, note, viewOf } from '../a-record';

const told = ({ correction: { id }, before, after, changed }: AppliedCorrection) => [
  id,
  'title' in before ? before.title : '',
  after && 'title' in after ? after.title : null,
  changed,
];

describe('the corrections of a record', () => {
  const record = aRecord([
    claim('under way', '2025-02-20', ['GB', 'NO'], { milestone: 'announced' }),
    note('2025-03-01', { title: 'Wrong' }),
    note('2025-03-02', { title: 'Mistaken' }),
    correction('1-2', note('2025-03-01', { title: 'Better' }), 2),
    correction('1-3', null, 3),
    correction('1-2', note('2025-03-03', { title: 'Right' }), 4),
    correction('1-3', note('2025-03-02', { title: 'True after all' }), 5),
  ]);
  const at = (revision: number, on = '2026-01-01') =>
    correctionsInView(record, viewOf(record, on, { revision })).map(told);

  it('are told from the last recorded to the first, each against what it found', () => {
    expect(at(5)).toEqual([
      ['5-1', 'Mistaken', 'True after all', ['title']],
      ['4-1', 'Better', 'Right', ['title', 'occurredOn']],
      ['3-1', 'Mistaken', null, []],
      ['2-1', 'Wrong', 'Better', ['title']],
    ]);
  });

  it('are those recorded by the view’s revision', () => {
    expect(at(1)).toEqual([]);
    expect(at(3).map(([id]) => id)).toEqual(['3-1', '2-1']);
  });

  it('are told on the days on which their entry is shown, and not before', () => {
    expect(at(4, '2025-03-02').map(([id]) => id)).toEqual(['3-1']);
    expect(at(4, '2025-03-01')).toEqual([]);
    expect(at(2, '2025-03-01').map(([id]) => id)).toEqual(['2-1']);
  });
});

describe('a correction on a past day', () => {
  it('shows of the evidence what was published by then', () => {
    const early = cited('independent', { published: '2025-03-02', title: 'Early' });
    const late = cited('independent', { published: '2025-09-01', title: 'Late' });
    const record = aRecord([
      note('2025-03-01', { citations: [early] }),
      correction('1-1', note('2025-03-01', { citations: [early, late] }), 2),
    ]);
    const evidence = (on: string) =>
      correctionsInView(record, viewOf(record, on)).map(({ after, changed }) => [
        after && 'citations' in after && after.citations.map(({ title }) => title),
        changed,
      ]);
    expect(evidence('2025-06-01')).toEqual([[['Early'], []]]);
    expect(evidence('2025-09-01')).toEqual([[['Early', 'Late'], ['citations']]]);
  });

  it('is told before the announcement only of background', () => {
    const record = aRecord([
      claim('met', '2025-02-20', ['GB'], { milestone: 'announced' }),
      note('2025-01-01', { background: true }),
      note('2025-01-01'),
      correction('1-2', null, 2),
      correction('1-3', null, 2),
    ]);
    const on = (day: string) =>
      correctionsInView(record, viewOf(record, day)).map(({ before }) => before.id);
    expect(on('2025-02-19')).toEqual(['1-2']);
    expect(on('2025-02-20')).toEqual(['1-3', '1-2']);
  });
});
