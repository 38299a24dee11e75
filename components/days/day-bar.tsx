import { daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, dayAddress, type PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './day-bar.module.css';
import { DayForm } from './day-form';
import { EventfulDays } from './eventful-days';

/** The ways to other days, and the day that is shown: the day before and after, today, and any by its date. */
export function DayBar({
  status,
  isOver,
  place,
  i18n,
}: {
  status: AgreementStatus;
  isOver: boolean;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, date } = i18n;
  const { locale, slug } = place;
  const { announcedOn, view } = status;
  const { on } = view;
  const isToday = place.on === null;
  const before = daysAfter(on, -1);
  return (
    <div className={`${styles.bar} beyond-the-brief`}>
      <nav aria-label={t('day.others')} className={styles.ways}>
        {announcedOn !== null && on > announcedOn && (
          <a
            id="day-before"
            rel="prev"
            // The day of the announcement leads to none before it.
            href={`${dayAddress(locale, slug, before)}${before === announcedOn ? '#ruler' : '#day-before'}`}
          >
            <span aria-hidden="true">‹ </span>
            {t('day.before')}
          </a>
        )}
        {isOver && (
          <a
            id="day-after"
            rel="next"
            href={`${dayAddress(locale, slug, daysAfter(on, 1))}#day-after`}
          >
            {t('day.after')}
            <span aria-hidden="true"> ›</span>
          </a>
        )}
        {!isToday && (
          <a id={isOver ? undefined : 'day-after'} href={`${agreementAddress(locale, slug)}#ruler`}>
            {t('day.today')}
          </a>
        )}
      </nav>
      <p className={styles.day}>
        <strong data-chosen="">{isToday ? t('day.isToday', { date: date(on) }) : date(on)}</strong>{' '}
        <a data-open-day="" href={dayAddress(locale, slug, on)} hidden>
          {t('day.openDay', { day: date(on) })}
        </a>
      </p>
      <details className={styles.other}>
        <summary>{t('day.goTo')}</summary>
        <DayForm slug={slug} typed="" i18n={i18n} />
        <EventfulDays status={status} place={place} i18n={i18n} />
      </details>
      {announcedOn !== null && <p className={styles.how}>{t('day.moveHow')}</p>}
    </div>
  );
}
