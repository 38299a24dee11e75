import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, type Place } from '../address';
import type { Speech } from '../speech';
import styles from './day-notice.module.css';

/** On a past day's page: that it is one, of which revision if one is pinned, and the way back to today. */
export function DayNotice({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { t, date } = speech;
  if (place.on === null) return null;
  return (
    <aside className={styles.notice}>
      <p>
        {t('day.notice', { date: date(place.on) })}{' '}
        {place.revision !== null && `${t('day.pinned', { revision: status.view.revision })} `}
        <a href={agreementAddress(place.locale, place.slug)}>{t('day.back')}</a>
      </p>
    </aside>
  );
}
