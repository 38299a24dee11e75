import { daysBetween } from '@/lib/agreement/dates/calendar-date';
import { type Edtf, extentOf, periodOf } from '@/lib/agreement/dates/edtf';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';
import { daysWords, marked } from './days';
import { type Due, dayValues, endWords, whenWords } from './due';
import { subjectWords } from './subject';

/** The verdict on a milestone that is met, without its full stop: when, and how that stands to its due day. */
export function metClause(judged: JudgedMilestone, due: Due | null, i18n: I18n): string {
  const { t } = i18n;
  const { on, byImplication } = judged.judgement;
  const subject = subjectWords(judged, 'met', i18n);
  if (on === null) return t(byImplication ? 'verdict.implied' : 'verdict.undated', { subject });
  if (!due) return t('verdict.on', { subject, when: whenWords(on, i18n) });
  return periodOf(on).precision === 'day'
    ? onDay(judged, subject, on, due, i18n)
    : within(judged, subject, on, due, i18n);
}

function onDay(
  { timing: { timeliness } }: JudgedMilestone,
  subject: string,
  on: Edtf,
  due: Due,
  i18n: I18n,
): string {
  const { t } = i18n;
  const end = endWords(due, on, i18n);
  const after = daysBetween(due.reading.due, extentOf(on).last);
  if (after > 0) {
    return t('verdict.late', { subject, days: marked(t('days', { days: after })), end });
  }
  if (after === 0) return t('verdict.onLastDay', { subject, ...dayValues(due, on, i18n) });
  const days = t('days', { days: -after });
  return t(timeliness === 'early' ? 'verdict.early' : 'verdict.onTime', { subject, days, end });
}

/** Where only a month, a year or a part of a year is known, no day is named, and lateness is a range. */
function within(
  { timing: { timeliness } }: JudgedMilestone,
  subject: string,
  on: Edtf,
  due: Due,
  i18n: I18n,
): string {
  const { t } = i18n;
  const { first, last } = extentOf(on);
  const [least, most] = [first, last].map((day) => daysBetween(due.reading.due, day));
  const values = { subject, when: whenWords(on, i18n), end: endWords(due, on, i18n) };
  switch (timeliness) {
    case 'late':
      return t('verdict.lateWithin', {
        ...values,
        days: marked(daysWords(least ?? 0, most ?? 0, i18n)),
      });
    case 'early':
      return t('verdict.earlyWithin', values);
    case 'on time':
      return t('verdict.onTimeWithin', values);
    default:
      return t('verdict.perhapsLate', { ...values, days: t('days', { days: most ?? 0 }) });
  }
}
