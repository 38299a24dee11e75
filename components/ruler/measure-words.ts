import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested, type Judgement } from '@/lib/agreement/status/outcome';
import type { I18n } from '../i18n/i18n';
import { daysWords } from '../verdict/days';
import type { Measure } from './measure';

/** How many days lie between a due day and the day that is held against it: "95 days", "91 to 120 days", "up to 120 days". */
export function measureWords({ least, most }: Measure, i18n: I18n): string {
  if (least > 0 || most === 0) return daysWords(least, most, i18n);
  return i18n.t('ruler.upTo', { days: i18n.t('days', { days: most }) });
}

/** What stands at a dimension: "77 days left", "1 day overdue", "95 days late"; empty where none is drawn. */
export function dimensionWords(measure: Measure, judgement: Judgement, i18n: I18n): string {
  const { t } = i18n;
  const { outcome, on } = judgement;
  const { most, before, longBefore } = measure;
  if (isContested(judgement) || (outcome === 'met' && on === null)) return '';
  const days = most > 0 ? measureWords(measure, i18n) : daysWords(before, longBefore, i18n);
  if (outcome === 'met') {
    if (most > 0) return t('clock.daysLate', { days });
    return before > 0 ? t('ruler.toSpare', { days }) : '';
  }
  if (isFinal(outcome)) return most > 0 ? t('clock.daysPast', { days }) : '';
  if (most > 0) return t('ruler.overdue', { days });
  return before > 0 ? t('clock.left', { days: before }) : t('clock.dueToday');
}
