import { LONGEST_QUERY } from '@/lib/agreement/search/search-words';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './search.module.css';
import { searchPath } from './search-address';

interface Props {
  typed: string;
  isRefused: boolean;
  i18n: I18n;
}

/** The field of the search page, with what was typed. */
export function SearchForm({ typed, isRefused, i18n: { t, locale } }: Props) {
  return (
    <search>
      <form action={withLocale(locale, searchPath())} className={styles.form}>
        <label htmlFor="q">{t('search.field')}</label>
        <input
          id="q"
          type="search"
          name="q"
          dir="auto"
          required
          maxLength={LONGEST_QUERY}
          defaultValue={typed}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? 'refused' : undefined}
          aria-keyshortcuts="/"
          data-does="search"
        />
        <button type="submit">{t('search.go')}</button>
      </form>
    </search>
  );
}
