import { byRecording, type Entry } from '@/lib/agreement/entries/entry';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';

/** Everything ever put on a record, newest first: each entry as it stands, or, where it was withdrawn, as first recorded. */
export function asTheyStand(record: AgreementRecord): Entry[] {
  const standing = new Map(entriesAt(record, record.revision).map((entry) => [entry.id, entry]));
  return record.entries
    .map((entry) => standing.get(entry.id) ?? entry)
    .toSorted((a, b) => byRecording(b, a));
}
