import { byState } from '@/lib/agreement/commitments/by-state';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { stateSlug } from '@/lib/agreement/commitments/filter-path';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';
import styles from './state-counts.module.css';

/** How many commitments are in each state: one bar to scale, and each number a link to them. */
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
  const counts = byState(commitments).map(({ state, commitments: own }) => ({
    state,
    name: stateSlug(state),
    count: own.length,
  }));
  return (
    <nav aria-label={t('commitments.byState')} className={styles.states}>
      <svg width="100%" height="8" aria-hidden="true" className={styles.bar}>
        {counts.map(({ name, count }, index) => {
          const before = counts.slice(0, index).reduce((sum, one) => sum + one.count, 0);
          return (
            <rect
              key={name}
              data-state={name}
              x={percent(before, commitments.length)}
              width={percent(count, commitments.length)}
              height="8"
            />
          );
        })}
      </svg>
      <ul className={styles.counts}>
        {counts.map(({ state, name, count }) => (
          <li
            key={name}
            data-state={name}
            aria-current={place.filter.state === state ? 'true' : undefined}
          >
            <a href={withLocale(locale, commitmentsPath(asking(place, { state })))}>
              <b>{t('commitments.count', { count })}</b> {t(`commitments.state.${state}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}
