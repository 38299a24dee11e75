import type { Speech } from '../speech';
import { daysWords } from '../verdict/days';
import type { Measure } from './drawing';

/** How many days lie between a due day and the day that is held against it: "95 days", "91 to 120 days", "up to 120 days". */
export function measureWords({ least, most }: Measure, speech: Speech): string {
  if (least > 0 || most === 0) return daysWords(least, most, speech);
  return speech.t('ruler.upTo', { days: speech.t('days', { days: most }) });
}
