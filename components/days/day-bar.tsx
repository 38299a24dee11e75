import { type CalendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { ShownAgreement } from '../agreement/shown-agreement';
import styles from './day-bar.module.css';
import { DayForm } from './day-form';
import { type DayPages, dayPage } from './day-pages';
import { EventfulDays } from './eventful-days';

/** The ways to other days, and the day that is shown: the day before and after, today, and any by its date. */
export function DayBar({
  status,
  pages,
  from,
  isOver,
  place,
  i18n,
}: ShownAgreement & {
  pages: DayPages;
  /** The first day to which these ways lead; null where they lead to none before the one shown. */
  from: CalendarDate | null;
  isOver: boolean;
}) {
  const { t, date } = i18n;
  const { on } = status.view;
  const isToday = place.on === null;
  const before = daysAfter(on, -1);
  return (
    <div className={`${styles.bar} beyond-the-brief`}>
      <nav aria-label={t('day.others')} className={styles.ways}>
        {from !== null && on > from && (
          <a
            id="day-before"
            rel="prev"
            // The first day leads to none before it.
            href={`${dayPage(pages, before)}${before === from ? '#ruler' : '#day-before'}`}
          >
            <span aria-hidden="true">‹ </span>
            {t('day.before')}
          </a>
        )}
        {isOver && (
          <a id="day-after" rel="next" href={`${dayPage(pages, daysAfter(on, 1))}#day-after`}>
            {t('day.after')}
            <span aria-hidden="true"> ›</span>
          </a>
        )}
        {!isToday && (
          <a id={isOver ? undefined : 'day-after'} href={`${pages.today}#ruler`}>
            {t('day.today')}
          </a>
        )}
      </nav>
      <p className={styles.day}>
        <strong data-chosen="">{isToday ? t('day.isToday', { date: date(on) }) : date(on)}</strong>{' '}
        <a data-open-day="" href={dayPage(pages, on)} hidden>
          {t('day.openDay', { day: date(on) })}
        </a>
      </p>
      <details className={styles.other}>
        <summary>{t('day.goTo')}</summary>
        <DayForm slug={place.slug} milestone={pages.milestone} typed="" i18n={i18n} />
        <EventfulDays status={status} pages={pages} from={from} place={place} i18n={i18n} />
      </details>
      {from !== null && <p className={styles.how}>{t('day.moveHow')}</p>}
    </div>
  );
}
