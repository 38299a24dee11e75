import { byState } from '@/lib/agreement/commitments/by-state';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { stateSlug } from '@/lib/agreement/commitments/filter-path';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';
import styles from './state-counts.module.css';

/** How many commitments are in each state, as one bar to scale, each number a link to them. */
export function StateCounts({
  commitments,
  place,
  i18n,
}: {
  commitments: readonly Commitment[];
  place: CommitmentsPlace;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  return (
    <nav aria-label={t('commitments.byState')}>
      <ul className={styles.counts}>
        {byState(commitments).map(({ state, commitments: own }) => (
          <li
            key={state}
            data-state={stateSlug(state)}
            style={{ flexGrow: own.length }}
            aria-current={place.filter.state === state ? 'true' : undefined}
          >
            <a href={withLocale(locale, commitmentsPath(asking(place, { state })))}>
              <b>{t('commitments.count', { count: own.length })}</b>{' '}
              {t(`commitments.state.${state}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
