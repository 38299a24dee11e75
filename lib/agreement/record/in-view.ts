import { lastDay } from '../dates/edtf';
import { wholeFrom } from '../entries/days-of-showing';
import { citationsOf, type Entry, knownFrom } from '../entries/entry';
import type { Citation } from '../entries/source';
import { entriesAt } from './apply-corrections';
import type { AgreementRecord } from './record';
import type { View } from './view';

/**
 * The entries a view shows, in recording order: recorded by its revision, as then corrected,
 * published by its `known` and occurred by its `on`, each with the citations published by then.
 */
export function entriesInView(record: AgreementRecord, view: View): Entry[] {
  return entriesAt(record, view.revision).flatMap((entry) => {
    // Most entries of a view are long past.
    const whole = wholeFrom(entry);
    if (whole <= view.known && whole <= view.on) return entry;
    const shows = knownFrom(entry) <= view.known && lastDay(entry.occurredOn) <= view.on;
    return shows ? withCitationsKnown(entry, view) : [];
  });
}

/** An entry with those of its citations that were published by a view's `known`. */
export function withCitationsKnown(entry: Entry, { known }: View): Entry {
  if (entry.kind === 'check') return entry;
  const isKnown = ({ published }: Citation) => lastDay(published ?? entry.occurredOn) <= known;
  return citationsOf(entry).every(isKnown)
    ? entry
    : { ...entry, citations: entry.citations.filter(isKnown) };
}
