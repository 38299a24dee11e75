import type { I18n } from '../i18n/i18n';
import styles from './work.module.css';

/** What is the case where the desk has no such page, and where to go. */
export function DeskNotice({ notice, i18n: { t } }: { notice: 'nothingHere'; i18n: I18n }) {
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
