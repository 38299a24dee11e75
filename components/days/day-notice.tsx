import { agreementAddress } from '../address';
import type { ShownAgreement } from '../agreement/shown-agreement';
import styles from './day-notice.module.css';

/**
 * What must be known of the day that a page shows: on a past day's that it is one, of which revision if one is pinned,
 * and the way back to today; and that the agreement was no longer followed on it.
 */
export function DayNotice({
  status,
  place,
  today = agreementAddress(place.locale, place.slug),
  i18n,
}: ShownAgreement & {
  /** The address of the same page as of today; the agreement's own where it has none. */
  today?: string;
}) {
  const { t, date } = i18n;
  const { retiredSince, view } = status;
  if (place.on === null && retiredSince === null) return null;
  return (
    <aside className={styles.notice}>
      {place.on !== null && (
        <p>
          {t('day.notice', { date: date(place.on) })}{' '}
          {place.revision !== null && `${t('day.pinned', { revision: view.revision })} `}
          <a href={today}>{t('day.back')}</a>
        </p>
      )}
      {retiredSince !== null && <p>{t('day.retired', { date: date(retiredSince) })}</p>}
    </aside>
  );
}
