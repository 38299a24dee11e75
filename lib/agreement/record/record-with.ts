import {
  type Correction,
  type CorrectionContent,
  type Entry,
  type EntryContent,
  entryId,
  type Recorded,
} from '../entries/entry';
import type { AgreementRecord } from './record';

/** Who puts something on a record, and at which instant. */
export type Recording = Pick<Recorded, 'recordedAt' | 'recordedBy' | 'approvedBy'>;

/**
 * A record as it would be if contents were put on it as its next revision: what a preview judges. Whether the
 * contents may be recorded is not asked.
 */
export function recordWith(
  record: AgreementRecord,
  contents: readonly (EntryContent | CorrectionContent)[],
  recording: Recording,
): AgreementRecord {
  const revision = record.revision + 1;
  const extended: AgreementRecord = {
    ...record,
    revision,
    entries: [...record.entries],
    corrections: [...record.corrections],
  };
  contents.forEach((content, index) => {
    const order = index + 1;
    const recorded = { id: entryId(revision, order), revision, order, ...recording };
    if (content.kind === 'correction') extended.corrections.push({ ...content, ...recorded });
    else extended.entries.push({ ...content, ...recorded });
  });
  return extended;
}

/** A record with the entries and corrections of its next revision, and the hash that proves it, where all before is proven. */
export function recordExtended(
  record: AgreementRecord,
  {
    revision,
    hash,
    added,
  }: { revision: number; hash: string; added: readonly (Entry | Correction)[] },
): AgreementRecord {
  return {
    ...record,
    revision,
    hashes: [...(record.hashes ?? []), hash],
    entries: [...record.entries, ...added.filter((one) => one.kind !== 'correction')],
    corrections: [...record.corrections, ...added.filter((one) => one.kind === 'correction')],
  };
}
