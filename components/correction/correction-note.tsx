import type { Description } from '@/lib/agreement/description/description';
import type { Correction } from '@/lib/agreement/entries/entry';
import { recordedOn, recorderOf } from '../entry/recorded';
import type { Speech } from '../speech';
import { unknownLanguage } from '../wording';
import styles from './correction-note.module.css';

/** What was corrected or withdrawn, when, by whom and why; `before` leads to what was said before, where that stands elsewhere. */
export function CorrectionNote({
  correction,
  description,
  before,
  speech,
}: {
  correction: Correction;
  description: Description;
  before: string | null;
  speech: Speech;
}) {
  const { t, date } = speech;
  const { replacement, revision, reason } = correction;
  const told = {
    revision,
    date: date(recordedOn(correction, description)),
    by: recorderOf(correction, speech),
    reason,
    said: unknownLanguage,
  };
  return (
    <p className={styles.note}>
      {t.rich(replacement ? 'correction.corrected' : 'correction.withdrawn', told)}{' '}
      {before && <a href={before}>{t('correction.before')}</a>}
    </p>
  );
}
