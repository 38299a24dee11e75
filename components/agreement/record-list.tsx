import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import { ALL_ENTRIES } from '@/lib/agreement/entries/entry-filter';
import { isBackground } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import {
  consideredAddress,
  correctionsAddress,
  entriesAddress,
  type PagePlace,
  placeAddress,
} from '../address';
import { EntryItem } from '../entry/entry-item';
import seenStyles from '../entry/seen.module.css';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { recordPath } from '../record/record-path';
import { SectionHead } from '../section-head';
import styles from './record-list.module.css';

/** How many pages the record of a view fills; at least one. */
export function pagesOfRecord(status: AgreementStatus): number {
  return pagesFor(shownEntries(status).length);
}

/** A page of the record, its entries with the corrections that hold for them, and the way to newer and older ones. */
export function RecordList({
  status,
  corrections,
  page,
  place,
  i18n,
}: {
  status: AgreementStatus;
  corrections: ReadonlyMap<EntryId, Correction>;
  page: number;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  const listed = shownEntries(status).toSorted(newestFirst);
  const shown = onPage(listed, page);
  const firstCorrected = shown.find(({ id }) => corrections.has(id));
  return (
    <section aria-labelledby="record" className={`${styles.record} beyond-the-brief`}>
      <SectionHead id="record" title={t('record.title')}>
        <p>
          {t('record.count', { count: listed.length, revision: status.view.revision })}.{' '}
          <a href={correctionsAddress(place)}>{t('correction.title')}</a>
          {place.on === null && (
            <>
              {'. '}
              <a href={consideredAddress(place.locale, place.slug)}>{t('considered.title')}</a>
              {status.announced && (
                <>
                  {'. '}
                  <a href={`${placeAddress(place)}${recordPath(ALL_ENTRIES)}`}>
                    {t('record.narrow')}
                  </a>
                </>
              )}
            </>
          )}
        </p>
        {anyWithoutDay(listed) && <p>{t('record.order')}</p>}
      </SectionHead>
      {place.on === null && (
        <new-count
          className={seenStyles.count}
          slug={place.slug}
          revision={String(status.view.revision)}
          marks={JSON.stringify(listed.map(({ id }) => corrections.get(id)?.id ?? id))}
          words={JSON.stringify({ one: t('seen.one'), other: t('seen.other'), all: t('seen.all') })}
        />
      )}
      {listed.length === 0 && <p>{t('record.empty')}</p>}
      <ol className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <EntryItem
              entry={entry}
              correction={corrections.get(entry.id)}
              isFirstCorrected={entry === firstCorrected}
              description={status.description}
              place={place}
              i18n={i18n}
            />
          </li>
        ))}
      </ol>
      <PageLinks
        label={t('record.title')}
        page={page}
        pages={pagesFor(listed.length)}
        address={(to) => entriesAddress(place, to)}
        words={{ newer: t('record.newer'), older: t('record.older') }}
        i18n={i18n}
      />
    </section>
  );
}

/** Before the announcement only background is shown. */
function shownEntries({ entries, announced }: AgreementStatus): Entry[] {
  return announced ? entries : entries.filter(isBackground);
}
