import { byOccurrence, citationsOf, type Entry, type EntryOf, type Form } from './entry';

/** The name the parties gave the signed instrument, in the latest such entry of a party, else of independent sources. */
export function signedAs(entries: readonly Entry[], headline: string): string | null {
  const named = entries
    .filter((entry) => entry.kind === 'status')
    .filter((status) => status.milestone === headline && status.status === 'met')
    .filter((status) => status.named !== null);
  return preferred(named)?.named ?? null;
}

/** Everybody a view's entries name as having signed, in the order in which they were recorded. */
export function signatories(entries: readonly Entry[], headline: string): string[] {
  const names = entries
    .filter((entry) => entry.kind === 'status')
    .filter((status) => status.milestone === headline && status.status === 'met')
    .flatMap((status) => status.signatories);
  return [...new Set(names)];
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
