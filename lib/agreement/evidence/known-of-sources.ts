import { daysAfter } from '../dates/calendar-date';
import { citationsOf, type Entry } from '../entries/entry';
import { type AgreementRecord, zonesAt } from '../record/record';
import type { View } from '../record/view';
import { type CitationCheck, citationCheck } from './citation-check';
import { type ChecksByAddress, checksOf } from './source-check';

/** Gives of an entry what is known of the source of each of its citations in turn, by the day of a view; null where nothing is. */
export type KnownOfSources = (entry: Entry) => (CitationCheck | null)[];

/**
 * What is known of sources by the day of a view, and by the day by which it knows, and nothing that was found out later. A
 * view that is pinned to a revision tells what was found before its day, so that one of today does not change later today.
 */
export function knownOfSources(
  record: AgreementRecord,
  { on, known, revision }: View,
  { checks, isPinned }: { checks: ChecksByAddress; isPinned: boolean },
): KnownOfSources {
  const last = isPinned ? daysAfter(on, -1) : on;
  const by = { on: known < last ? known : last, zones: zonesAt(record, revision) };
  return (entry) =>
    citationsOf(entry).map(({ url, quote }) => citationCheck(checksOf(checks, url), quote, by));
}
