import { takePage, takePart } from '../address-parts';
import { PartyCode } from '../description/party';
import { Slug } from '../description/words';
import type { State } from '../status/state';
import { STATES_IN_ORDER } from './by-state';
import { ALL_COMMITMENTS, type CommitmentFilter } from './filter';

// A target's year (record: "Targets are taken from 1900 to 2200"); by a later one a period that began in it may end.
const YEAR = /^(19\d\d|20\d\d|21\d\d|220[01])$/;

/**
 * A filter as it stands in addresses, `/overdue/party/GB/agreement/uk-norway/year/2026/page/2`: what is not asked for is
 * left out, in this one order, so that a filter has one address. Empty for every commitment's first page.
 */
export function filterPath({ state, party, agreement, year }: CommitmentFilter, page = 1): string {
  return [
    state && `/${stateSlug(state)}`,
    party && `/party/${party}`,
    agreement && `/agreement/${agreement}`,
    year && `/year/${year}`,
    page > 1 && `/page/${page}`,
  ]
    .filter(Boolean)
    .join('');
}

/** The filter and page that the parts of an address name; null where they name none, or stand in another order. */
export function parseFilterPath(
  parts: readonly string[],
): { filter: CommitmentFilter; page: number } | null {
  const filter = { ...ALL_COMMITMENTS };
  const left = [...parts];
  const state = STATES_IN_ORDER.find((one) => stateSlug(one) === left[0]);
  if (state) {
    filter.state = state;
    left.shift();
  }
  filter.party = takePart(left, 'party', (text) => PartyCode.safeParse(text).success);
  filter.agreement = takePart(left, 'agreement', (text) => Slug.safeParse(text).success);
  filter.year = takePart(left, 'year', (text) => YEAR.test(text));
  const page = takePage(left);
  return left.length > 0 ? null : { filter, page };
}

/** A state as it stands in an address: `met-late`. */
export function stateSlug(state: State): string {
  return state.replace(/\W+/g, '-');
}
