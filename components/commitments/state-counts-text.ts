import { byState } from '@/lib/agreement/commitments/by-state';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import type { I18n } from '../i18n/i18n';

/** How many commitments are in each state, as a list in a sentence: "2 overdue, 7 due and 5 met late"; null of none. */
export function stateCountsText(
  commitments: readonly Commitment[],
  { t, list }: I18n,
): string | null {
  const counts = byState(commitments).map(
    ({ state, commitments: own }) =>
      `${t('commitments.count', { count: own.length })} ${t(`commitments.state.${state}`)}`,
  );
  return counts.length === 0 ? null : list(counts);
}
