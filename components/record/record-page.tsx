import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import { type EntryFilter, filterEntries } from '@/lib/agreement/entries/entry-filter';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { placeAddress } from '../address';
import type { ShownAgreement } from '../agreement/shown-agreement';
import { EntryList } from '../entry/entry-list';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { SectionHead } from '../section-head';
import { WordingText } from '../wording';
import { RecordFilters } from './record-filters';
import styles from './record-page.module.css';
import { recordPath } from './record-path';

/** How many pages the entries fill that a filter lets through; at least one. */
export function pagesOfFiltered({ entries }: AgreementStatus, filter: EntryFilter): number {
  return pagesFor(filterEntries(entries, filter).length);
}

/** The entries of an agreement that a filter lets through, newest first, and the ways to narrow them or widen them again. */
export function RecordPage({
  status,
  corrections,
  filter,
  page,
  place,
  i18n,
}: ShownAgreement & {
  corrections: ReadonlyMap<EntryId, Correction>;
  filter: EntryFilter;
  page: number;
}) {
  const { t, wording, locale } = i18n;
  const { description, entries } = status;
  const listed: Entry[] = filterEntries(entries, filter).toSorted(newestFirst);
  return (
    <article className={styles.page}>
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={wording(description.name)} page={locale} />,
          })}
        </a>
      </p>
      <h1>
        {t('record.title')}: <WordingText of={wording(description.name)} page={locale} />
      </h1>
      <RecordFilters status={status} filter={filter} place={place} i18n={i18n} />
      <section aria-labelledby="entries">
        <SectionHead id="entries" title={t('record.filtered', { count: listed.length })}>
          {anyWithoutDay(listed) && <p>{t('record.order')}</p>}
        </SectionHead>
        {listed.length === 0 && <p>{t('record.none')}</p>}
        <EntryList
          entries={onPage(listed, page)}
          corrections={corrections}
          description={description}
          place={place}
          i18n={i18n}
        />
        <PageLinks
          label={t('record.title')}
          page={page}
          pages={pagesFor(listed.length)}
          address={(to) => `${placeAddress(place)}${recordPath(filter, to)}`}
          words={{ newer: t('record.newer'), older: t('record.older') }}
          i18n={i18n}
        />
      </section>
    </article>
  );
}
