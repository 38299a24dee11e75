import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Words } from '@/lib/agreement/description/words';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { datesIn, SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import { type FormValues, typedIn } from '../form-values';

type Field = 'from' | 'until' | 'days' | 'source';

/** What is wrong with a field of a sitting calendar's form; with days or words that it names, a few at most. */
export type SittingsFault =
  | { field: Field; fault: 'date' | 'order' | 'source' | 'many' }
  | { field: Field; fault: 'outside'; days: CalendarDate[] }
  | { field: Field; fault: 'noDates'; words: string[] };

/** The calendar that a form tells of, or what is wrong with it, by field. */
export function parseSittings(
  values: FormValues,
): { calendar: SittingCalendar } | { faults: SittingsFault[] } {
  const typed = (field: Field) => typedIn(values, field).trim();
  const from = CalendarDate.safeParse(typed('from'));
  const until = CalendarDate.safeParse(typed('until'));
  const source = refuseUnseenText(Words).safeParse(typed('source'));
  const { dates: days, others } = datesIn(typed('days'));
  const faults: SittingsFault[] = [];
  if (!from.success) faults.push({ field: 'from', fault: 'date' });
  if (!until.success) faults.push({ field: 'until', fault: 'date' });
  else if (from.success && until.data < from.data) faults.push({ field: 'until', fault: 'order' });
  else if (from.success) {
    const outside = days.filter((day) => day < from.data || day > until.data).slice(0, 5);
    if (outside.length > 0) faults.push({ field: 'days', fault: 'outside', days: outside });
  }
  if (others.length > 0) {
    faults.push({ field: 'days', fault: 'noDates', words: others.slice(0, 5) });
  }
  if (!source.success) faults.push({ field: 'source', fault: 'source' });
  if (faults.length > 0) return { faults };
  const calendar = SittingCalendar.safeParse({
    from: from.data,
    until: until.data,
    days,
    source: source.data,
  });
  if (calendar.success) return { calendar: calendar.data };
  return { faults: [{ field: 'days', fault: 'many' }] };
}
