import type { Description } from '@/lib/agreement/description/description';
import { type Correction, citationsOf, type Entry } from '@/lib/agreement/entries/entry';
import { entryAddress, type Place } from '../address';
import { CorrectionNote } from '../correction/correction-note';
import { EdtfTime } from '../edtf-time';
import { NewMark } from '../seen/new-mark';
import type { Speech } from '../speech';
import { unknownLanguage } from '../wording';
import { Citation } from './citation';
import styles from './entry-item.module.css';
import { EntryTitle } from './entry-title';

/** One entry in the record: when, what, the words it rests on, and the correction that holds for it. */
export function EntryItem({
  entry,
  correction,
  description,
  place,
  speech,
}: {
  entry: Entry;
  correction: Correction | undefined;
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t } = speech;
  return (
    <article className={styles.entry} data-kind={entry.kind} data-entry={entry.id}>
      <p className={styles.when}>
        <EdtfTime of={entry.occurredOn} speech={speech} />
        <span className={styles.kind}>{t(`entry.${entry.kind}`)}</span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <a href={entryAddress(place, entry.id)}>
            <EntryTitle entry={entry} description={description} speech={speech} />
          </a>
          <NewMark slug={place.slug} mark={correction?.id ?? entry.id} label={t('seen.new')} />
        </h3>
        {entry.remark && <p className={styles.remark}>{unknownLanguage(entry.remark)}</p>}
        {correction && (
          <CorrectionNote
            correction={correction}
            description={description}
            before={`${entryAddress(place, entry.id)}#corrections`}
            speech={speech}
          />
        )}
      </div>
      <div className={styles.evidence}>
        {entry.kind === 'check' && (
          <p>{t.rich('entry.lookedIn', { where: entry.lookedIn, said: unknownLanguage })}</p>
        )}
        {citationsOf(entry).map((citation, index) => (
          <Citation
            // Citations have no name of their own; their order never changes.
            key={String(index)}
            citation={citation}
            description={description}
            speech={speech}
            level="brief"
          />
        ))}
      </div>
    </article>
  );
}
