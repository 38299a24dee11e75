import { homeAddress } from '../address';
import type { Speech } from '../speech';
import styles from './site.module.css';

/** The foot of every page: what this is, and where machines read it. */
export function SiteFooter({ speech }: { speech: Speech }) {
  const { t, locale } = speech;
  return (
    <footer className={styles.footer}>
      <p>{t('site.footer')}</p>
      <p>
        <a href={homeAddress(locale)}>{t('site.all')}</a>{' '}
        <a href="/api/v1/openapi.json">{t('site.api')}</a>
      </p>
    </footer>
  );
}
