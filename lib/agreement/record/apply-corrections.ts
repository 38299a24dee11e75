import {
  byRecording,
  type Correction,
  type Entry,
  type EntryContent,
  type EntryId,
} from '../entries/entry';
import type { AgreementRecord } from './record';

/** A correction, with the entry as it read before it and after; null where it was withdrawn. */
export interface CorrectionStep {
  correction: Correction;
  before: Entry;
  after: Entry | null;
}

/**
 * The corrections recorded by a revision, in recording order, each with what it did. After a withdrawal the entry is
 * held against what was withdrawn.
 */
export function correctionSteps(record: AgreementRecord, revision: number): CorrectionStep[] {
  const corrections = record.corrections.filter((correction) => correction.revision <= revision);
  // Entries may be many, and most records have no correction.
  if (corrections.length === 0) return [];
  const corrected = new Set(corrections.map(({ corrects }) => corrects));
  const reading = new Map<EntryId, Entry>(
    record.entries.filter(({ id }) => corrected.has(id)).map((entry) => [entry.id, entry]),
  );
  return corrections.sort(byRecording).map((correction) => {
    const before = reading.get(correction.corrects);
    if (!before) throw new Error(`${correction.id} corrects what is not recorded`);
    const after = correction.replacement && recordedAs(before, correction.replacement);
    if (after) reading.set(correction.corrects, after);
    return { correction, before, after };
  });
}

/** The entries recorded by a revision, as corrected by then; withdrawn ones are gone. Corrections act at every day. */
export function entriesAt(record: AgreementRecord, revision: number): Entry[] {
  const corrected = new Map(
    correctionSteps(record, revision).map(({ correction, after }) => [correction.corrects, after]),
  );
  const recorded = record.entries.filter((entry) => entry.revision <= revision);
  if (corrected.size === 0) return recorded;
  return recorded.flatMap((entry) =>
    corrected.has(entry.id) ? (corrected.get(entry.id) ?? []) : entry,
  );
}

/** The correction that holds for each corrected entry at a revision: the latest recorded by then. */
export function correctionsAt(
  record: AgreementRecord,
  revision: number,
): ReadonlyMap<EntryId, Correction> {
  return new Map(
    correctionSteps(record, revision).map(({ correction }) => [correction.corrects, correction]),
  );
}

/** A replacement in the place of the entry it replaces, whose id, revision and order it keeps. */
function recordedAs(original: Entry, replacement: EntryContent): Entry {
  const { id, revision, order, recordedAt, recordedBy, approvedBy } = original;
  return { ...replacement, id, revision, order, recordedAt, recordedBy, approvedBy };
}
