import type { Description } from '@/lib/agreement/description/description';
import type { AppliedCorrection } from '@/lib/agreement/entries/corrections-in-view';
import { TermLink } from '../about/term-link';
import { entryAddress, type PagePlace, placeAddress } from '../address';
import { EntryTitle } from '../entry/entry-title';
import { recordedOn, recorderOf } from '../entry/recorded';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage, WordingText } from '../wording';
import styles from './corrections-page.module.css';

/** Everything that was corrected or withdrawn, the last recorded first, each with its entry, its reason and who recorded it. */
export function CorrectionsPage({
  corrections,
  description,
  place,
  i18n,
}: {
  corrections: readonly AppliedCorrection[];
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <article className={styles.page}>
      <p>
        <a href={placeAddress(place)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={i18n.wording(description.name)} page={i18n.locale} />,
          })}
        </a>
      </p>
      <h1>{t('correction.title')}</h1>
      <p className={styles.note}>
        {t.rich('correction.note', {
          correction: (words) => (
            <TermLink to="corrections" locale={i18n.locale}>
              {words}
            </TermLink>
          ),
        })}
      </p>
      {corrections.length === 0 ? (
        <p className={styles.empty}>{t('correction.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {corrections.map((applied) => (
            <li key={applied.correction.id} className={styles.correction}>
              <CorrectionItem
                applied={applied}
                description={description}
                place={place}
                i18n={i18n}
              />
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function CorrectionItem({
  applied: { correction, before, after, changed },
  description,
  place,
  i18n,
}: {
  applied: AppliedCorrection;
  description: Description;
  place: PagePlace;
  i18n: I18n;
}) {
  const { t, list, date } = i18n;
  const day = recordedOn(correction, description);
  const title = <EntryTitle entry={after ?? before} description={description} i18n={i18n} />;
  return (
    <>
      <p className={styles.when}>
        <time dateTime={day}>{date(day)}</time>
        <span className={styles.kind}>{t(after ? 'correction.replaced' : 'correction.taken')}</span>
      </p>
      <div>
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
            by: recorderOf(correction, i18n),
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
