import { homeAddress } from '../address';
import { LOCALES, speak } from '../speech';
import styles from './site.module.css';

/** What an address that names nothing answers, in both languages. */
export function NotFound() {
  return (
    <main id="content" className={styles.frame}>
      {LOCALES.map(speak).map(({ t, locale }) => (
        <section key={locale} lang={locale} className={styles.message}>
          <h1>{t('error.notFoundTitle')}</h1>
          <p>{t('error.notFound')}</p>
          <p>{t('error.dayAccepted')}</p>
          <p>
            <a href={homeAddress(locale)}>{t('error.home')}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
