import { citationsOf, type Entry } from '../entries/entry';
import { type AgreementRecord, zonesAt } from '../record/record';
import type { View } from '../record/view';
import { type CitationCheck, citationCheck } from './citation-check';
import { type ChecksByAddress, checksOf } from './source-check';

/** Gives of an entry what is known of the source of each of its citations in turn, by the day of a view; null where nothing is. */
export type KnownOfSources = (entry: Entry) => (CitationCheck | null)[];

/**
 * What is known of sources by the day of a view, and nothing that was found out later: so that a page that is pinned to
 * its day goes on reading as it did.
 */
export function knownOfSources(
  record: AgreementRecord,
  { on, revision }: Pick<View, 'on' | 'revision'>,
  checks: ChecksByAddress,
): KnownOfSources {
  const by = { on, zones: zonesAt(record, revision) };
  return (entry) =>
    citationsOf(entry).map(({ url, quote }) => citationCheck(checksOf(checks, url), quote, by));
}
