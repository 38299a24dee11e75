import { daysBetween } from '@/lib/agreement/dates/calendar-date';
import { type Edtf, extentOf, periodOf } from '@/lib/agreement/dates/edtf';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { Speech } from '../speech';
import { daysWords, marked } from './days';
import { type Due, dayValues, endWords, whenWords } from './due';
import { subjectWords } from './subject';

/** The verdict on a milestone that is met, without its full stop: when, and how that stands to its due day. */
export function metClause(judged: JudgedMilestone, due: Due | null, speech: Speech): string {
  const { t } = speech;
  const { on, byImplication } = judged.judgement;
  const subject = subjectWords(judged, 'met', speech);
  if (on === null) return t(byImplication ? 'verdict.implied' : 'verdict.undated', { subject });
  if (!due) return t('verdict.on', { subject, when: whenWords(on, speech) });
  return periodOf(on).precision === 'day'
    ? onDay(judged, subject, on, due, speech)
    : within(judged, subject, on, due, speech);
}

function onDay(
  { timing: { timeliness } }: JudgedMilestone,
  subject: string,
  on: Edtf,
  due: Due,
  speech: Speech,
): string {
  const { t } = speech;
  const end = endWords(due, on, speech);
  const after = daysBetween(due.reading.due, extentOf(on).last);
  if (after > 0) {
    return t('verdict.late', { subject, days: marked(t('days', { days: after })), end });
  }
  if (after === 0) return t('verdict.onLastDay', { subject, ...dayValues(due, on, speech) });
  const days = t('days', { days: -after });
  return t(timeliness === 'early' ? 'verdict.early' : 'verdict.onTime', { subject, days, end });
}

/** Where only a month, a season or a year is known, no day is named, and lateness is a range. */
function within(
  { timing: { timeliness } }: JudgedMilestone,
  subject: string,
  on: Edtf,
  due: Due,
  speech: Speech,
): string {
  const { t } = speech;
  const { first, last } = extentOf(on);
  const [least, most] = [first, last].map((day) => daysBetween(due.reading.due, day));
  const values = { subject, when: whenWords(on, speech), end: endWords(due, on, speech) };
  switch (timeliness) {
    case 'late':
      return t('verdict.lateWithin', {
        ...values,
        days: marked(daysWords(least ?? 0, most ?? 0, speech)),
      });
    case 'early':
      return t('verdict.earlyWithin', values);
    case 'on time':
      return t('verdict.onTimeWithin', values);
    default:
      return t('verdict.perhapsLate', { ...values, days: t('days', { days: most ?? 0 }) });
  }
}
