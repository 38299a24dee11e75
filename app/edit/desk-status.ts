import type { AgreementRecord } from '@/lib/agreement/record';
import type { AgreementStatus } from '@/lib/agreement/status';
import { viewOfDay } from '@/lib/agreement/view';
import { today } from '@/lib/server/days';
import { allRecords } from '@/lib/server/records';
import { statusOf } from '@/lib/server/status-of';

/** An agreement as of its own today, at its latest revision. */
export function statusToday(record: AgreementRecord): AgreementStatus {
  return statusOf(record, viewOfDay(today(record), record.revision));
}

/** Every agreement as of its own today, in the order in which they were added. */
export async function allStatuses(): Promise<AgreementStatus[]> {
  return (await allRecords()).map(statusToday);
}
