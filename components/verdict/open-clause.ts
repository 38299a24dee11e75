import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Edtf } from '@/lib/agreement/dates/edtf';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';
import { marked } from './days';
import { reportedByOthers } from './dispute';
import { type Due, dayValues, dueByWords, endWords, whenWords } from './due';
import { isWorded, subjectWords } from './subject';

/** The verdict on a milestone of which nothing is on record, on a day, without its full stop. */
export function openClause(
  judged: JudgedMilestone,
  due: Due | null,
  on: CalendarDate,
  i18n: I18n,
): string {
  const subject = subjectWords(judged, 'open', i18n);
  if (!due) return subject;
  if (due.reading.days <= 0 || isWorded(judged, i18n)) return counted(subject, due, on, i18n);
  return i18n.t('verdict.nothingYet', { left: leftClause(judged, due, i18n) });
}

/** The verdict on a milestone that is under way by a report of `said`: what follows is counted from the due day, not from the report. */
export function underWayClause(
  judged: JudgedMilestone,
  said: Edtf,
  due: Due | null,
  on: CalendarDate,
  i18n: I18n,
): string {
  const { t, words } = i18n;
  const { milestone } = judged;
  const when = whenWords(said, i18n);
  // Nothing is counted as missing that others report as ended.
  if (milestone.slug === 'signature' && (!due || reportedByOthers(judged)))
    return t('verdict.signingUnderWay', { when });
  const report = t('verdict.reportedUnderWay', { when });
  if (!due || reportedByOthers(judged))
    return t('verdict.titleReported', { title: words(milestone.title), report });
  const clause =
    due.reading.days <= 0 || isWorded(judged, i18n)
      ? counted(subjectWords(judged, 'uncompleted', i18n), due, on, i18n)
      : leftClause(judged, due, i18n);
  return t('verdict.withReport', { clause, report });
}

/** The verdict on what is partly met or has ended otherwise than met, as it was reported: nothing is counted on from there. */
export function reportedClause(
  judged: JudgedMilestone,
  outcome: 'partly met' | 'not met' | 'not applicable',
  said: Edtf,
  due: Due | null,
  i18n: I18n,
): string {
  const subject = subjectWords(judged, outcome, i18n);
  const values = { subject, when: whenWords(said, i18n) };
  if (!due) return i18n.t('verdict.asReported', values);
  return i18n.t('verdict.asReportedDue', { ...values, dueBy: dueByWords(due, i18n) });
}

function counted(subject: string, due: Due, on: CalendarDate, i18n: I18n): string {
  const { t } = i18n;
  const { days } = due.reading;
  if (days === 0) return t('verdict.today', { subject, ...dayValues(due, on, i18n) });
  const end = endWords(due, on, i18n);
  if (days > 0) return t('verdict.before', { subject, days: t('days', { days }), end });
  return t('verdict.overdue', { subject, days: marked(t('days', { days: -days })), end });
}

function leftClause({ milestone }: JudgedMilestone, due: Due, i18n: I18n): string {
  const title = i18n.words(milestone.title);
  const days = i18n.t('days', { days: due.reading.days });
  return i18n.t('verdict.left', { title, dueBy: dueByWords(due, i18n), days });
}
