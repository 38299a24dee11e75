import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { publicRecordOf, statusOf } from '../process/records';
import { allSummaries, publicSummaries, statusesOf } from '../process/summaries';
import { today } from '../process/today';

/** An agreement as of its own today, at its latest revision. */
export function statusToday(record: AgreementRecord): AgreementStatus {
  return statusOf(record, viewOfDay(today(record), record.revision));
}

/**
 * Every public agreement as of its own today, in the order in which they were added, as lists tell of them: their
 * `entries` are those that were last put on the record.
 */
export async function publicStatuses(): Promise<AgreementStatus[]> {
  return statusesOf(await publicSummaries());
}

/** The same, of which the first has all its entries. */
export async function statusesFirstWhole(): Promise<AgreementStatus[]> {
  const [first, ...others] = await publicStatuses();
  if (!first) return [];
  const record = await publicRecordOf(first.slug);
  return [record ? statusToday(record) : first, ...others];
}

/** The same of every agreement, drafts among them: for the desk. */
export async function allStatuses(): Promise<AgreementStatus[]> {
  return statusesOf(await allSummaries());
}
