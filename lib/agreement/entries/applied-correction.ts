import { lastDay } from '../dates/edtf';
import { announcedOn, isBackground } from '../record/announcement';
import { recordedAs, withCitationsKnown } from '../record/in-view';
import type { AgreementRecord } from '../record/record';
import type { View } from '../record/view';
import { changedFields, type Field } from './changed-fields';
import { byRecording, type Correction, type Entry, type EntryId, knownFrom } from './entry';

/** A correction with what it did: the entry as it read before, and after (null: withdrawn), and where the two differ. */
export interface AppliedCorrection {
  correction: Correction;
  before: Entry;
  after: Entry | null;
  changed: Field[];
}

/**
 * Every correction recorded by a view's revision, in recording order, with what it did. After a withdrawal
 * the entry is held against what was withdrawn. Citations are those published by the view's `known`.
 */
export function appliedCorrections(record: AgreementRecord, view: View): AppliedCorrection[] {
  const reading = new Map<EntryId, Entry>(record.entries.map((entry) => [entry.id, entry]));
  return record.corrections
    .filter(({ revision }) => revision <= view.revision)
    .toSorted(byRecording)
    .map((correction) => {
      const standing = reading.get(correction.corrects);
      if (!standing) throw new Error(`${correction.id} corrects what is not recorded`);
      const replaced = correction.replacement && recordedAs(standing, correction.replacement);
      if (replaced) reading.set(correction.corrects, replaced);
      const before = withCitationsKnown(standing, view);
      const after = replaced && withCitationsKnown(replaced, view);
      return { correction, before, after, changed: after ? changedFields(before, after) : [] };
    });
}

/**
 * The corrections that a view tells of, the last recorded first: those of entries that it shows, or would
 * show as they last read, had they not been withdrawn.
 */
export function correctionsInView(record: AgreementRecord, view: View): AppliedCorrection[] {
  const announced = announcedOn(record, view) !== null;
  const applied = appliedCorrections(record, view);
  const last = new Map(
    applied.map(({ correction, before, after }) => [correction.corrects, after ?? before]),
  );
  const isShown = (entry: Entry) =>
    knownFrom(entry) <= view.known &&
    lastDay(entry.occurredOn) <= view.on &&
    (announced || isBackground(entry));
  return applied
    .filter(({ correction, before }) => isShown(last.get(correction.corrects) ?? before))
    .reverse();
}
