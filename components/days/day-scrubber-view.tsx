import { type CalendarDate, daysBetween } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './day-form.module.css';

/** The marker that is moved to any day from the announcement to today; only the browser moves it. */
export function DayScrubberView({
  announcedOn,
  status,
  days,
  place: { slug, on: shown },
  i18n: { t, date, writtenAs },
}: {
  announcedOn: CalendarDate;
  status: AgreementStatus;
  /** What stands before the date in a day's address. */
  days: string;
  place: PagePlace;
  i18n: I18n;
}) {
  const { on } = status.view;
  const reach = daysBetween(announcedOn, on);
  return (
    <day-scrubber
      slug={slug}
      days={days}
      from={announcedOn}
      on={on}
      written-as={writtenAs}
      open-day={t('day.openDay', { day: '#' })}
      past={shown === null ? undefined : ''}
    >
      <div className={styles.scrubber}>
        <label htmlFor="scrubber">{t('day.move')}</label>
        <input
          id="scrubber"
          type="range"
          min={0}
          max={Math.max(1, reach)}
          defaultValue={reach}
          aria-valuetext={date(on)}
        />
        <p className={styles.ends}>
          <span>{date(announcedOn, 'short')}</span>
          <span data-chosen="">
            <strong>{date(on)}</strong>
          </span>
          <span data-end="">{date(on, 'short')}</span>
        </p>
      </div>
    </day-scrubber>
  );
}
