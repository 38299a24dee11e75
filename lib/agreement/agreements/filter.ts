import { tracked } from '../description/retired';
import type { State } from '../status/state';
import type { AgreementStatus } from '../status/status';

/** Which agreements are asked for: those of a party, those whose headline is in a state; null: of any. */
export interface AgreementFilter {
  party: string | null;
  state: State | null;
}

/** The filter that lets every agreement pass. */
export const ALL_AGREEMENTS: AgreementFilter = { party: null, state: null };

/** Those of the agreements that pass a filter, in their order. */
export function filterAgreements(
  statuses: readonly AgreementStatus[],
  { party, state }: AgreementFilter,
): AgreementStatus[] {
  return statuses.filter(
    (status) =>
      (party === null || partiesOf(status).some(({ code }) => code === party)) &&
      (state === null || headlineState(status) === state),
  );
}

/** The parties of an agreement that are tracked. */
export function partiesOf({ description }: AgreementStatus) {
  return tracked(description.parties);
}

/** The state of an agreement's headline; null where nothing had been promised, or the agreement not announced. */
export function headlineState({ announced, headline }: AgreementStatus): State | null {
  return announced ? headline.state : null;
}
