import { type StateChange, stateChanges } from '@/lib/agreement/commitments/state-changes';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { runtime } from './runtime';
import { today } from './today';

/** The changes of state on a record until its today, computed once for each record and day. */
export function stateChangesOf(record: AgreementRecord): readonly StateChange[] {
  const on = today(record);
  const kept = runtime.stateChanges.get(record);
  if (kept?.on === on) return kept.changes;
  const changes = stateChanges(record, on);
  runtime.stateChanges.set(record, { on, changes });
  return changes;
}
