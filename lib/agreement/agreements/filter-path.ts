import { takePage, takePart } from '../address-parts';
import { STATES_IN_ORDER } from '../commitments/by-state';
import { stateSlug } from '../commitments/filter-path';
import { PartyCode } from '../description/party';
import type { AgreementFilter } from './filter';

/**
 * A filter as it stands in addresses, `/party/GB/state/met-late/page/2`: what is not asked for is left out, in this one
 * order, so that a filter has one address. Empty for every agreement's first page.
 */
export function agreementFilterPath({ party, state }: AgreementFilter, page = 1): string {
  return [
    party && `/party/${party}`,
    state && `/state/${stateSlug(state)}`,
    page > 1 && `/page/${page}`,
  ]
    .filter(Boolean)
    .join('');
}

/** The filter and page that the parts of an address name; null where they name none, or stand in another order. */
export function parseAgreementFilterPath(
  parts: readonly string[],
): { filter: AgreementFilter; page: number } | null {
  const left = [...parts];
  const party = takePart(left, 'party', (text) => PartyCode.safeParse(text).success);
  const stateOf = (text: string) => STATES_IN_ORDER.find((one) => stateSlug(one) === text) ?? null;
  const named = takePart(left, 'state', (text) => stateOf(text) !== null);
  const page = takePage(left);
  const state = named === null ? null : stateOf(named);
  return left.length > 0 ? null : { filter: { party, state }, page };
}
