import { useId } from 'react';
import type { I18n } from '@/components/i18n/i18n';
import type { Preview, Runs } from './preview';
import styles from './preview.module.css';

/** What the public page will say once the form is recorded; each thing that changes before and after. */
export function PreviewView({ preview, i18n: { t } }: { preview: Preview | null; i18n: I18n }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.preview}>
      <h2 id={id} className={styles.head}>
        {t('update.preview.title')}
      </h2>
      {preview === null ? <p className={styles.note}>{t('update.preview.none')}</p> : null}
      {preview && (
        <>
          {preview.waits && <p className={styles.waits}>{preview.waits}</p>}
          {preview.verdict.changes && (
            <p className={styles.before}>
              <span className={styles.label}>{t('update.preview.now')}</span>
              <Sentence runs={preview.verdict.before} />
            </p>
          )}
          <p className={styles.verdict}>
            <span className={styles.label}>
              {preview.verdict.changes ? t('update.preview.then') : t('update.preview.still')}
            </span>
            <Sentence runs={preview.verdict.after} />
          </p>
          <dl className={styles.changes}>
            {preview.changes.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <span className={styles.was}>{before}</span> <span aria-hidden="true">→</span>{' '}
                  <span className={styles.unseen}>{t('update.preview.becomes')}</span>{' '}
                  <span className={styles.is}>{after}</span>
                </dd>
              </div>
            ))}
          </dl>
          {preview.notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function Sentence({ runs }: { runs: Runs }) {
  return runs.map(({ text, late }) =>
    late ? (
      <em key={text} className="late">
        {text}
      </em>
    ) : (
      text
    ),
  );
}
