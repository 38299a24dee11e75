import type { Speech } from '../speech';
import styles from './work.module.css';

/** What is the case where the desk has no such page, and where to go. */
export function DeskNotice({ notice, speech: { t } }: { notice: 'nothingHere'; speech: Speech }) {
  return (
    <section className={styles.head}>
      <h1>{t(`attention.${notice}.title`)}</h1>
      <p className={styles.lead}>{t(`attention.${notice}.what`)}</p>
      <p>
        <a href="/edit">{t('attention.toDesk')}</a>
      </p>
    </section>
  );
}
