import { CalendarDate } from '@/lib/agreement/calendar-date';

// Each form with its authority; what has two meanings (04/12/2025) is none of them.
const FORMS = [
  // ISO 8601, with or without a time after it.
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
  // ISO 8601, basic format.
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  // Highwire Press tags (Google Scholar, "Inclusion guidelines").
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/,
  // RFC 5322, 3.3, with the month in full too.
  /^(?:[a-z]{3,9}, ?)?(?<day>\d{1,2}) (?<name>[a-z]{3,9}) (?<year>\d{4})(?!\d)/i,
  // The Norwegian way of writing a date (Språkrådet, "Dato").
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)/,
];

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The calendar date in a text as it is written there, whatever time and offset follow; null where there is none that is sure. */
export function writtenDate(text: string): CalendarDate | null {
  for (const form of FORMS) {
    const { year, month, day, name } = form.exec(text.trim())?.groups ?? {};
    if (year === undefined || day === undefined) continue;
    const number = month ?? String(monthOf(name ?? ''));
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return CalendarDate.safeParse(date).data ?? null;
  }
  return null;
}

// 0 where a name is none of a month: no date then.
function monthOf(name: string): number {
  const said = name.toLowerCase();
  return MONTHS.findIndex((month) => said === month || said === month.slice(0, 3)) + 1;
}
