import styles from '../cite/cite-this.module.css';
import type { I18n } from '../i18n/i18n';

/** How a page is shown elsewhere: its absolute address, the markup of a frame with its verdict, and the absolute address of its badge. */
export interface Embedding {
  address: string;
  frame: string;
  badge: string;
}

/** The page's address to share, the markup of a frame with its verdict, and its badge, each chosen whole by one click. */
export function EmbedThis({ embedding, i18n }: { embedding: Embedding; i18n: I18n }) {
  const { t } = i18n;
  const { address, frame, badge } = embedding;
  return (
    <details id="embed" className={styles.cite}>
      <summary>{t('follow.embed.title')}</summary>
      <dl className={styles.forms}>
        <div>
          <dt>{t('follow.embed.address')}</dt>
          <dd className={styles.whole}>{address}</dd>
        </div>
        <div>
          <dt>{t('follow.embed.frame')}</dt>
          <dd>
            <pre className={styles.whole}>{frame}</pre>
          </dd>
        </div>
        <div>
          <dt>{t('follow.embed.badge')}</dt>
          <dd className={styles.whole}>{badge}</dd>
        </div>
      </dl>
    </details>
  );
}
