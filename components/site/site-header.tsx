import { LOCALES } from '@/lib/agreement/locales';
import { homeAddress, withLocale } from '../address';
import { type I18n, i18nFor } from '../i18n/i18n';
import { HeaderSearch } from '../search/header-search';
import { searchPath } from '../search/search-address';
import styles from './site.module.css';

/** The ways from every page. */
const PAGES = [
  { path: '/commitments', name: 'commitments.title' },
  { path: '/agreements', name: 'agreements.title' },
  { path: '/compared', name: 'compared.title' },
  { path: '/about', name: 'about.title' },
] as const;

/** The masthead: the site's name, the ways to its parts, and the same page in the other languages. */
export function SiteHeader({ path, i18n }: { path: string | null; i18n: I18n }) {
  const { t, locale } = i18n;
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {t('site.skip')}
      </a>
      <p className={styles.name}>
        <a href={homeAddress(locale)}>{t('site.name')}</a>
      </p>
      <nav aria-label={t('site.pages')} className={styles.pages}>
        {PAGES.map(({ path: to, name }) => (
          <a key={to} href={withLocale(locale, to)} aria-current={to === path ? 'page' : undefined}>
            {t(name)}
          </a>
        ))}
      </nav>
      {!path?.startsWith(searchPath()) && <HeaderSearch i18n={i18n} />}
      <nav aria-label={t('site.language')} className={styles.languages}>
        {LOCALES.map((language) => (
          <a
            key={language}
            href={withLocale(language, path ?? '')}
            hrefLang={language}
            lang={language}
            aria-current={language === locale ? 'true' : undefined}
          >
            {i18nFor(language).t('language.name')}
          </a>
        ))}
      </nav>
    </header>
  );
}
