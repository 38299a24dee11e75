import { endOfPagesDay } from '@/components/days/day-ended';
import type { I18n } from '@/components/i18n/i18n';
import { countWords } from '@/components/verdict/count';
import { endOfDay } from '@/lib/agreement/dates/day';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { Countdown, CountdownControls } from './countdown';

/** How a status's headline stands to a reading of its target; where it `ticks`, a countdown while the due day lies ahead. */
export function Count({
  reading,
  status,
  ticks,
  i18n,
}: {
  reading: JudgedReading;
  status: AgreementStatus;
  ticks: boolean;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  const still = countWords(reading, status.headline.judgement, i18n);
  if (!ticks || !runs(status) || reading.days < 0) return still;
  return (
    <Countdown
      end={endOf(reading, status)}
      dayEnds={endOfPagesDay(status)}
      still={still}
      locale={locale}
      words={{
        day: t('clock.oneDay'),
        days: t('clock.manyDays'),
        left: t('clock.timeLeft', { time: '#' }),
        lastMinute: t('clock.lastMinute'),
        passed: t('clock.passed'),
      }}
    />
  );
}

/** The controls of a status's countdowns; none where nothing counts down. */
export function CountControls({ status, i18n: { t } }: { status: AgreementStatus; i18n: I18n }) {
  if (!runs(status) || !status.timing.readings.some(({ days }) => days >= 0)) return null;
  return (
    <CountdownControls
      dayEnds={endOfPagesDay(status)}
      words={{
        pause: t('clock.pause'),
        resume: t('clock.resume'),
        seconds: t('clock.seconds'),
      }}
    />
  );
}

function runs({ headline }: AgreementStatus): boolean {
  return !isFinal(headline.judgement.outcome) && !isContested(headline.judgement);
}

function endOf({ due }: JudgedReading, { description }: AgreementStatus): string {
  const zones = description.parties.flatMap(({ timeZone }) => timeZone ?? []);
  return endOfDay(due, zones).toISOString();
}
