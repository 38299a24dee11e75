import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, type PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './day-notice.module.css';

/** On a past day's page: that it is one, of which revision if one is pinned, and the way back to today. */
export function DayNotice({
  status,
  place,
  i18n,
}: {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, date } = i18n;
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
