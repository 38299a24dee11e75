import {
  byOccurrence,
  type Entry,
  type EntryId,
  milestonesOf,
} from '@/lib/agreement/entries/entry';
import { claimsOn } from '@/lib/agreement/entries/standing';

/** The entries on which what is told of a milestone rests: that of each voice's claim, and the one by which somebody last looked. */
export interface SourcesOf {
  claims: ReadonlyMap<string, EntryId>;
  looked: EntryId | null;
}

/** The entries of a view on which what is told of a milestone rests. */
export function sourcesOf(entries: readonly Entry[], milestone: string): SourcesOf {
  const looked = entries
    .filter(({ kind }) => kind === 'check' || kind === 'status')
    .filter((entry) => milestonesOf(entry).includes(milestone))
    .toSorted(byOccurrence)
    .at(-1);
  return {
    claims: new Map(claimsOn(entries, milestone).map(({ voice, entry }) => [voice, entry.id])),
    looked: looked?.id ?? null,
  };
}
