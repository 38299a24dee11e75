import { type CalendarDate, latest } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, type Entry, knownFrom } from './entry';

/** The days on which an entry, and each of its citations, comes to show; one of them is the first. */
export function daysOfShowing(entry: Entry): CalendarDate[] {
  const published = citationsOf(entry).map((citation) => citation.published ?? entry.occurredOn);
  return [knownFrom(entry), ...[entry.occurredOn, ...published].map(lastDay)];
}

// Each view of a record asks it of every entry.
const lastDays = new WeakMap<Entry, CalendarDate>();

/** The last of those days: from then on an entry shows with all its citations. */
export function wholeFrom(entry: Entry): CalendarDate {
  const known = lastDays.get(entry);
  if (known !== undefined) return known;
  const day = latest(knownFrom(entry), ...daysOfShowing(entry));
  lastDays.set(entry, day);
  return day;
}
