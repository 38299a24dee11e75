import type { Description } from '@/lib/agreement/description/description';
import type { AppliedCorrection } from '@/lib/agreement/entries/applied-correction';
import { entryAddress, type Place, placeAddress } from '../address';
import { EntryTitle } from '../entry/entry-title';
import { recordedOn, recorderOf } from '../entry/recorded';
import type { Speech } from '../speech';
import { unknownLanguage, Wording } from '../wording';
import styles from './corrections-page.module.css';

/** Everything that was corrected or withdrawn, the last recorded first, each with its entry, its reason and who recorded it. */
export function CorrectionsPage({
  corrections,
  description,
  place,
  speech,
}: {
  corrections: readonly AppliedCorrection[];
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t } = speech;
  return (
    <article className={styles.page}>
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <Wording of={speech.wording(description.name)} page={speech.locale} />,
          })}
        </a>
      </p>
      <h1>{t('correction.title')}</h1>
      <p className={styles.note}>{t('correction.note')}</p>
      {corrections.length === 0 ? (
        <p className={styles.empty}>{t('correction.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {corrections.map((applied) => (
            <li key={applied.correction.id} className={styles.correction}>
              <Told applied={applied} description={description} place={place} speech={speech} />
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function Told({
  applied: { correction, before, after, changed },
  description,
  place,
  speech,
}: {
  applied: AppliedCorrection;
  description: Description;
  place: Place;
  speech: Speech;
}) {
  const { t, list, date } = speech;
  const day = recordedOn(correction, description);
  const title = <EntryTitle entry={after ?? before} description={description} speech={speech} />;
  return (
    <>
      <p className={styles.when}>
        <time dateTime={day}>{date(day)}</time>
        <span className={styles.kind}>{t(after ? 'correction.replaced' : 'correction.taken')}</span>
      </p>
      <div className={styles.what}>
        <h2 className={styles.title}>
          <a href={`${entryAddress(place, correction.corrects)}#corrections`}>
            {after ? title : <del>{title}</del>}
          </a>
        </h2>
        <p>{unknownLanguage(correction.reason)}</p>
      </div>
      <div className={styles.how}>
        <p>
          {t('correction.recordedBy', {
            revision: correction.revision,
            by: recorderOf(correction, speech),
          })}
        </p>
        {changed.length > 0 && (
          <p>
            {t('correction.changed', {
              fields: list(changed.map((field) => t(`field.${field}`).toLocaleLowerCase())),
            })}
          </p>
        )}
      </div>
    </>
  );
}
