import { z } from 'zod';
import type { Timing } from '../targets/lateness';
import { isContested, type Judgement } from './outcome';

/** Where a promise stands (record: "Commitments"), under the default reading of its first dated target. */
export const State = z.enum([
  'overdue',
  'due',
  'met on time',
  'met early',
  'met late',
  'met, not judged',
  'not met',
  'no longer applies',
  'no date given',
  'disputed',
]);
export type State = z.infer<typeof State>;

/** The state that an outcome and its clock amount to; null where no target was stated, so that nothing was promised. */
export function stateOf(judgement: Judgement, timing: Timing): State | null {
  if (timing.timeliness === 'no target') return null;
  if (isContested(judgement)) return 'disputed';
  switch (judgement.outcome) {
    case 'met':
      return metState(timing);
    case 'not met':
      return 'not met';
    case 'not applicable':
      return 'no longer applies';
    case 'not known':
    case 'under way':
    case 'partly met':
      if (!timing.reading) return 'no date given';
      return timing.timeliness === 'overdue' ? 'overdue' : 'due';
  }
}

function metState({ timeliness }: Timing): State {
  switch (timeliness) {
    case 'late':
      return 'met late';
    case 'on time':
      return 'met on time';
    case 'early':
      return 'met early';
    default:
      return 'met, not judged';
  }
}
