import { daysAfter } from '@/lib/agreement/calendar-date';
import { extentOf, lastDay } from '@/lib/agreement/edtf';
import type { AgreementStatus } from '@/lib/agreement/status';
import { agreementAddress, dayAddress, type Place } from '../address';
import { EdtfTime } from '../edtf-time';
import type { Speech } from '../speech';
import styles from './day-form.module.css';

/** The way to any other day: a date field, the eventful days up to this one, the following day and today. */
export function DayForm({
  status,
  place,
  speech,
}: {
  status: AgreementStatus;
  place: Place;
  speech: Speech;
}) {
  const { t } = speech;
  const { on } = status.view;
  const eventful = eventfulDays(status);
  return (
    <section className={styles.days} aria-labelledby="days">
      <h2 id="days">{t('day.title')}</h2>
      <p>{t('day.note')}</p>
      <form action={`${agreementAddress(place.locale, place.slug)}/on`} className={styles.form}>
        <label>
          {t('day.field')} <input type="date" name="date" required defaultValue={on} />
        </label>
        <button type="submit">{t('day.open')}</button>
      </form>
      {eventful.length > 0 && (
        <nav aria-label={t('day.earlier')}>
          <h3>{t('day.earlier')}</h3>
          <ol className={styles.eventful}>
            {eventful.map((day) => (
              <li key={day}>
                <a href={dayAddress(place.locale, place.slug, day)}>
                  <EdtfTime of={day} speech={speech} length="short" />
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {place.on !== null && (
        <p className={styles.onward}>
          <a rel="next" href={dayAddress(place.locale, place.slug, daysAfter(on, 1))}>
            {t('day.next')}
          </a>{' '}
          <a href={agreementAddress(place.locale, place.slug)}>{t('day.today')}</a>
        </p>
      )}
    </section>
  );
}

function eventfulDays({ entries, announced }: AgreementStatus): string[] {
  if (!announced) return [];
  const days = entries
    .filter((entry) => entry.kind === 'check' || !entry.background)
    .filter(({ occurredOn }) => extentOf(occurredOn).first === lastDay(occurredOn))
    .map(({ occurredOn }) => lastDay(occurredOn));
  return [...new Set(days)].sort();
}
