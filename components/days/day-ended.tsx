import { endOfDay } from '@/lib/agreement/dates/day';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import styles from './day-notice.module.css';

/** On today's page: once that day is over, that the page is of that day, and the way to the new one. */
export function DayEndedLine({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const { t, date } = i18n;
  return (
    <day-ended
      ends={endOfPagesDay(status)}
      words={JSON.stringify({
        ended: t('day.ended', { date: date(status.view.on) }),
        load: t('day.load'),
      })}
    >
      <p role="status" className={styles.ended} />
    </day-ended>
  );
}

/** The instant at which the day that a page shows is over for the agreement, as ISO text. */
export function endOfPagesDay({ view, description }: AgreementStatus): string {
  const zones = description.parties.flatMap(({ timeZone }) => timeZone ?? []);
  return endOfDay(view.on, zones).toISOString();
}
