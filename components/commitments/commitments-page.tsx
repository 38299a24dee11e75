import { byState, type OfState } from '@/lib/agreement/commitments/by-state';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { type CommitmentFilter, filterCommitments } from '@/lib/agreement/commitments/filter';
import { stateSlug } from '@/lib/agreement/commitments/filter-path';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { SectionHead } from '../section-head';
import { CommitmentRow } from './commitment-row';
import styles from './commitments.module.css';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';
import { Filters } from './filters';
import { StateCounts } from './state-counts';

/** Of a state, on the page of all states, so many are shown; the page of that state has them all. */
const SHOWN = 25;

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
  const { t, date } = i18n;
  const { filter } = place;
  const ofAnyState = filterCommitments(commitments, { ...filter, state: null });
  const groups = byState(filterCommitments(ofAnyState, filter));
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('commitments.title')}</h1>
        <p className={styles.lead}>
          {on && `${t('commitments.asOf', { date: date(on) })} `}
          {t('commitments.what')}
        </p>
      </header>
      <StateCounts commitments={ofAnyState} place={place} i18n={i18n} />
      <Filters commitments={commitments} place={place} i18n={i18n} />
      {groups.length === 0 && <p>{t('commitments.none')}</p>}
      {groups.map((group) => (
        <OneState key={group.state} group={group} place={place} page={page} i18n={i18n} />
      ))}
    </div>
  );
}

function OneState({
  group: { state, commitments },
  place,
  page,
  i18n,
}: Pick<Props, 'place' | 'page' | 'i18n'> & { group: OfState }) {
  const { t, locale } = i18n;
  const isAlone = place.filter.state !== null;
  const shown = isAlone ? onPage(commitments, page) : commitments.slice(0, SHOWN);
  const own = asking(place, { state });
  const id = stateSlug(state);
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={t(`commitments.heading.${state}`)}>
        <p>{t('commitments.count', { count: commitments.length })}</p>
      </SectionHead>
      <ol className={styles.list}>
        {shown.map((commitment) => (
          <li key={`${commitment.status.slug} ${commitment.judged.milestone.slug}`}>
            <CommitmentRow commitment={commitment} on={place.on} i18n={i18n} />
          </li>
        ))}
      </ol>
      {isAlone ? (
        <PageLinks
          label={t(`commitments.heading.${state}`)}
          page={page}
          pages={pagesFor(commitments.length)}
          address={(to) => withLocale(locale, commitmentsPath(own, to))}
          words={{ newer: t('commitments.before'), older: t('commitments.further') }}
          i18n={i18n}
        />
      ) : (
        commitments.length > shown.length && (
          <p>
            <a href={withLocale(locale, commitmentsPath(own))}>
              {t('commitments.all', { count: commitments.length })}
            </a>
          </p>
        )
      )}
    </section>
  );
}
