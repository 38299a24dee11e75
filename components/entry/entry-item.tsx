import type { Description } from '@/lib/agreement/description/description';
import { type Correction, citationsOf, type Entry } from '@/lib/agreement/entries/entry';
import { visiblePart } from '@/lib/agreement/entries/visible';
import { entryAddress, type PagePlace } from '../address';
import { CorrectionNote } from '../correction/correction-note';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import { Citations } from './citation';
import styles from './entry-item.module.css';
import { EntryTitle } from './entry-title';
import seenStyles from './seen.module.css';
import { SourceLink } from './source-link';

interface Props {
  entry: Entry;
  correction: Correction | undefined;
  /** Whether it is the first on its page that was corrected. */
  isFirstCorrected?: boolean;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}

/** One entry in the record: when, what, the words it rests on, and the correction that holds for it; of news its title and sources alone. */
export function EntryItem({
  entry,
  correction,
  isFirstCorrected = false,
  description,
  place,
  i18n,
}: Props) {
  const { t } = i18n;
  return (
    <article className={styles.entry} data-kind={entry.kind} data-entry={entry.id}>
      <p className={styles.when}>
        <EdtfTime of={entry.occurredOn} i18n={i18n} length="short" />
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
        <Evidence entry={entry} description={description} i18n={i18n} />
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
    </article>
  );
}

function Evidence({ entry, description, i18n }: Pick<Props, 'entry' | 'description' | 'i18n'>) {
  const { t } = i18n;
  if (entry.kind === 'check') {
    return (
      <p className={styles.sources}>
        {t.rich('entry.lookedIn', { where: entry.lookedIn, said: unknownLanguage })}
      </p>
    );
  }
  if (entry.kind === 'note') {
    return (
      <ul className={styles.sources}>
        {citationsOf(entry).map((citation, index) => (
          // Citations have no name of their own; their order never changes.
          <li key={String(index)}>
            <SourceLink citation={citation} brief />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Citations
      entry={entry}
      description={description}
      i18n={i18n}
      level="brief"
      title={entry.kind === 'target' ? visiblePart(entry.said) : null}
    />
  );
}
