import type { SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import styles from '../desk/desk.module.css';
import { Instant } from '../desk/instant';
import type { I18n } from '../i18n/i18n';

interface Entered {
  id: number;
  calendar: SittingCalendar;
  enteredBy: string;
  enteredAt: Date;
}

/** The sitting calendars that were entered, the latest first, each with where it is from and its days. */
export function CalendarList({ calendars, i18n }: { calendars: readonly Entered[]; i18n: I18n }) {
  const { t, date, list } = i18n;
  if (calendars.length === 0) return <p>{t('sittings.none')}</p>;
  return (
    <ol className={styles.rows}>
      {calendars.map(({ id, calendar: { from, until, days, source }, enteredBy, enteredAt }) => (
        <li key={id}>
          <div className={styles.row}>
            <strong>{t('sittings.covers', { from: date(from), until: date(until) })}</strong>
            <details>
              <summary>{t('sittings.count', { count: days.length })}</summary>
              <p>{list(days.map((day) => date(day, 'short')))}</p>
            </details>
            <small>{source}</small>
          </div>
          <small className={styles.when}>
            {enteredBy}, <Instant at={enteredAt} i18n={i18n} />
          </small>
        </li>
      ))}
    </ol>
  );
}
