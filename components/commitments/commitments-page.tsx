import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { type CommitmentFilter, filterCommitments } from '@/lib/agreement/commitments/filter';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { pagesFor } from '../page-links';
import { CommitmentGroups } from './commitment-groups';
import styles from './commitments.module.css';
import { type CommitmentsPlace, commitmentsPath } from './commitments-address';
import { Filters } from './filters';
import { StateCounts } from './state-counts';

interface Props {
  commitments: readonly Commitment[];
  place: CommitmentsPlace;
  /** Which page is shown of a list of one state, counted from 1. */
  page: number;
  /** The day shown; null without an agreement. */
  on: CalendarDate | null;
  i18n: I18n;
}

/** How many pages a list fills: only that of one state has more than one. */
export function pagesOfCommitments(
  commitments: readonly Commitment[],
  filter: CommitmentFilter,
): number {
  return filter.state === null ? 1 : pagesFor(filterCommitments(commitments, filter).length);
}

/** All commitments by state, or those that a filter asks for. */
export function CommitmentsPage({ commitments, place, page, on, i18n }: Props) {
  const { t, date, locale } = i18n;
  const { filter } = place;
  const ofAnyState = filterCommitments(commitments, { ...filter, state: null });
  const shown = filterCommitments(ofAnyState, filter);
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('commitments.title')}</h1>
        <p className={styles.lead}>
          {on && `${t('commitments.asOf', { date: date(on) })} `}
          {t('commitments.what')}
          {place.on !== null && (
            <>
              {' '}
              <a href={withLocale(locale, commitmentsPath({ on: null, filter }))}>
                {t('day.back')}
              </a>
            </>
          )}
        </p>
      </header>
      <StateCounts commitments={ofAnyState} place={place} i18n={i18n} />
      <Filters commitments={commitments} place={place} i18n={i18n} />
      {shown.length === 0 && <p>{t('commitments.none')}</p>}
      <CommitmentGroups commitments={shown} place={place} page={page} level="h2" i18n={i18n} />
    </div>
  );
}
