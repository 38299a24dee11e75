import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { allRecords, publicRecords } from '../process/records';
import { statusOf } from '../process/status-of';
import { today } from '../process/today';

/** An agreement as of its own today, at its latest revision. */
export function statusToday(record: AgreementRecord): AgreementStatus {
  return statusOf(record, viewOfDay(today(record), record.revision));
}

/** Every public agreement as of its own today, in the order in which they were added. */
export async function publicStatuses(): Promise<AgreementStatus[]> {
  return (await publicRecords()).map(statusToday);
}

/** The same of every agreement, drafts among them: for the desk. */
export async function allStatuses(): Promise<AgreementStatus[]> {
  return (await allRecords()).map(statusToday);
}
