import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Words } from '@/lib/agreement/description/words';
import { taken } from '@/lib/agreement/entries/taken';
import { datesIn, SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import { type FieldProblem, type FormValues, typedIn } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** The calendar that a form tells of, or what is wrong with it, by field. */
export function readSittings(
  values: FormValues,
  { t, date, list }: I18n,
): { calendar: SittingCalendar } | { problems: FieldProblem[] } {
  const typed = (field: string) => typedIn(values, field).trim();
  const [from, until] = ['from', 'until'].map((field) => CalendarDate.safeParse(typed(field)));
  const source = taken(Words).safeParse(typed('source'));
  const { dates: days, others } = datesIn(typed('days'));
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string) => problems.push({ field, message });
  if (!from?.success) wrong('from', t('sittings.problem.date'));
  if (!until?.success) wrong('until', t('sittings.problem.date'));
  else if (from?.success && until.data < from.data) wrong('until', t('sittings.problem.order'));
  else if (from?.success) {
    const outside = days.filter((day) => day < from.data || day > until.data);
    const told = list(outside.slice(0, 5).map((day) => date(day)));
    if (outside.length > 0) wrong('days', t('sittings.problem.outside', { days: told }));
  }
  if (others.length > 0) {
    wrong('days', t('sittings.problem.noDates', { words: list(others.slice(0, 5)) }));
  }
  if (!source.success) wrong('source', t('sittings.problem.source'));
  if (problems.length > 0) return { problems };
  const calendar = SittingCalendar.safeParse({
    from: from?.data,
    until: until?.data,
    days,
    source: source.data,
  });
  if (calendar.success) return { calendar: calendar.data };
  return { problems: [{ field: 'days', message: t('sittings.problem.many') }] };
}
