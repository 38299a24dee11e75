import { anyWithoutDay, newestFirst } from '@/lib/agreement/dates/newest-first';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import { ALL_ENTRIES, ENTRY_KINDS, type EntryFilter } from '@/lib/agreement/entries/entry-filter';
import { isBackground } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import {
  consideredAddress,
  correctionsAddress,
  entriesAddress,
  type PagePlace,
  placeAddress,
} from '../address';
import { EntryList } from '../entry/entry-list';
import seenStyles from '../entry/seen.module.css';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { recordPath } from '../record/record-path';
import { SectionHead } from '../section-head';
import styles from './record-list.module.css';
import type { ShownAgreement } from './shown-agreement';

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
}: ShownAgreement & {
  corrections: ReadonlyMap<EntryId, Correction>;
  page: number;
}) {
  const { t } = i18n;
  const listed = shownEntries(status).toSorted(newestFirst);
  const shown = onPage(listed, page);
  return (
    <section
      aria-labelledby="record"
      className={status.announced ? `${styles.record} beyond-the-brief` : styles.record}
    >
      <SectionHead id="record" title={t('record.title')}>
        <p>
          {t('record.count', { count: listed.length, revision: status.view.revision })}.{' '}
          <a href={correctionsAddress(place)}>{t('correction.title')}</a>
          {place.on === null && (
            <>
              {'. '}
              <a href={consideredAddress(place.locale, place.slug)}>{t('considered.title')}</a>
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
      {place.on === null && status.announced && (
        <Kinds entries={listed} place={place} i18n={i18n} />
      )}
      {listed.length === 0 && <p>{t('record.empty')}</p>}
      <EntryList
        entries={shown}
        corrections={corrections}
        description={status.description}
        place={place}
        i18n={i18n}
      />
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

/** The kinds of entries that there are, each as a link to those alone, and the way to all filters. */
function Kinds({
  entries,
  place,
  i18n: { t },
}: {
  entries: readonly Entry[];
  place: PagePlace;
  i18n: I18n;
}) {
  const address = (filter: EntryFilter) => `${placeAddress(place)}${recordPath(filter)}`;
  const kinds = ENTRY_KINDS.map((kind) => ({
    kind,
    count: entries.filter((entry) => entry.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <nav aria-label={t('record.filter.title')} className={styles.kinds}>
      <span>{t('record.filter.title')}:</span>
      {kinds.map(({ kind, count }) => (
        <a key={kind} href={address({ ...ALL_ENTRIES, kind })}>
          {t('record.filter.ofKind', { kind: t(`entry.${kind}`), count })}
        </a>
      ))}
      <a href={address(ALL_ENTRIES)}>{t('record.narrow')}</a>
    </nav>
  );
}

/** Before the announcement only background is shown. */
function shownEntries({ entries, announced }: AgreementStatus): Entry[] {
  return announced ? entries : entries.filter(isBackground);
}
