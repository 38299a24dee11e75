import { homeAddress } from '../address';
import type { Speech } from '../speech';
import styles from './site.module.css';

/** That an address names nothing, what would be accepted, and where to go. */
export function NotFound({ speech }: { speech: Speech }) {
  const { t, locale } = speech;
  return (
    <section className={styles.message}>
      <h1>{t('notice.not-found.title')}</h1>
      <p>{t('notice.not-found.what')}</p>
      <p>{t('notice.not-found.then')}</p>
      <p>
        <a href={homeAddress(locale)}>{t('notice.home')}</a>
      </p>
    </section>
  );
}
