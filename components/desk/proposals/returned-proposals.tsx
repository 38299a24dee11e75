import type { ComponentProps } from 'react';
import type { I18n } from '../../i18n/i18n';
import { DeskForm } from '../desk-form';
import styles from '../work.module.css';

/** A proposal that was declined, in words, and where it can be changed and proposed again. */
export interface ReturnedProposal {
  id: number;
  text: string;
  /** By whom it was declined and when, and the reason. */
  details: string;
  againAddress: string;
}

interface Props {
  returned: readonly ReturnedProposal[];
  letBe: ComponentProps<typeof DeskForm>['action'];
  i18n: I18n;
}

/** An editor's own proposals that were declined, until they propose them again or let them be; nothing where none is. */
export function ReturnedProposals({ returned, letBe, i18n }: Props) {
  const { t } = i18n;
  if (returned.length === 0) return null;
  return (
    <section aria-labelledby="returned" className={styles.part}>
      <h2 id="returned">{t('proposal.returned')}</h2>
      <ul className={styles.rows}>
        {returned.map(({ id, text, details, againAddress }) => (
          <li key={id}>
            <a href={`/edit/proposals/${id}`}>{text}</a>
            <p className={styles.quiet}>{details}</p>
            <div className={styles.does}>
              <a href={againAddress}>{t('proposal.again')}</a>
              <DeskForm
                action={letBe}
                fields={[{ kind: 'hidden', name: 'proposal', value: String(id) }]}
                send={t('proposal.letBe')}
                about={text}
                look="plain"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
