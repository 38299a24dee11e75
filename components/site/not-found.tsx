import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { SearchForm } from '../search/search-form';
import styles from './site.module.css';
import { wholeDay } from './whole-day';

/** Where a reader may find what was not found. */
const WAYS = [
  { path: '', name: 'notice.home' },
  { path: '/commitments', name: 'commitments.title' },
  { path: '/agreements', name: 'agreements.title' },
] as const;

/** That an address names nothing, what would be accepted, and where to go. */
export function NotFound({ i18n }: { i18n: I18n }) {
  const { t, locale } = i18n;
  return (
    <section className={styles.message}>
      <h1>{t('notice.not-found.title')}</h1>
      <p>{t('notice.not-found.what')}</p>
      <p>{t.rich('notice.not-found.then', { day: wholeDay })}</p>
      <SearchForm typed="" isRefused={false} i18n={i18n} />
      <ul>
        {WAYS.map(({ path, name }) => (
          <li key={path}>
            <a href={withLocale(locale, path)}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
