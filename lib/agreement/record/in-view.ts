import { lastDay } from '../dates/edtf';
import {
  byRecording,
  type Correction,
  citationsOf,
  type Entry,
  type EntryContent,
  type EntryId,
  knownFrom,
} from '../entries/entry';
import type { Citation } from '../entries/source';
import type { AgreementRecord } from './record';
import type { View } from './view';

/**
 * The entries a view shows, in recording order: recorded by its revision, as then corrected,
 * published by its `known` and occurred by its `on`, each with the citations published by then.
 */
export function entriesInView(record: AgreementRecord, view: View): Entry[] {
  return entriesAt(record, view.revision)
    .filter((entry) => knownFrom(entry) <= view.known)
    .filter((entry) => lastDay(entry.occurredOn) <= view.on)
    .map((entry) => withCitationsKnown(entry, view));
}

/** The entries recorded by a revision, as corrected by then; withdrawn ones are gone. Corrections act at every day. */
export function entriesAt(record: AgreementRecord, revision: number): Entry[] {
  const corrections = correctionsAt(record, revision);
  return record.entries
    .filter((entry) => entry.revision <= revision)
    .flatMap((entry) => corrected(entry, corrections.get(entry.id)));
}

/** The correction that holds for each corrected entry at a revision: the latest recorded by then. */
export function correctionsAt(
  record: AgreementRecord,
  revision: number,
): ReadonlyMap<EntryId, Correction> {
  const recorded = record.corrections.filter((correction) => correction.revision <= revision);
  return new Map(recorded.sort(byRecording).map((correction) => [correction.corrects, correction]));
}

function corrected(entry: Entry, correction: Correction | undefined): Entry[] {
  if (!correction) return [entry];
  if (!correction.replacement) return [];
  return [recordedAs(entry, correction.replacement)];
}

/** A replacement in the place of the entry it replaces, whose id, revision and order it keeps. */
export function recordedAs(original: Entry, replacement: EntryContent): Entry {
  const { id, revision, order, recordedAt, recordedBy, approvedBy } = original;
  return { ...replacement, id, revision, order, recordedAt, recordedBy, approvedBy };
}

/** An entry with those of its citations that were published by a view's `known`. */
export function withCitationsKnown(entry: Entry, { known }: View): Entry {
  if (entry.kind === 'check') return entry;
  const isKnown = ({ published }: Citation) => lastDay(published ?? entry.occurredOn) <= known;
  return citationsOf(entry).every(isKnown)
    ? entry
    : { ...entry, citations: entry.citations.filter(isKnown) };
}
