import type { Description } from '@/lib/agreement/description/description';
import { withoutTranslations } from '@/lib/agreement/entries/bare-content';
import type { AppliedCorrection } from '@/lib/agreement/entries/corrections-in-view';
import { entryTitle } from '../entry/entry-title';
import { recordedOn, recorderOf } from '../entry/recorded';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import styles from './entry-corrections.module.css';
import { FieldValue } from './field-value';

/** How an entry was corrected, the last time first: when, by whom, why, and field by field what it said before and says since. */
export function EntryCorrections({
  corrections,
  description,
  i18n,
}: {
  corrections: readonly AppliedCorrection[];
  description: Description;
  i18n: I18n;
}) {
  const { t, date } = i18n;
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className={styles.corrections}>
      <h2 id="corrections">{t('correction.title')}</h2>
      <ol>
        {corrections.toReversed().map((applied) => {
          const { correction } = applied;
          return (
            <li key={correction.id} className={styles.correction}>
              <h3>
                {t(correction.replacement ? 'correction.correctedOn' : 'correction.withdrawnOn', {
                  date: date(recordedOn(correction, description)),
                })}
              </h3>
              <p className={styles.reason}>{unknownLanguage(correction.reason)}</p>
              <p className={styles.by}>
                {t('correction.recordedBy', {
                  revision: correction.revision,
                  by: recorderOf(correction, i18n),
                })}
              </p>
              <Changes applied={applied} description={description} i18n={i18n} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Changes({
  applied: { before, after, changed },
  description,
  i18n,
}: {
  applied: AppliedCorrection;
  description: Description;
  i18n: I18n;
}) {
  const { t } = i18n;
  if (!after) {
    const { text, language } = entryTitle(withoutTranslations(before), description, i18n);
    return (
      <p>
        {t('correction.wasSaid')} <del lang={language}>{text}</del>
      </p>
    );
  }
  if (changed.length === 0) return <p>{t('correction.same')}</p>;
  return (
    <dl className={styles.changes}>
      {changed.map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>
            <span className={styles.label}>{t('correction.from')}</span>
            <FieldValue field={field} entry={before} description={description} i18n={i18n} />
          </dd>
          <dd>
            <span className={styles.label}>{t('correction.to')}</span>
            <FieldValue field={field} entry={after} description={description} i18n={i18n} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
