import {
  type AppliedCorrection,
  appliedCorrections,
} from '@/lib/agreement/entries/corrections-in-view';
import type { Correction, Entry } from '@/lib/agreement/entries/entry';
import type { CitationCheck } from '@/lib/agreement/evidence/citation-check';
import { knownOfSources } from '@/lib/agreement/evidence/known-of-sources';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { entriesInView } from '@/lib/agreement/record/in-view';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { sourceChecksOf } from '../process/source-checks';
import { type PageStatus, pageOfDay, pageToday } from './page-status';

/** What an entry's page shows: the entry as it stands, or as it last read before it was withdrawn, and what has corrected it. */
export interface PageEntry {
  status: AgreementStatus;
  entry: Entry;
  corrections: AppliedCorrection[];
  /** What is known of the source of each of its citations in turn, by the view's day; before it, where that is pinned to a revision. */
  checks: (CitationCheck | null)[];
  /** Whether the view's day shows it, so that it has a page of that day too. */
  inView: boolean;
}

/** An entry as it stands now, whatever its day; one that was withdrawn is given as it last read. Null where there is none. */
export async function entryToday(slug: string, id: string): Promise<PageEntry | null> {
  const page = await pageToday(slug);
  return page && entryOf(page, id, { isPinned: false });
}

/** An entry as it stood on a day at a revision, as they stand in a path; null where that day does not show it, or nothing was announced. */
export async function entryOfDay(
  slug: string,
  day: string,
  revision: string,
  id: string,
): Promise<PageEntry | null> {
  const page = await pageOfDay(slug, day, revision);
  const found = page && (await entryOf(page, id, { isPinned: true }));
  return found?.inView ? found : null;
}

async function entryOf(
  { record, status }: PageStatus,
  id: string,
  { isPinned }: { isPinned: boolean },
): Promise<PageEntry | null> {
  const { view, announced } = status;
  const isIt = (entry: Entry) => entry.id === id;
  // A withdrawn entry is no longer in any view: it is shown where it was before.
  const kept = { ...record, corrections: record.corrections.filter(isReplacement) };
  const standing = entriesAt(kept, view.revision).find(isIt);
  if (!standing) return null;
  const shown = announced ? entriesInView(kept, view).find(isIt) : undefined;
  const entry = shown ?? standing;
  const checks = await sourceChecksOf(record);
  return {
    status,
    entry,
    checks: knownOfSources(record, view, { checks, isPinned })(entry),
    corrections: appliedCorrections(record, view).filter(
      ({ correction }) => correction.corrects === id,
    ),
    inView: shown !== undefined,
  };
}

function isReplacement({ replacement }: Correction): boolean {
  return replacement !== null;
}
