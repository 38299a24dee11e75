import type { Speech } from '@/components/speech';
import styles from '../update.module.css';
import type { TargetChain } from './target-chain';

/** The targets said so far, so that a restatement is seen against those before it. */
export function ChainsView({
  chains,
  speech: { t },
}: {
  chains: readonly TargetChain[];
  speech: Speech;
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
