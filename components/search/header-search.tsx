import { LONGEST_QUERY } from '@/lib/agreement/search/search-words';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './header-search.module.css';
import { searchPath } from './search-address';

/** The way to the search from every page: a field where there is room for one, else a link. */
export function HeaderSearch({ i18n: { t, locale } }: { i18n: I18n }) {
  const address = withLocale(locale, searchPath());
  return (
    <search className={styles.search}>
      <form action={address} className={styles.field}>
        <input
          type="search"
          name="q"
          dir="auto"
          required
          maxLength={LONGEST_QUERY}
          aria-label={t('search.field')}
          placeholder={t('search.go')}
          aria-keyshortcuts="/"
          data-does="search"
        />
      </form>
      <a href={address} className={styles.link} data-does="search">
        {t('search.title')}
      </a>
    </search>
  );
}
