import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { lastDay, periodOf } from '@/lib/agreement/dates/edtf';
import { milestonesOf } from '@/lib/agreement/entries/entry';
import { isBackground } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { ShownAgreement } from '../agreement/shown-agreement';
import { EdtfTime } from '../edtf-time';
import styles from './day-form.module.css';
import { type DayPages, dayPage } from './day-pages';

// The ring and the date field lead to the days before these.
const NEWEST = 50;

/** Links to the days on which something is recorded, up to the day shown; on a past day's page the browser adds the later ones. */
export function EventfulDays({
  status,
  pages,
  from,
  place,
  i18n,
}: ShownAgreement & {
  pages: DayPages;
  /** The first day of which a milestone has a page. */
  from: CalendarDate | null;
}) {
  const { t } = i18n;
  const list = (
    <ol className={styles.eventful}>
      {eventfulDays(status, pages.milestone)
        .filter((day) => pages.milestone === null || (from !== null && day >= from))
        .slice(-NEWEST)
        .map((day) => (
          <li key={day}>
            <a
              href={`${dayPage(pages, day)}#ruler`}
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
          slug={place.slug}
          milestone={pages.milestone ?? undefined}
          days={pages.before}
          behind={pages.behind}
          on={status.view.on}
          written-as={i18n.writtenAs}
        >
          {list}
        </later-days>
      )}
    </nav>
  );
}

function eventfulDays({ entries, announced }: AgreementStatus, milestone: string | null): string[] {
  if (!announced) return [];
  const days = entries
    .filter((entry) => !isBackground(entry))
    .filter((entry) => milestone === null || milestonesOf(entry).includes(milestone))
    .filter(({ occurredOn }) => periodOf(occurredOn).precision === 'day')
    .map(({ occurredOn }) => lastDay(occurredOn));
  return [...new Set(days)].sort();
}
