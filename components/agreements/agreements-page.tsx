import { type AgreementFilter, filterAgreements } from '@/lib/agreement/agreements/filter';
import { inLanguage } from '@/lib/agreement/description/words';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { AgreementFilters } from './agreement-filters';
import { AgreementTable } from './agreement-table';
import styles from './agreements.module.css';
import { agreementsPath } from './agreements-address';

/** The agreements that a page of the list carries, by their names in a language. */
export function pageOfAgreements(
  statuses: readonly AgreementStatus[],
  page: number,
  locale: Locale,
): AgreementStatus[] {
  return onPage(byName(statuses, locale), page);
}

/** How many agreements there are, and how many of them a filter lets pass, in words. */
export function agreementCount(all: number, filtered: number, { t }: I18n): string {
  return filtered === all
    ? t('agreements.count', { count: all })
    : t('agreements.filter.count', { filtered, count: all });
}

/**
 * The agreements that a filter lets pass by name, a page of them, with the letters they begin with as ways to the page
 * where they stand.
 */
export function AgreementsPage({
  statuses,
  filter,
  page,
  i18n,
}: {
  /** All of them. */
  statuses: readonly AgreementStatus[];
  filter: AgreementFilter;
  page: number;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  const sorted = byName(filterAgreements(statuses, filter), locale);
  const pages = pagesFor(sorted.length);
  const address = (to: number) => withLocale(locale, agreementsPath(filter, to));
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('agreements.title')}</h1>
        <p>
          <span>{agreementCount(statuses.length, sorted.length, i18n)}</span>
          {(filter.party !== null || filter.state !== null) && (
            <>
              {' · '}
              <a href={withLocale(locale, agreementsPath())}>{t('agreements.filter.all')}</a>
            </>
          )}
        </p>
      </header>
      {statuses.length > 1 && <AgreementFilters statuses={statuses} filter={filter} i18n={i18n} />}
      {pages > 1 && (
        <nav aria-label={t('agreements.letters')} className={styles.letters}>
          {firstOfLetters(sorted, i18n).map(({ letter, slug, index }) => (
            <a key={letter} href={`${address(pagesFor(index + 1))}#${slug}`}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {sorted.length === 0 ? (
        <p>{t('agreements.filter.none')}</p>
      ) : (
        <AgreementTable statuses={onPage(sorted, page)} i18n={i18n} />
      )}
      <PageLinks
        label={t('agreements.title')}
        page={page}
        pages={pages}
        address={address}
        words={{ newer: t('commitments.before'), older: t('commitments.further') }}
        i18n={i18n}
      />
    </div>
  );
}

function byName(statuses: readonly AgreementStatus[], locale: Locale): AgreementStatus[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const named = statuses.map((status) => ({ status, name: nameIn(status, locale) }));
  return named.sort((a, b) => compare(a.name, b.name)).map(({ status }) => status);
}

/** Where each letter's first agreement stands in the list, counted from 0. */
function firstOfLetters(sorted: readonly AgreementStatus[], { locale }: I18n) {
  const found = new Map<string, { letter: string; slug: string; index: number }>();
  sorted.forEach((status, index) => {
    const letter = ([...nameIn(status, locale)][0] ?? '').toLocaleUpperCase(locale);
    if (!found.has(letter)) found.set(letter, { letter, slug: status.slug, index });
  });
  return [...found.values()];
}

function nameIn({ description: { name } }: AgreementStatus, locale: Locale): string {
  return inLanguage(name, locale).text;
}
