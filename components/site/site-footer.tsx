import { aboutAddress, developersAddress, homeAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './site.module.css';

/** The foot of every page: what this is, where that is explained, and where machines read it. */
export function SiteFooter({ i18n }: { i18n: I18n }) {
  const { t, locale } = i18n;
  return (
    <footer className={styles.footer}>
      <p>{t('site.footer')}</p>
      <p>
        <a href={homeAddress(locale)}>{t('site.all')}</a>{' '}
        <a href={aboutAddress(locale)}>{t('about.title')}</a>{' '}
        <a href={developersAddress(locale)}>{t('developers.title')}</a>
      </p>
    </footer>
  );
}
