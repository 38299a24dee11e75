import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { Speech } from '../speech';
import { Verdict } from '../verdict/verdict';
import { Wording } from '../wording';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

/** All agreements at the desk, each with its verdict and the way to an update of it. */
export function DeskAgreements({
  statuses,
  mayAdd,
  speech,
}: {
  statuses: readonly AgreementStatus[];
  /** Whether the editor may begin to track another. */
  mayAdd: boolean;
  speech: Speech;
}) {
  const { t } = speech;
  return (
    <>
      <h1>{t('attention.agreements')}</h1>
      <p>{t(statuses.length > 0 ? 'attention.agreementsLead' : 'attention.none')}</p>
      {mayAdd && (
        <p>
          <a href="/edit/new-agreement">{t('description.new.title')}</a>
        </p>
      )}
      <ul className={styles.rows}>
        {statuses.map((status) => (
          <li key={status.slug}>
            <a href={deskAddress(status.slug)}>
              <Wording of={speech.wording(status.description.name)} page={speech.locale} />
            </a>
            <p>
              <Verdict status={status} speech={speech} />
            </p>
            <p>
              <a href={deskAddress(status.slug, 'update')}>{t('attention.record')}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
