import { ALL_COMMITMENTS, type CommitmentFilter } from '@/lib/agreement/commitments/filter';
import { filterPath } from '@/lib/agreement/commitments/filter-path';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';

/** Which list of commitments is shown: today's or a day's, by a filter. */
export interface CommitmentsPlace {
  on: CalendarDate | null;
  filter: CommitmentFilter;
}

/** A list's address without a language; one of its pages from 2 on. */
export function commitmentsPath({ on, filter }: CommitmentsPlace, page = 1): string {
  const day = on === null ? '' : `/on/${on}`;
  return `${day}/commitments${filterPath(filter, page)}`;
}

/** The list with something else asked for, the rest as it is. */
export function asking(
  { on, filter }: CommitmentsPlace,
  change: Partial<CommitmentFilter>,
): CommitmentsPlace {
  return { on, filter: { ...filter, ...change } };
}

/** Every commitment as of today. */
export const EVERY_COMMITMENT: CommitmentsPlace = { on: null, filter: ALL_COMMITMENTS };
