import form from '@/components/form/form.module.css';
import type { I18n } from '@/components/i18n/i18n';
import type { Passage } from '@/lib/agreement/evidence/passage';
import type { SourceLook } from '../update-state';
import styles from './source-look.module.css';

/** What a source's page has of the quoted words: the sentence in which they stand, or the nearest passage; and the sentences that may be quoted from it, each a button. */
export function SourceLookView({
  look,
  number,
  language,
  i18n,
}: {
  look: SourceLook;
  /** The source's number in the form. */
  number: number;
  /** The language of the page, where the form says it. */
  language: string;
  i18n: I18n;
}) {
  const { t } = i18n;
  if (look.result === 'not read') {
    return <output className={styles.look}>{t('update.look.notRead', { why: look.why })}</output>;
  }
  return (
    <div className={styles.look}>
      <div role="status">
        <Result look={look} language={language} i18n={i18n} />
      </div>
      {look.sentences.length > 0 && (
        <details open={look.result === 'read'}>
          <summary>{t('update.look.choose')}</summary>
          <p className={form.hint}>
            {t('update.look.sentences', { count: look.sentences.length })}
          </p>
          <ul lang={language} className={styles.sentences}>
            {look.sentences.map((sentence) => (
              <li key={sentence}>
                <button type="submit" name="intent" value={`pick-${number}:${sentence}`}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Result({
  look,
  language,
  i18n: { t },
}: {
  look: Exclude<SourceLook, { result: 'not read' }>;
  language: string;
  i18n: I18n;
}) {
  switch (look.result) {
    case 'read':
      return <p>{t('update.look.read')}</p>;
    case 'found':
      return (
        <>
          <p>{t('update.look.found')}</p>
          <PassageText passage={look.passage} language={language} />
        </>
      );
    case 'not found':
      return (
        <>
          <p className={styles.warning}>{t('update.look.notFound')}</p>
          <p>{t(look.passage ? 'update.look.nearest' : 'update.look.noneNear')}</p>
          {look.passage && <PassageText passage={look.passage} language={language} />}
        </>
      );
  }
}

function PassageText({ passage, language }: { passage: Passage; language: string }) {
  return (
    <blockquote lang={language} className={styles.passage}>
      {passage.map(({ text, marked }, index) => {
        const Piece = marked ? 'mark' : 'span';
        // Pieces have no name of their own; their order never changes.
        return <Piece key={String(index)}>{text}</Piece>;
      })}
    </blockquote>
  );
}
