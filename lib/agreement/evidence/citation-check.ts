import type { CalendarDate } from '../dates/calendar-date';
import { agreementDay, type Zones } from '../dates/day';
import { hashOfText, type SourceCheck } from './source-check';

/** What is known of a citation's source by a day, from when it was asked (design: "Evidence"). */
export interface CitationCheck {
  /** Whether the quoted words were found when it was last read; `read`: nothing was quoted, and it was read. */
  state: 'found' | 'not found' | 'read';
  /** The day on which it was last read. */
  on: CalendarDate;
  /** SHA-256 of the text that was read that day. */
  sha256: string;
  /** The last day on which the quoted words were found; null: never, or nothing was quoted. */
  lastFound: CalendarDate | null;
  /** What has become of its text since it was first read; `gone`: it has been answered, on several days, that nothing is there. */
  since: 'unchanged' | 'changed' | 'gone';
  /** The first of the days on which nothing was there any more; null unless it is gone. */
  goneOn: CalendarDate | null;
}

/** The checks of a citation's address, the oldest first, those of a day of the agreement or before. */
function checksUntil(checks: readonly SourceCheck[], on: CalendarDate, zones: Zones) {
  return checks
    .map((check) => ({ ...check, day: agreementDay(check.at, zones) }))
    .filter(({ day }) => day <= on);
}

/** The days on which it was answered last, one after another, that nothing is there; where it could not be read after them, they stay. */
function daysNotThere(
  checks: readonly (Pick<SourceCheck, 'outcome'> & { day: CalendarDate })[],
): CalendarDate[] {
  const answered = checks.slice(
    0,
    1 + checks.findLastIndex(({ outcome }) => outcome !== 'not read'),
  );
  const before = answered.findLastIndex(({ outcome }) => outcome !== 'not there');
  return answered.slice(before + 1).map(({ day }) => day);
}

/**
 * What is known by a day of a citation's source: null while its text has never been read. That an address could not be
 * read (refused, out of reach, not text) says nothing about the source; that nothing is there counts once it was said on
 * two days, with no other answer between: what it was while it could not be read is not known.
 */
export function citationCheck(
  checks: readonly SourceCheck[],
  quote: string | null,
  { on, zones }: { on: CalendarDate; zones: Zones },
): CitationCheck | null {
  const known = checksUntil(checks, on, zones);
  const reads = known.flatMap((check) =>
    check.outcome === 'read' && check.sha256 !== null ? [{ ...check, sha256: check.sha256 }] : [],
  );
  const key = quote === null ? null : hashOfText(quote);
  // A quotation that was recorded after the address was last read has not been looked for yet.
  const looked = reads.filter(
    ({ found, missing }) => key === null || found.includes(key) || missing.includes(key),
  );
  const [first, last] = [reads[0], looked.at(-1)];
  if (!first || !last) return null;
  const latest = reads.at(-1) ?? last;
  const days = daysNotThere(known);
  const isGone = new Set(days).size > 1;
  return {
    state: key === null ? 'read' : last.found.includes(key) ? 'found' : 'not found',
    on: last.day,
    sha256: last.sha256,
    lastFound:
      key === null ? null : (looked.findLast(({ found }) => found.includes(key))?.day ?? null),
    since: isGone ? 'gone' : latest.sha256 === first.sha256 ? 'unchanged' : 'changed',
    goneOn: isGone ? (days[0] ?? null) : null,
  };
}
