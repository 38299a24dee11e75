import { isContested, type Judgement } from '../status/outcome';
import {
  byOccurrence,
  byRecording,
  citationsOf,
  type Entry,
  type EntryOf,
  type Form,
} from './entry';
import { claimsOn, type Status } from './standing';

/** The name the parties gave the signed instrument, in the latest such entry of a party, else of independent sources. */
export function signedAs(claims: readonly Status[]): string | null {
  return preferred(claims.filter(({ named }) => named !== null))?.named ?? null;
}

/** Everybody that standing claims name as having signed, in the order in which they were recorded. */
export function signatories(claims: readonly Status[]): string[] {
  return [...new Set(claims.flatMap((claim) => claim.signatories))];
}

/**
 * The entries by which a milestone counts as met, while that holds: none once another outcome stands, or while the
 * parties contradict each other, and none of a voice that says otherwise now. What they tell of is history then.
 */
export function standingMet(
  entries: readonly Entry[],
  milestone: string,
  judgement: Judgement,
): Status[] {
  if (judgement.outcome !== 'met' || isContested(judgement)) return [];
  const standing = claimsOn(entries, milestone)
    .filter(({ claim }) => claim === 'met')
    .flatMap(({ since }) => since);
  return [...new Set(standing)].sort(byRecording);
}

/** What the instrument is, by the latest form entry of a party, else of independent sources; null: not known. */
export function formOf(entries: readonly Entry[]): Form | null {
  return preferred(entries.filter((entry) => entry.kind === 'form'))?.form ?? null;
}

function preferred<Kind extends EntryOf<'status'> | EntryOf<'form'>>(
  entries: readonly Kind[],
): Kind | undefined {
  const ordered = entries.toSorted(byOccurrence);
  const ofParties = ordered.filter((entry) =>
    citationsOf(entry).some(({ voice }) => voice !== 'independent'),
  );
  return ofParties.at(-1) ?? ordered.at(-1);
}
