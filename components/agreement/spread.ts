import type { Clock } from '@/lib/agreement/clock';
import type { AgreementStatus } from '@/lib/agreement/status';
import type { Speech } from '../speech';

/** What all readings together say: "Late under all four readings of the target: by 73 to 186 days." */
export function spreadText({ clock, headline }: AgreementStatus, { t }: Speech): string {
  const { judgement } = headline;
  if (clock.timeliness === 'no target') return t('spread.noTarget');
  if (clock.readings.length === 0) return t('spread.notJudged');
  if (judgement.outcome === 'met' && judgement.on === null) return t('spread.dateUnknown');
  const over = judgement.outcome === 'met' ? 'late' : 'overdue';
  if (!clock.lateness) return notLate(clock, over === 'late', t);
  const { least, most, underEveryReading } = clock.lateness;
  const count = clock.readings.length;
  if (underEveryReading && least === most) return t(`spread.${over}One`, { most });
  if (underEveryReading) return t(`spread.${over}All`, { count, least, most });
  const late = clock.readings.filter(({ daysLate }) => (daysLate ?? 0) > 0).length;
  return t(`spread.${over}Some`, { late, count, most });
}

function notLate({ readings }: Clock, met: boolean, t: Speech['t']): string {
  return met ? t('spread.inTime', { count: readings.length }) : t('spread.open');
}
