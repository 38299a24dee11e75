import type { I18n } from '@/components/i18n/i18n';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';

/** How the day shown, or the outcome, lies to the window of a reading, as it follows the window's days; empty where the count of days says so already. */
export function timelinessWords({ timeliness }: JudgedReading, { t }: I18n): string {
  const isCounted =
    timeliness === 'late' || timeliness === 'overdue' || timeliness === 'not judged';
  return isCounted ? '' : `, ${t(`clock.timeliness.${timeliness}`)}`;
}
