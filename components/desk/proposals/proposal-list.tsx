import type { I18n } from '@/components/i18n/i18n';
import styles from '../work.module.css';

interface Props {
  waiting: readonly { id: number; text: string; details: string }[];
  i18n: I18n;
}

/** The proposals that wait for another editor. */
export function ProposalList({ waiting, i18n }: Props) {
  const { t } = i18n;
  return (
    <>
      <h1>{t('proposal.title')}</h1>
      <p className={styles.lead}>{t(waiting.length > 0 ? 'proposal.lead' : 'proposal.none')}</p>
      {waiting.length > 0 && <WaitingRows waiting={waiting} />}
    </>
  );
}

/** Proposals as rows, each with the way to decide it. */
export function WaitingRows({ waiting }: Pick<Props, 'waiting'>) {
  return (
    <ul className={styles.rows}>
      {waiting.map(({ id, text, details }) => (
        <li key={id}>
          <a href={`/edit/proposals/${id}`}>{text}</a>
          <p className={styles.quiet}>{details}</p>
        </li>
      ))}
    </ul>
  );
}
