import type { I18n } from '../i18n/i18n';
import { daysWords } from '../verdict/days';
import type { Measure } from './drawing';

/** How many days lie between a due day and the day that is held against it: "95 days", "91 to 120 days", "up to 120 days". */
export function measureWords({ least, most }: Measure, i18n: I18n): string {
  if (least > 0 || most === 0) return daysWords(least, most, i18n);
  return i18n.t('ruler.upTo', { days: i18n.t('days', { days: most }) });
}
