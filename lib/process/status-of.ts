import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { View } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { runtime } from './runtime';

// A page asks twice, for its head and its body, and the API again and again for the same days.
const KEPT = 32;

/** An agreement's status in a view, as `statusAt` gives it; the latest views asked of a record are kept with it. */
export function statusOf(record: AgreementRecord, view: View): AgreementStatus {
  const own = runtime.statuses.get(record) ?? new Map<string, AgreementStatus>();
  runtime.statuses.set(record, own);
  const name = `${view.on} ${view.known} ${view.revision}`;
  const status = own.get(name) ?? statusAt(record, view);
  // Move to the end: least recently used goes first.
  own.delete(name);
  own.set(name, status);
  const [oldest] = own.keys();
  if (own.size > KEPT && oldest !== undefined) own.delete(oldest);
  return status;
}
