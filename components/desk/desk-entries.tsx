import type { Description } from '@/lib/agreement/description/description';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import { entryAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { EntryTitle } from '../entry/entry-title';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

interface Props {
  slug: string;
  /** Whether the agreement is a draft, of whose entries there are no public pages. */
  isDraft: boolean;
  entries: readonly Entry[];
  corrections: ReadonlyMap<EntryId, Correction>;
  description: Description;
  page: number;
  i18n: I18n;
}

/** The record at the desk, newest first: who recorded what when, and the ways to correct and to withdraw it. */
export function DeskEntries(props: Props) {
  const { slug, entries, page, i18n } = props;
  const { t } = i18n;
  return (
    <section aria-labelledby="entries" className={styles.part}>
      <h2 id="entries">{t('attention.entries')}</h2>
      <ul className={styles.rows}>
        {onPage(entries, page).map((entry) => (
          <DeskEntry key={entry.id} entry={entry} {...props} />
        ))}
      </ul>
      <PageLinks
        label={t('attention.entries')}
        page={page}
        pages={pagesFor(entries.length)}
        address={(to) => `${deskAddress(slug)}?page=${to}`}
        words={{ newer: t('attention.newer'), older: t('attention.older') }}
        i18n={i18n}
      />
    </section>
  );
}

function DeskEntry(props: Props & { entry: Entry }) {
  const { entry, corrections, slug, isDraft, description, i18n } = props;
  const { t, locale } = i18n;
  const correction = corrections.get(entry.id);
  const { id, recordedBy: by, approvedBy } = entry;
  const recording = { id, at: i18n.instant(entry.recordedAt), by };
  const below = (what: string) => deskAddress(slug, `entries/${id}/${what}`);
  const title = <EntryTitle entry={entry} description={description} i18n={i18n} />;
  return (
    <li>
      <div>
        {isDraft ? title : <a href={entryAddress({ locale, slug }, id)}>{title}</a>}
        <p className={styles.quiet}>
          {approvedBy === null
            ? t('attention.by', recording)
            : t('attention.approved', { ...recording, approved: approvedBy })}
        </p>
      </div>
      <p>
        {t(`entry.${entry.kind}`)}, <EdtfTime of={entry.occurredOn} i18n={i18n} length="short" />
        {correction && (
          <span className={styles.state}>
            {t(correction.replacement ? 'attention.corrected' : 'attention.withdrawn')}
          </span>
        )}
      </p>
      <p className={styles.does}>
        <a href={below('correct')} aria-label={`${t('attention.correct')}: ${id}`}>
          {t('attention.correct')}
        </a>
        {correction?.replacement !== null && (
          <a href={below('withdraw')} aria-label={`${t('attention.withdraw')}: ${id}`}>
            {t('attention.withdraw')}
          </a>
        )}
      </p>
    </li>
  );
}
