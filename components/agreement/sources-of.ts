import {
  byOccurrence,
  type Entry,
  type EntryId,
  entriesByMilestone,
} from '@/lib/agreement/entries/entry';
import { claimsOn } from '@/lib/agreement/entries/standing';

/** The entries on which what is told of a milestone rests: that of each voice's claim, and the one by which somebody last looked. */
export interface SourcesOf {
  claims: ReadonlyMap<string, EntryId>;
  looked: EntryId | null;
}

/** The entries of a view on which what is told of a milestone rests. */
export function sourcesOf(entries: readonly Entry[], milestone: string): SourcesOf {
  const own = entriesByMilestone(entries)(milestone);
  const looked = own
    .filter(({ kind }) => kind === 'check' || kind === 'status')
    .toSorted(byOccurrence)
    .at(-1);
  return {
    claims: new Map(claimsOn(own, milestone).map(({ voice, entry }) => [voice, entry.id])),
    looked: looked?.id ?? null,
  };
}
