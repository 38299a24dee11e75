import { type AgreementFilter, ALL_AGREEMENTS } from '@/lib/agreement/agreements/filter';
import { agreementFilterPath } from '@/lib/agreement/agreements/filter-path';

/** The address, without a language, of a page of the list of agreements, counted from 1. */
export function agreementsPath(filter: AgreementFilter = ALL_AGREEMENTS, page = 1): string {
  return `/agreements${agreementFilterPath(filter, page)}`;
}
