import type { ReactNode } from 'react';
import type { Description } from '@/lib/agreement/description/description';
import type { Correction } from '@/lib/agreement/entries/entry';
import { TermLink } from '../about/term-link';
import { recordedOn, recorderOf } from '../entry/recorded';
import type { I18n } from '../i18n/i18n';
import { unknownLanguage } from '../wording';
import styles from './correction-note.module.css';

/** What was corrected or withdrawn, when, by whom and why; `before` leads to what was said before, where that stands elsewhere. */
export function CorrectionNote({
  correction,
  description,
  before,
  isFirst = false,
  i18n,
}: {
  correction: Correction;
  description: Description;
  before: string | null;
  /** Whether it is the first on its page, where the word links to what corrections are. */
  isFirst?: boolean;
  i18n: I18n;
}) {
  const { t, date, locale } = i18n;
  const { replacement, revision, reason } = correction;
  const values = {
    revision,
    date: date(recordedOn(correction, description)),
    by: recorderOf(correction, i18n),
    reason,
    said: unknownLanguage,
    correction: (words: ReactNode) => (
      <TermLink to="corrections" isFirst={isFirst} locale={locale}>
        {words}
      </TermLink>
    ),
  };
  return (
    <p className={styles.note}>
      {t.rich(replacement ? 'correction.corrected' : 'correction.withdrawn', values)}{' '}
      {before && <a href={before}>{t('correction.before')}</a>}
    </p>
  );
}
