import { daysBetween } from '@/lib/agreement/dates/calendar-date';
import { firstDay } from '@/lib/agreement/dates/edtf';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested, type Judgement } from '@/lib/agreement/status/outcome';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import type { I18n } from '../i18n/i18n';
import { daysWords } from './days';

/**
 * How a milestone stands to one reading of its target, in a few words: "95 days late" once it is met, "59 days
 * overdue" while it is not, and what does not count at all.
 */
export function countWords(
  { due, days, daysLate, timeliness }: JudgedReading,
  judgement: Judgement,
  i18n: I18n,
): string {
  const { t } = i18n;
  if (isContested(judgement) || daysLate === null) return t('clock.notJudged');
  const { outcome, on } = judgement;
  if (outcome === 'met') {
    if (daysLate === 0 || on === null) return t('clock.inTime');
    if (timeliness === 'not judged')
      return t('clock.perhapsLate', { days: t('days', { days: daysLate }) });
    const least = daysBetween(due, firstDay(on));
    return t('clock.daysLate', { days: daysWords(least, daysLate, i18n) });
  }
  if (isFinal(outcome)) return t('clock.stopped');
  if (days < 0) return t('clock.daysPast', { days: t('days', { days: -days }) });
  return days === 0 ? t('clock.dueToday') : t('clock.left', { days });
}
