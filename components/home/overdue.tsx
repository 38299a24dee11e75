import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { withLocale } from '../address';
import { asking, commitmentsPath, EVERY_COMMITMENT } from '../commitments/commitments-address';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { ShortRows } from './short-row';

/** So many are shown; the page of what is overdue has all. */
const SHOWN = 6;

/** What is overdue, the longest first; that nothing is, where nothing is. */
export function Overdue({ overdue, i18n }: { overdue: readonly Commitment[]; i18n: I18n }) {
  const { t, locale } = i18n;
  const all = commitmentsPath(asking(EVERY_COMMITMENT, { state: 'overdue' }));
  return (
    <section aria-labelledby="overdue">
      <SectionHead id="overdue" title={t('commitments.heading.overdue')}>
        {overdue.length > SHOWN && (
          <p>
            <a href={withLocale(locale, all)}>{t('home.allOverdue', { count: overdue.length })}</a>
          </p>
        )}
      </SectionHead>
      {overdue.length === 0 && <p>{t('home.nothingOverdue')}</p>}
      <ShortRows shown={overdue.slice(0, SHOWN)} i18n={i18n} />
    </section>
  );
}
