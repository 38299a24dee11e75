import { byRecording, type Correction, type Entry } from '@/lib/agreement/entry';
import { entriesAt, entriesInView } from '@/lib/agreement/in-view';
import type { AgreementStatus } from '@/lib/agreement/status';
import { type PageStatus, pageOfDay, pageToday } from './page-status';

/** What an entry's page shows: the entry as it stands, as it was first recorded, and what has corrected it. */
export interface PageEntry {
  status: AgreementStatus;
  entry: Entry;
  original: Entry;
  corrections: Correction[];
  /** Whether the view's day shows it, so that it has a page of that day too. */
  inView: boolean;
}

/** An entry as it stands now, whatever its day; one that was withdrawn is given as first recorded. Null where there is none. */
export async function entryToday(slug: string, id: string): Promise<PageEntry | null> {
  const page = await pageToday(slug);
  return page && entryOf(page, id);
}

/** An entry as it stood on a day at a revision, as they stand in a path; null where that day does not show it, or nothing was announced. */
export async function entryOfDay(
  slug: string,
  day: string,
  revision: string,
  id: string,
): Promise<PageEntry | null> {
  const page = await pageOfDay(slug, day, revision);
  const found = page && entryOf(page, id);
  return found?.inView ? found : null;
}

function entryOf({ record, status }: PageStatus, id: string): PageEntry | null {
  const { view, announced } = status;
  const isIt = (entry: Entry) => entry.id === id;
  const original = record.entries.filter(({ revision }) => revision <= view.revision).find(isIt);
  if (!original) return null;
  const standing = entriesAt(record, view.revision).find(isIt);
  // A withdrawn entry is no longer in any view: it is shown where it was before.
  const viewed = standing ? record : { ...record, corrections: [] };
  const shown = announced ? entriesInView(viewed, view).find(isIt) : undefined;
  return {
    status,
    entry: shown ?? standing ?? original,
    original,
    corrections: record.corrections
      .filter(({ corrects, revision }) => corrects === id && revision <= view.revision)
      .toSorted(byRecording),
    inView: shown !== undefined,
  };
}
