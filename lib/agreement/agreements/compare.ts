import { durationOf } from '../dates/duration';
import { groupBy } from '../group-by';
import type { State } from '../status/state';
import type { AgreementStatus } from '../status/status';
import type { Lateness } from '../targets/lateness';

/** Agreements whose verdict is about a step of the same name: what can be laid beside each other; and the others. */
export interface ComparedGroup {
  /** The slug of that step; null for those that share theirs with none. */
  headline: string | null;
  statuses: AgreementStatus[];
}

/**
 * Agreements by what their headline is, the most frequent first, and last those that share theirs with no other; within
 * each the latest first, then those that took longest, then those of which neither is known.
 */
export function groupedByHeadline(statuses: readonly AgreementStatus[]): ComparedGroup[] {
  const groups = groupBy(statuses, ({ headline }) => headline.milestone.slug);
  const shared = [...groups].filter(([, own]) => own.length > 1);
  const alone = [...groups.values()].filter((own) => own.length === 1).flat();
  return [
    ...shared
      .map(([headline, own]) => ({ headline, statuses: own.toSorted(latestFirst) }))
      .sort((a, b) => b.statuses.length - a.statuses.length),
    ...(alone.length > 0 ? [{ headline: null, statuses: alone.toSorted(latestFirst) }] : []),
  ];
}

/** The longest time and the greatest lateness among agreements, in days; at least 1. */
export function longestOf(statuses: readonly AgreementStatus[]): number {
  return Math.max(
    1,
    ...statuses.map((status) =>
      Math.max(durationOf(status)?.most ?? 0, comparableLateness(status)?.most ?? 0),
    ),
  );
}

/** How late an agreement's headline was or is; null where that cannot be laid beside others: it ended otherwise, or is disputed. */
export function comparableLateness({ announced, headline }: AgreementStatus): Lateness | null {
  return announced && inCommon(headline.state) ? headline.timing.lateness : null;
}

function inCommon(state: State | null): boolean {
  return state === 'met late' || state === 'overdue';
}

function latestFirst(a: AgreementStatus, b: AgreementStatus): number {
  const late = (status: AgreementStatus) => comparableLateness(status)?.days ?? -1;
  const took = (status: AgreementStatus) => durationOf(status)?.most ?? -1;
  return late(b) - late(a) || took(b) - took(a);
}
