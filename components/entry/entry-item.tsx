import type { Description } from '@/lib/agreement/description/description';
import { type Correction, citationsOf, type Entry } from '@/lib/agreement/entries/entry';
import { entryAddress, type PagePlace } from '../address';
import { CorrectionNote } from '../correction/correction-note';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import { CitationView } from './citation';
import styles from './entry-item.module.css';
import { EntryTitle } from './entry-title';
import seenStyles from './seen.module.css';

/** One entry in the record: when, what, the words it rests on, and the correction that holds for it. */
export function EntryItem({
  entry,
  correction,
  isFirstCorrected = false,
  description,
  place,
  i18n,
}: {
  entry: Entry;
  correction: Correction | undefined;
  /** Whether it is the first on its page that was corrected. */
  isFirstCorrected?: boolean;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <article className={styles.entry} data-kind={entry.kind} data-entry={entry.id}>
      <p className={styles.when}>
        <EdtfTime of={entry.occurredOn} i18n={i18n} />
        <span className={styles.kind}>{t(`entry.${entry.kind}`)}</span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <a href={entryAddress(place, entry.id)}>
            <EntryTitle entry={entry} description={description} i18n={i18n} />
          </a>
          <new-mark
            slug={place.slug}
            mark={correction?.id ?? entry.id}
            label={t('seen.new')}
            className={seenStyles.mark}
            hidden
          />
        </h3>
        {entry.remark && <p className={styles.remark}>{unknownLanguage(entry.remark)}</p>}
        {correction && (
          <CorrectionNote
            correction={correction}
            description={description}
            isFirst={isFirstCorrected}
            before={`${entryAddress(place, entry.id)}#corrections`}
            i18n={i18n}
          />
        )}
      </div>
      <div className={styles.evidence}>
        {entry.kind === 'check' && (
          <p>{t.rich('entry.lookedIn', { where: entry.lookedIn, said: unknownLanguage })}</p>
        )}
        {citationsOf(entry).map((citation, index) => (
          <CitationView
            // Citations have no name of their own; their order never changes.
            key={String(index)}
            citation={citation}
            description={description}
            i18n={i18n}
            level="brief"
          />
        ))}
      </div>
    </article>
  );
}
