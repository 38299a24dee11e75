import { lastDay } from '../dates/edtf';
import { groupBy } from '../group-by';
import type { State } from '../status/state';
import type { Commitment } from './commitment';

/** The states in the order in which a list of commitments tells them: what needs a look first. */
export const STATES_IN_ORDER = [
  'overdue',
  'due',
  'disputed',
  'met late',
  'met on time',
  'met early',
  'met, not judged',
  'not met',
  'no longer applies',
  'no date given',
] as const satisfies readonly State[];

/** The commitments of one state. */
export interface OfState {
  state: State;
  commitments: Commitment[];
}

/**
 * Commitments by state, none of them empty: of what lies ahead the soonest first, of what is overdue the one that has
 * been so for longest, of what is settled the latest.
 */
export function byState(commitments: readonly Commitment[]): OfState[] {
  const groups = groupBy(commitments, ({ state }) => state);
  return STATES_IN_ORDER.flatMap((state) => {
    const found = groups.get(state);
    return found ? [{ state, commitments: found.toSorted(orderOf(state)) }] : [];
  });
}

function orderOf(state: State): (a: Commitment, b: Commitment) => number {
  switch (state) {
    case 'overdue':
    case 'due':
      return (a, b) => compare(dueDay(a), dueDay(b));
    default:
      return (a, b) => compare(settledOn(b), settledOn(a));
  }
}

function dueDay({ due }: Commitment): string {
  return due ?? '9999';
}

function settledOn({ judged }: Commitment): string {
  const { on } = judged.judgement;
  return on === null ? '' : lastDay(on);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
