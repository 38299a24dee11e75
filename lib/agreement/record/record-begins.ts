import { type CalendarDate, earliest } from '../dates/calendar-date';
import { agreementDay } from '../dates/day';
import { firstDay } from '../dates/edtf';
import { citationsOf, type EntryContent } from '../entries/entry';
import { type AgreementRecord, zonesAt } from './record';

/**
 * The day with which a record begins: the earliest on which anything that was ever put on it occurred or was published,
 * at the latest that of its first revision. Later revisions never put it off: a day that could be cited stays.
 */
export function recordBegins(record: AgreementRecord): CalendarDate {
  const begun = agreementDay(record.firstRecordedAt, zonesAt(record, 1));
  const replacements = record.corrections.flatMap(({ replacement }) => replacement ?? []);
  const [first = begun] = [...record.entries, ...replacements].flatMap(daysOf).sort();
  return earliest(begun, first);
}

function daysOf(content: EntryContent): CalendarDate[] {
  const published = citationsOf(content).flatMap((citation) => citation.published ?? []);
  return [content.occurredOn, ...published].map(firstDay);
}
