import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from '../site/site.module.css';
import { wholeDay } from '../site/whole-day';
import { DayForm } from './day-form';
import { dayPage, dayPagesOf } from './day-pages';

interface Props {
  /** The agreement whose day it was to be, and the milestone where it was one of its page. */
  place: Pick<PagePlace, 'locale' | 'slug'>;
  milestone: string | null;
  /** The days that can be shown; null where there are none. */
  shown: { first: CalendarDate; last: CalendarDate } | null;
  typed: string;
  i18n: I18n;
}

/** What the day form answers to what is no day that can be shown: what is accepted, the field with what was typed, to be mended, and the ways to the first and the last day. */
export function RefusedDay({ place, milestone, shown, typed, i18n }: Props) {
  const { t, date } = i18n;
  const pages = dayPagesOf(place, milestone);
  return (
    <section className={styles.message}>
      <h1>{t('notice.no-such-day.title')}</h1>
      <p>
        {t('notice.no-such-day.what')} <a href="#date">{t('notice.no-such-day.again')}</a>.
      </p>
      <p id="accepted">
        {t.rich('notice.no-such-day.then', { day: wholeDay })}
        {shown && (
          <>
            {' '}
            {t.rich('notice.no-such-day.range', {
              first: () => <a href={dayPage(pages, shown.first)}>{date(shown.first)}</a>,
              last: () => <a href={pages.today}>{date(shown.last)}</a>,
            })}
          </>
        )}
      </p>
      <DayForm slug={place.slug} milestone={milestone} typed={typed} refused i18n={i18n} />
      <p>
        <a href={pages.today}>{t('notice.no-such-day.agreement')}</a>
      </p>
    </section>
  );
}
