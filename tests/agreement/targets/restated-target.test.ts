import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../a-record';

/** The chain of a milestone's targets on a day, each with what it says, what repeats it, its slip and its lateness. */
function chain(contents: readonly unknown[], on: string, milestone = 'signature') {
  const record = aRecord(contents);
  const judged = statusAt(record, viewOf(record, on)).milestones.find(
    (one) => one.milestone.slug === milestone,
  );
  return judged?.targets.map(({ target: { edtf, said }, repeated, timing, movedBy }) => [
    edtf ?? said,
    repeated.map(({ occurredOn }) => occurredOn),
    movedBy,
    timing.reading?.daysLate ?? null,
  ]);
}

describe('the chain of slips', () => {
  it('is empty where no target was stated, and has one link where it was never restated', () => {
    expect(chain([], '2026-01-01')).toEqual([]);
    expect(chain([target('2025-22', 'by', '2025-02-20')], '2025-09-01')).toEqual([
      ['2025-22', [], null, 1],
    ]);
  });

  it('counts each slip from the due day before, and each lateness from its own', () => {
    const slipped = [
      target('2025-22', 'by', '2025-02-20'),
      target('2025-23', 'by', '2025-08-01'),
      target('2025', 'in', '2025-11-01'),
      claim('met', '2025-12-04', ['GB']),
    ];
    expect(chain(slipped, '2026-01-01')).toEqual([
      ['2025-22', [], null, 95],
      ['2025-23', [], 91, 4],
      ['2025', [], 31, 0],
    ]);
  });

  it('takes words that say the same for further evidence, not for a restatement', () => {
    const repeated = [
      target('2025-22', 'by', '2025-02-20'),
      target('2025-22', 'by', '2025-04-01', { said: 'before the summer is over' }),
      target('2025-23', 'by', '2025-08-01'),
      target('2025-23', 'by', '2025-08-02'),
      target('2025-23', 'by', '2025-08-03'),
    ];
    expect(chain(repeated, '2025-08-02')).toEqual([
      ['2025-22', ['2025-04-01'], null, 0],
      ['2025-23', ['2025-08-02'], 91, 0],
    ]);
    expect(chain(repeated, '2025-08-03')?.[1]).toEqual([
      '2025-23',
      ['2025-08-02', '2025-08-03'],
      91,
      0,
    ]);
  });

  it('goes back where a date is brought forward', () => {
    const hastened = [
      target('2025-23', 'by', '2025-02-20'),
      target('2025-22', 'by', '2025-03-01'),
      target('2025-08-31', 'on', '2025-03-02'),
    ];
    expect(chain(hastened, '2025-06-01')?.map(([, , movedBy]) => movedBy)).toEqual([null, -91, 0]);
  });

  it('compares nothing with words that name no date', () => {
    const vague = [
      target('2025-22', 'by', '2025-02-20'),
      target(null, 'by', '2025-08-01', { said: 'soon' }),
      target('2025-23', 'by', '2025-09-01'),
    ];
    expect(chain(vague, '2025-12-04')).toEqual([
      ['2025-22', [], null, 95],
      ['soon', [], null, null],
      ['2025-23', [], null, 4],
    ]);
  });

  it('is each milestone’s own', () => {
    const other = [
      target('2025-22', 'by', '2025-02-20'),
      target('2026', 'in', '2025-12-04', { milestone: 'ratification' }),
      target('2027', 'in', '2026-12-04', { milestone: 'ratification' }),
    ];
    expect(chain(other, '2026-12-05')).toHaveLength(1);
    expect(chain(other, '2026-12-05', 'ratification')).toEqual([
      ['2026', [], null, 0],
      ['2027', [], 365, 0],
    ]);
  });
});
