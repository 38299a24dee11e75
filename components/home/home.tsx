import { byState } from '@/lib/agreement/commitments/by-state';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import type { Phase } from '@/lib/agreement/status/phases';
import type { State } from '@/lib/agreement/status/state';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { agreementAddress, withLocale } from '../address';
import { AgreementAnswer } from '../agreement/agreement-view';
import styles from '../agreement/agreement-view.module.css';
import { AgreementTable } from '../agreements/agreement-table';
import { agreementsPath } from '../agreements/agreements-address';
import { pageOfAgreements } from '../agreements/agreements-page';
import { commitmentsPath, EVERY_COMMITMENT } from '../commitments/commitments-address';
import { StateCounts } from '../commitments/state-counts';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { DueNext } from './due-next';
import { Latest } from './latest';
import { Overdue } from './overdue';

/** So many agreements are listed; the list has all. */
const SHOWN = 25;

/** The front page: the first agreement's verdict and clock; what is due next and overdue, what changed, and every agreement. */
export function Home({
  statuses,
  phases,
  i18n,
}: {
  statuses: readonly AgreementStatus[];
  /** Of the first agreement. */
  phases: readonly Phase[];
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  const [first] = statuses;
  if (!first) {
    return (
      <div className={styles.home}>
        <h1>{t('home.title')}</h1>
        <p>{t('home.empty')}</p>
      </div>
    );
  }
  const place = { locale, slug: first.slug, on: null, revision: null };
  return (
    <div className={styles.home}>
      <article className={styles.agreement}>
        <AgreementAnswer
          status={first}
          phases={phases}
          isOver={false}
          place={place}
          more={{ href: agreementAddress(locale, first.slug), text: t('home.more') }}
          i18n={i18n}
        />
      </article>
      <Commitments statuses={statuses} i18n={i18n} />
      <Latest statuses={statuses} i18n={i18n} />
      <section aria-labelledby="agreements">
        <SectionHead id="agreements" title={t('agreements.title')}>
          <p>
            <a href={withLocale(locale, agreementsPath())}>
              {t('home.allAgreements', { count: statuses.length })}
            </a>
          </p>
        </SectionHead>
        <AgreementTable
          statuses={pageOfAgreements(statuses, 1, locale).slice(0, SHOWN)}
          i18n={i18n}
        />
      </section>
    </div>
  );
}

function Commitments({ statuses, i18n }: { statuses: readonly AgreementStatus[]; i18n: I18n }) {
  const { t, locale } = i18n;
  const commitments = commitmentsOf(statuses);
  const groups = byState(commitments);
  const having = (wanted: State) => groups.find(({ state }) => state === wanted)?.commitments ?? [];
  return (
    <>
      <DueNext due={having('due')} i18n={i18n} />
      <Overdue overdue={having('overdue')} i18n={i18n} />
      <section aria-labelledby="commitments">
        <SectionHead id="commitments" title={t('home.counts')}>
          <p>
            <a href={withLocale(locale, commitmentsPath(EVERY_COMMITMENT))}>
              {t('home.allCommitments', { count: commitments.length })}
            </a>
          </p>
        </SectionHead>
        <StateCounts commitments={commitments} place={EVERY_COMMITMENT} i18n={i18n} />
      </section>
    </>
  );
}
