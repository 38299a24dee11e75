import type { CalendarDate } from '../dates/calendar-date';
import { daysOfShowing, wholeFrom } from '../entries/days-of-showing';
import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';

/**
 * The first day after one on which a view of a record's latest revision shows more by the passing of time alone: an entry
 * dated "November 2026" shows from the last of that month. Null where everything shows already.
 */
export function nextShowing(record: AgreementRecord, after: CalendarDate): CalendarDate | null {
  const [next = null] = entriesAt(record, record.revision)
    .filter((entry) => wholeFrom(entry) > after)
    .flatMap(daysOfShowing)
    .filter((day) => day > after)
    .sort();
  return next;
}
