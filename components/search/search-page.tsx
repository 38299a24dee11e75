import type { Searched } from '@/lib/agreement/search/found';
import { LONGEST_QUERY } from '@/lib/agreement/search/search-words';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import { FoundList } from './found-list';
import styles from './search.module.css';
import { searchPath } from './search-address';
import { SearchForm } from './search-form';

/** The search: a field, and what came of what was typed in it. */
export function SearchPage({
  searched,
  isFirst,
  i18n,
}: {
  searched: Searched;
  /** Whether it begins with the first of what was found. */
  isFirst: boolean;
  i18n: I18n;
}) {
  const { t } = i18n;
  const { came, typed } = searched;
  return (
    <div className={styles.page}>
      <h1>{t('search.title')}</h1>
      <SearchForm
        typed={typed}
        i18n={i18n}
        isRefused={came === 'too long' || came === 'no words'}
      />
      <section aria-label={t('search.results')} className={styles.page}>
        {came === 'nothing typed' && <p>{t('search.whatCan')}</p>}
        {came === 'too long' && <p id="refused">{t('search.tooLong', { most: LONGEST_QUERY })}</p>}
        {came === 'no words' && <p id="refused">{t('search.noWords')}</p>}
        {searched.came === 'answer' && <Answer {...searched} isFirst={isFirst} i18n={i18n} />}
      </section>
      <p className={styles.quiet}>{t('search.how')}</p>
      <search-key-choice label={t('search.key')} />
    </div>
  );
}

function Answer({
  typed,
  answer: { found, spelling, next },
  isFirst,
  i18n,
}: Extract<Searched, { came: 'answer' }> & { isFirst: boolean; i18n: I18n }) {
  const { t, locale } = i18n;
  return (
    <>
      {(spelling !== null || found.length === 0) && (
        <p role="status">
          {t.rich('search.none', { q: typed, said: unknownLanguage })}{' '}
          {spelling === null
            ? t('search.advice')
            : t.rich('search.meant', {
                spelling,
                other: (words) => (
                  <a href={withLocale(locale, searchPath(spelling))}>{unknownLanguage(words)}</a>
                ),
              })}
        </p>
      )}
      {found.length > 0 && isFirst && (
        <p className={styles.quiet}>
          {t.rich('search.count', {
            count: found.length,
            more: next === null ? 'no' : 'yes',
            q: spelling ?? typed,
            said: unknownLanguage,
          })}
        </p>
      )}
      {found.length > 0 && <FoundList found={found} i18n={i18n} />}
      {next !== null && (
        <p>
          <a rel="next" href={withLocale(locale, searchPath(spelling ?? typed, next))}>
            {t('search.more')}
          </a>
        </p>
      )}
    </>
  );
}
