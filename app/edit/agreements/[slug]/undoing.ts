import { bareContent } from '@/lib/agreement/entries/bare-content';
import type { CorrectionContent } from '@/lib/agreement/entries/entry';
import { correctionsAt, entriesAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';

/** For how many seconds what was recorded can be undone. */
export const UNDO_WITHIN = 60;

/**
 * What undoes something on a record: an entry's withdrawal; for a correction, the entry as it stood before it. Null
 * where there is nothing of that id, or a later correction holds.
 */
export function undoing(
  record: AgreementRecord,
  id: string,
  reason: string,
): CorrectionContent | null {
  const entry = record.entries.find((one) => one.id === id);
  const holding = correctionsAt(record, record.revision);
  if (entry) {
    const isTouched = holding.has(entry.id);
    return isTouched ? null : { kind: 'correction', corrects: entry.id, reason, replacement: null };
  }
  const correction = record.corrections.find((one) => one.id === id);
  if (!correction || holding.get(correction.corrects)?.id !== correction.id) return null;
  const before = entriesAt(record, correction.revision - 1).find(
    (one) => one.id === correction.corrects,
  );
  const replacement = before ? bareContent(before) : null;
  return { kind: 'correction', corrects: correction.corrects, reason, replacement };
}
