import { lastDay } from '../dates/edtf';
import { announcedOn, isBackground } from '../record/announcement';
import { type CorrectionStep, correctionSteps } from '../record/apply-corrections';
import { withCitationsKnown } from '../record/in-view';
import type { AgreementRecord } from '../record/record';
import type { View } from '../record/view';
import { changedFields, type Field } from './changed-fields';
import { type Entry, knownFrom } from './entry';

/** A correction with what it did, and where the entry differs from before. */
export interface AppliedCorrection extends CorrectionStep {
  changed: Field[];
}

/** Every correction recorded by a view's revision, in recording order. Citations are those published by the view's `known`. */
export function appliedCorrections(record: AgreementRecord, view: View): AppliedCorrection[] {
  return correctionSteps(record, view.revision).map((step) => {
    const before = withCitationsKnown(step.before, view);
    const after = step.after && withCitationsKnown(step.after, view);
    return { ...step, before, after, changed: after ? changedFields(before, after) : [] };
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
