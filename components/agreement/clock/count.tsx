import { milestoneAddress } from '@/components/address';
import { endOfPagesDay } from '@/components/days/day-ended';
import type { I18n } from '@/components/i18n/i18n';
import { countWords } from '@/components/verdict/count-words';
import { endOfDay } from '@/lib/agreement/dates/day';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { countdownPhrases } from './countdown-phrases';

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
  const still = countWords(reading, status.headline.judgement, i18n);
  if (!ticks || !runs(status) || reading.days < 0) return still;
  return (
    // An element of its own with this text alone, which no browser is to translate: it changes.
    <count-down
      end={endOf(reading, status)}
      day-ends={endOfPagesDay(status)}
      written-as={i18n.writtenAs}
      words={JSON.stringify(countdownPhrases(i18n))}
      translate="no"
    >
      {still}
    </count-down>
  );
}

/** The controls of a status's countdowns, and its headline's due dates for a calendar; nothing where nothing counts down. */
export function CountControls({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t, locale } = i18n;
  if (!runs(status) || !status.timing.readings.some(({ days }) => days >= 0)) return null;
  const { slug, headline } = status;
  return (
    <>
      <countdown-controls
        day-ends={endOfPagesDay(status)}
        words={JSON.stringify({
          pause: t('clock.pause'),
          resume: t('clock.resume'),
          seconds: t('clock.seconds'),
        })}
      />
      <p className="beyond-the-brief">
        <a href={`${milestoneAddress({ locale, slug }, headline.milestone.slug)}/calendar.ics`}>
          {t('follow.addToCalendar')}
        </a>
      </p>
    </>
  );
}

function runs({ headline }: AgreementStatus): boolean {
  return !isFinal(headline.judgement.outcome) && !isContested(headline.judgement);
}

function endOf({ due }: JudgedReading, { description }: AgreementStatus): string {
  const zones = description.parties.flatMap(({ timeZone }) => timeZone ?? []);
  return endOfDay(due, zones).toISOString();
}
