import { lastDay, periodOf } from '@/lib/agreement/dates/edtf';
import { isBackground } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, dayAddress, type PagePlace } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import styles from './day-form.module.css';

// The ring and the date field lead to the days before these.
const NEWEST = 50;

/** Links to the days on which something is recorded, up to the day shown; on a past day's page the browser adds the later ones. */
export function EventfulDays({
  status,
  place,
  i18n,
}: {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  const { locale, slug } = place;
  const list = (
    <ol className={styles.eventful}>
      {eventfulDays(status)
        .slice(-NEWEST)
        .map((day) => (
          <li key={day}>
            <a
              href={`${dayAddress(locale, slug, day)}#ruler`}
              aria-current={day === place.on ? 'date' : undefined}
            >
              <EdtfTime of={day} i18n={i18n} length="short" />
            </a>
          </li>
        ))}
    </ol>
  );
  return (
    <nav aria-label={t('day.eventful')}>
      <h3 className={styles.title}>{t('day.eventful')}</h3>
      {place.on === null ? (
        list
      ) : (
        <later-days
          slug={slug}
          days={`${agreementAddress(locale, slug)}/on`}
          on={status.view.on}
          written-as={i18n.writtenAs}
        >
          {list}
        </later-days>
      )}
    </nav>
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
