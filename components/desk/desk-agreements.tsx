import type { ReactNode } from 'react';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

/** All agreements at the desk, each with its verdict and the way to an update of it. */
export function DeskAgreements({
  statuses,
  drafts,
  mayAdd,
  notice,
  i18n,
}: {
  statuses: readonly AgreementStatus[];
  /** The slugs of those that are drafts. */
  drafts: ReadonlySet<string>;
  /** Whether the editor may begin to track another. */
  mayAdd: boolean;
  /** What has just come of a form. */
  notice: ReactNode;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <>
      {notice}
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
              <WordingText of={i18n.wording(status.description.name)} page={i18n.locale} />
            </a>
            {drafts.has(status.slug) && <span className={styles.state}>{t('manage.draft')}</span>}
            {status.retiredSince !== null && (
              <span className={styles.state}>{t('manage.retired')}</span>
            )}
            <p>
              <Verdict status={status} i18n={i18n} />
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
