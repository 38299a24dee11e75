import type { CalendarDate } from '../dates/calendar-date';
import type { EntryId } from '../entries/entry';
import { type CitationCheck, citationCheck } from './citation-check';
import { hashOfText, type SourceCheck } from './source-check';

/** A citation that stands, whose source has something about it that an editor may want to know, with all that was found of it. */
export interface CitedSource {
  agreement: string;
  entry: EntryId;
  url: string;
  quote: string | null;
  checks: readonly (SourceCheck & { problem: string | null })[];
}

/**
 * How a cited source stands to an editor: it is gone; its text does not have the quoted words; it is answered that
 * nothing is there; it cannot be read; its text has changed. Null where nothing is to be said of it.
 */
export type SourceTrouble = 'gone' | 'not found' | 'not there' | 'not read' | 'changed';

/** What is to be said of a cited source by a day (in UTC), with what is known of it and why it could not be read last. */
export function troubleOf(
  { checks, quote }: CitedSource,
  on: CalendarDate,
): { trouble: SourceTrouble | null; check: CitationCheck | null; problem: string | null } {
  const check = citationCheck(checks, quote, { on, zones: [] });
  const last = checks.at(-1);
  const problem = last?.outcome === 'not read' ? last.problem : null;
  return { trouble: kindOf(check, last, quote), check, problem };
}

function kindOf(
  check: CitationCheck | null,
  last: SourceCheck | undefined,
  quote: string | null,
): SourceTrouble | null {
  if (check?.since === 'gone') return 'gone';
  const isMissing = quote !== null && last?.missing.includes(hashOfText(quote));
  if (check?.state === 'not found' || isMissing) return 'not found';
  if (last?.outcome === 'not there') return 'not there';
  if (last?.outcome === 'not read') return 'not read';
  return check?.since === 'changed' ? 'changed' : null;
}
