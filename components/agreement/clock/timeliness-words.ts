import type { I18n } from '@/components/i18n/i18n';
import { isFinal } from '@/lib/agreement/description/milestone';
import type { Judgement } from '@/lib/agreement/status/outcome';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';

/**
 * How the day shown, or the outcome, lies to the window of a reading, as it follows the window's days; empty where the
 * count of days says so already, and where nothing is awaited any more.
 */
export function timelinessWords(
  { timeliness }: JudgedReading,
  { outcome }: Judgement,
  { t }: I18n,
): string {
  if (isFinal(outcome) && outcome !== 'met') return '';
  const isCounted =
    timeliness === 'late' || timeliness === 'overdue' || timeliness === 'not judged';
  return isCounted ? '' : `, ${t(`clock.timeliness.${timeliness}`)}`;
}
