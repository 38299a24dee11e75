import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Edtf } from '@/lib/agreement/dates/edtf';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { Speech } from '../speech';
import { marked } from './days';
import { reportedByOthers } from './dispute';
import { type Due, dayValues, dueByWords, endWords, whenWords } from './due';
import { isWorded, subjectWords } from './subject';

/** The verdict on a milestone of which nothing is on record, on a day, without its full stop. */
export function openClause(
  judged: JudgedMilestone,
  due: Due | null,
  on: CalendarDate,
  speech: Speech,
): string {
  const subject = subjectWords(judged, 'open', speech);
  if (!due) return subject;
  if (due.reading.days <= 0 || isWorded(judged, speech)) return counted(subject, due, on, speech);
  return speech.t('verdict.nothingYet', { left: leftClause(judged, due, speech) });
}

/** The verdict on a milestone that is under way by a report of `said`: what follows is counted from the due day, not from the report. */
export function underWayClause(
  judged: JudgedMilestone,
  said: Edtf,
  due: Due | null,
  on: CalendarDate,
  speech: Speech,
): string {
  const { t, words } = speech;
  const { milestone } = judged;
  const when = whenWords(said, speech);
  // Nothing is counted as missing that others report as ended.
  if (milestone.slug === 'signature' && (!due || reportedByOthers(judged)))
    return t('verdict.signingUnderWay', { when });
  const report = t('verdict.reportedUnderWay', { when });
  if (!due || reportedByOthers(judged))
    return t('verdict.titleReported', { title: words(milestone.title), report });
  const clause =
    due.reading.days <= 0 || isWorded(judged, speech)
      ? counted(subjectWords(judged, 'uncompleted', speech), due, on, speech)
      : leftClause(judged, due, speech);
  return t('verdict.withReport', { clause, report });
}

/** The verdict on what is partly met or has ended otherwise than met, as it was reported: nothing is counted on from there. */
export function reportedClause(
  judged: JudgedMilestone,
  outcome: 'partly met' | 'not met' | 'not applicable',
  said: Edtf,
  due: Due | null,
  speech: Speech,
): string {
  const subject = subjectWords(judged, outcome, speech);
  const values = { subject, when: whenWords(said, speech) };
  if (!due) return speech.t('verdict.asReported', values);
  return speech.t('verdict.asReportedDue', { ...values, dueBy: dueByWords(due, speech) });
}

function counted(subject: string, due: Due, on: CalendarDate, speech: Speech): string {
  const { t } = speech;
  const { days } = due.reading;
  if (days === 0) return t('verdict.today', { subject, ...dayValues(due, on, speech) });
  const end = endWords(due, on, speech);
  if (days > 0) return t('verdict.before', { subject, days: t('days', { days }), end });
  return t('verdict.overdue', { subject, days: marked(t('days', { days: -days })), end });
}

function leftClause({ milestone }: JudgedMilestone, due: Due, speech: Speech): string {
  const title = speech.words(milestone.title);
  const days = speech.t('days', { days: due.reading.days });
  return speech.t('verdict.left', { title, dueBy: dueByWords(due, speech), days });
}
