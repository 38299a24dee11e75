import { SITTING_DAYS, type SittingPeriod } from '@/lib/agreement/sittings/sitting-days';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';

/** How far the period has run in which either House may resolve that a treaty should not be ratified, and by which rule it is counted. */
export function SittingPeriodView({ period, i18n }: { period: SittingPeriod; i18n: I18n }) {
  const { t } = i18n;
  return (
    <section aria-labelledby="sitting-days">
      <SectionHead id="sitting-days" title={t('sittingPeriod.title', { days: SITTING_DAYS })}>
        <p>{t('sittingPeriod.rule', { days: SITTING_DAYS })}</p>
      </SectionHead>
      <p>{periodText(period, i18n)}</p>
    </section>
  );
}

function periodText(period: SittingPeriod, { t, date }: I18n): string {
  switch (period.result) {
    case 'not computed':
      return t('sittingPeriod.notComputed', { date: date(period.uncovered) });
    case 'ended':
      return t('sittingPeriod.ended', { days: SITTING_DAYS, date: date(period.on) });
    case 'running': {
      const { counted, ends } = period;
      const expected = ends
        ? t('sittingPeriod.ends', { date: date(ends) })
        : t('sittingPeriod.endsUnknown');
      return `${t('sittingPeriod.running', { counted, days: SITTING_DAYS })} ${expected}`;
    }
  }
}
