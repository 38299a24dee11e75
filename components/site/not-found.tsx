import { homeAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './site.module.css';

/** That an address names nothing, what would be accepted, and where to go. */
export function NotFound({ i18n }: { i18n: I18n }) {
  const { t, locale } = i18n;
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
