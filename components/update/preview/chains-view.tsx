import type { I18n } from '@/components/i18n/i18n';
import styles from '../update.module.css';
import type { TargetChain } from './target-chain';

/** The targets said so far, so that a restatement is seen against those before it. */
export function ChainsView({
  chains,
  i18n: { t },
}: {
  chains: readonly TargetChain[];
  i18n: I18n;
}) {
  if (chains.length === 0) return <p className={styles.told}>{t('update.chain.none')}</p>;
  return (
    <div className={styles.chains}>
      <p>{t('update.chain.title')}</p>
      {chains.map(({ title, targets }) => (
        <div key={title}>
          <p className={styles.told}>{title}</p>
          <ol>
            {targets.map(({ id, said, day, how }) => (
              <li key={id}>
                <q>{said}</q>, {day} ({how})
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
