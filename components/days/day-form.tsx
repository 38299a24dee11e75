import { daysAfter } from '@/lib/agreement/dates/calendar-date';
import { lastDay, periodOf } from '@/lib/agreement/dates/edtf';
import { isBackground } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, dayAddress, type PagePlace } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import styles from './day-form.module.css';
import { DayScrubberView } from './day-scrubber-view';

// The marker and the date field lead to the days before these.
const NEWEST = 50;

/** The way to any other day: a marker to move, a date field, the eventful days, the following day and today. */
export function DayForm({
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
  const { t } = i18n;
  const { locale, slug } = place;
  const { announcedOn, view } = status;
  const { on } = view;
  const eventful = eventfulDays(status);
  const days = `${agreementAddress(locale, slug)}/on`;
  const list = (
    <ol className={styles.eventful}>
      {eventful.slice(-NEWEST).map((day) => (
        <li key={day}>
          <a
            href={dayAddress(locale, slug, day)}
            aria-current={day === place.on ? 'date' : undefined}
          >
            <EdtfTime of={day} i18n={i18n} length="short" />
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <section className={`${styles.days} beyond-the-brief`} aria-labelledby="days">
      <h2 id="days">{t('day.title')}</h2>
      {announcedOn && (
        <DayScrubberView
          announcedOn={announcedOn}
          status={status}
          days={days}
          place={place}
          i18n={i18n}
        />
      )}
      <form action={days} className={styles.form}>
        <label>
          {t('day.field')} <input type="date" name="date" required defaultValue={on} />
        </label>
        <button type="submit">{t('day.open')}</button>
      </form>
      <nav aria-label={t('day.eventful')}>
        <h3>{t('day.eventful')}</h3>
        {place.on === null ? (
          list
        ) : (
          <later-days slug={slug} days={days} on={on} written-as={i18n.writtenAs}>
            {list}
          </later-days>
        )}
      </nav>
      {place.on !== null && (
        <p className={styles.onward}>
          {isOver && (
            <a rel="next" href={dayAddress(locale, slug, daysAfter(on, 1))}>
              {t('day.next')}
            </a>
          )}{' '}
          <a href={agreementAddress(locale, slug)}>{t('day.today')}</a>
        </p>
      )}
    </section>
  );
}

function eventfulDays({ entries, announced }: AgreementStatus): string[] {
  if (!announced) return [];
  const days = entries
    .filter((entry) => !isBackground(entry))
    .filter(({ occurredOn }) => periodOf(occurredOn).precision === 'day')
    .map(({ occurredOn }) => lastDay(occurredOn));
  return [...new Set(days)].sort();
}
