import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { milestoneAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { countWords } from '../verdict/count-words';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import styles from './short-row.module.css';

/** Commitments of the front page, in one line each. */
export function ShortRows({ shown, i18n }: { shown: readonly Commitment[]; i18n: I18n }) {
  return (
    <ol className={styles.rows}>
      {shown.map((commitment) => (
        <li key={`${commitment.status.slug} ${commitment.judged.milestone.slug}`}>
          <ShortRow commitment={commitment} i18n={i18n} />
        </li>
      ))}
    </ol>
  );
}

/** A commitment in one line: how it stands to its due day, the verdict, and whose it is. */
function ShortRow({ commitment, i18n }: { commitment: Commitment; i18n: I18n }) {
  const { status, judged, due, state } = commitment;
  const { locale } = i18n;
  const { reading } = judged.timing;
  return (
    <article className={styles.row}>
      <p className={styles.count} data-late={state === 'overdue' || undefined}>
        {reading && countWords(reading, judged.judgement, i18n)}
      </p>
      <h3>
        <a href={milestoneAddress({ locale, slug: status.slug }, judged.milestone.slug)}>
          <Verdict status={status} i18n={i18n} />
        </a>
      </h3>
      <p className={styles.quiet}>
        <WordingText of={i18n.wording(status.description.name)} page={locale} />
        {due && (
          <>
            , {i18n.t('home.dueOn')}
            {'\u00a0'}
            <EdtfTime of={due} i18n={i18n} length="short" />
          </>
        )}
      </p>
    </article>
  );
}
