import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { lookedText } from '../agreement/looked';
import type { I18n } from '../i18n/i18n';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import { CheckedLink } from './checked-link';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

/** Commitments whose due day has passed and of which nothing is on record, each with the ways to an update and a check. */
export function PassedDates({ passed, i18n }: { passed: readonly Commitment[]; i18n: I18n }) {
  const { t, wording, locale } = i18n;
  return (
    <section aria-labelledby="passed" className={styles.part}>
      <h2 id="passed">{t('attention.passed')}</h2>
      <ul className={styles.rows}>
        {passed.map(({ status, judged }) => {
          const { slug, description } = status;
          const { milestone } = judged;
          return (
            <li key={`${slug} ${milestone.slug}`}>
              <div>
                <a href={deskAddress(slug, `update?milestone=${milestone.slug}`)}>
                  <Verdict status={status} i18n={i18n} />
                </a>
                <p className={styles.quiet}>
                  <WordingText of={wording(description.name)} page={locale} />
                </p>
              </div>
              <p className={styles.quiet}>
                {lookedText(judged, i18n) ?? t('milestone.neverChecked')}
              </p>
              <p className={styles.does}>
                <CheckedLink slug={slug} milestone={milestone} i18n={i18n} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
