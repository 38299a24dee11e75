import type { State } from '../status/state';
import { type Commitment, promisedBy } from './commitment';

/** Which commitments are asked for: of a state, of a party's promises, of an agreement, due in a year; null: of any. */
export interface CommitmentFilter {
  state: State | null;
  party: string | null;
  agreement: string | null;
  /** Four digits. */
  year: string | null;
}

/** The filter that lets every commitment pass. */
export const ALL_COMMITMENTS: CommitmentFilter = {
  state: null,
  party: null,
  agreement: null,
  year: null,
};

/** Those of the commitments that pass a filter, in their order. What has no due day is due in no year. */
export function filterCommitments(
  commitments: readonly Commitment[],
  { state, party, agreement, year }: CommitmentFilter,
): Commitment[] {
  return commitments.filter(
    (commitment) =>
      (state === null || commitment.state === state) &&
      (party === null || promisedBy(commitment).includes(party)) &&
      (agreement === null || commitment.status.slug === agreement) &&
      (year === null || yearOf(commitment) === year),
  );
}

/** The year in which a commitment falls due, in four digits; null without a due day. */
export function yearOf({ due }: Commitment): string | null {
  return due?.slice(0, 4) ?? null;
}
