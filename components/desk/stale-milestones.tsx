import { lastDay } from '@/lib/agreement/dates/edtf';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { Looked } from '../agreement/looked';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { CheckedLink } from './checked-link';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

interface Props {
  /** The milestones that were not looked for within their limits, by agreement. */
  stale: readonly { status: AgreementStatus; milestones: readonly JudgedMilestone[] }[];
  i18n: I18n;
}

/** The milestones whose last check is older than their limit, the longest ago first, each with its day and the way to check it; and one way for all of an agreement. */
export function StaleMilestones({ stale, i18n }: Props) {
  const { t, words, wording, locale } = i18n;
  const rows = stale
    .flatMap(({ status, milestones }) => milestones.map((step) => ({ status, step })))
    .toSorted((a, b) => lastLooked(a.step).localeCompare(lastLooked(b.step)));
  return (
    <section aria-labelledby="stale" className={styles.part}>
      <h2 id="stale">{t('attention.stale')}</h2>
      <p className={styles.quiet}>{t('attention.staleHint')}</p>
      <p className={styles.actions}>
        {stale.map(({ status, milestones }) => (
          <a key={status.slug} href={deskAddress(status.slug, 'check')}>
            {words(status.description.name)},{' '}
            {t('attention.staleCount', { count: milestones.length })}
          </a>
        ))}
      </p>
      <ul className={styles.rows}>
        {rows.map(({ status: { slug, description }, step }) => (
          <li key={`${slug} ${step.milestone.slug}`}>
            <div>
              <WordingText of={wording(step.milestone.title)} page={locale} />
              <p className={styles.quiet}>{words(description.name)}</p>
            </div>
            <p className={styles.quiet}>
              <Looked step={step} i18n={i18n} />
            </p>
            <p className={styles.does}>
              <CheckedLink slug={slug} milestone={step.milestone} i18n={i18n} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// What nobody has looked for comes before every day.
function lastLooked({ freshness }: JudgedMilestone): string {
  return freshness?.lastChecked ? lastDay(freshness.lastChecked) : '';
}
