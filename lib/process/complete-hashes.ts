import type { AgreementRecord } from '@/lib/agreement/record/record';
import { hashAt } from '@/lib/agreement/record/revision-hash';
import { writeMissingHashes } from '@/lib/db/records/write-hashes';
import { forgetRecord } from './record-cache';
import { runtime } from './runtime';
import { store } from './store';

/**
 * Where a record that was read has a revision without a hash, since an earlier release wrote it beside this one: has the
 * hash computed, and then the record read again by whoever needs it next. Asks once for each revision.
 */
export function completeHashes(record: AgreementRecord): void {
  const { slug, revision } = record;
  const { hashesAsked } = runtime;
  if (hashAt(record, revision) !== null || hashesAsked.get(slug) === revision) return;
  hashesAsked.set(slug, revision);
  void writeMissingHashes(store().db).then(
    () => forgetRecord(slug),
    // Without the database nothing is read either: whoever reads next has it tried again.
    () => hashesAsked.delete(slug),
  );
}
