import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { lastDay } from '@/lib/agreement/dates/edtf';
import type { Entry } from '@/lib/agreement/entries/entry';
import { type ParliamentFormat, RESULTS_AT_MOST } from './parliament-search';

/** How a search for a name stands: the day on which it was last done, and how many results it gave. */
export interface Search {
  name: string;
  /** Null where it was not done yet, or failed the last time. */
  doneOn: CalendarDate | null;
  results: number;
  /** How many more there were that could not be read, or were left out. */
  unread: number;
  /** Whether every result was held against the agreements, and whether one of them matches. */
  held: boolean;
  found: boolean;
}

/** A place that was searched for each name of an agreement without finding it; `on` is the day of the oldest search, `results` how many there were that do not match. */
export interface FoundNothing {
  place: ParliamentFormat;
  names: string[];
  on: CalendarDate;
  results: number;
}

/**
 * What can be recorded as a check: that a place was searched for all names and nothing was found. Null where a search
 * is missing, failed or may have left results out, where something was found, and where a check of the place on that
 * day or a later one is among the entries.
 */
export function foundNothing(
  place: ParliamentFormat,
  names: readonly string[],
  searches: readonly Search[],
  entries: readonly Entry[],
): FoundNothing | null {
  const done = names.map((name) => searches.find((search) => search.name === name));
  const days = done.map((search) => search && isEmpty(search) && search.doneOn);
  const [on] = days.filter((day) => typeof day === 'string').toSorted();
  if (on === undefined || !days.every((day) => typeof day === 'string')) return null;
  const isRecorded = entries.some(
    (entry) =>
      entry.kind === 'check' && lastDay(entry.occurredOn) >= on && entry.lookedIn.includes(place),
  );
  if (isRecorded) return null;
  const results = done.reduce((sum, search) => sum + (search?.results ?? 0), 0);
  return { place, names: [...names], on, results };
}

function isEmpty({ held, found, unread, results }: Search): boolean {
  return held && !found && unread === 0 && results < RESULTS_AT_MOST;
}
