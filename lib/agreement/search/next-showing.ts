import type { CalendarDate } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, type Entry, knownFrom } from '../entries/entry';
import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';

/**
 * The first day after one on which a view of a record's latest revision shows more by the passing of time alone: an entry
 * dated "November 2026" shows from the last of that month. Null where everything shows already.
 */
export function nextShowing(record: AgreementRecord, after: CalendarDate): CalendarDate | null {
  const [next = null] = entriesAt(record, record.revision)
    .flatMap(daysOfShowing)
    .filter((day) => day > after)
    .sort();
  return next;
}

/** The days on which an entry, and each of its citations, comes to show; one of them is the first. */
export function daysOfShowing(entry: Entry): CalendarDate[] {
  const published = citationsOf(entry).map((citation) => citation.published ?? entry.occurredOn);
  return [knownFrom(entry), ...[entry.occurredOn, ...published].map(lastDay)];
}
