import type { Correction } from '@/lib/agreement/entry';
import type { Speech } from '../speech';
import styles from './entry-item.module.css';

/** What was corrected or withdrawn, when and why. */
export function CorrectionNote({ correction, speech }: { correction: Correction; speech: Speech }) {
  const { t, date } = speech;
  const { replacement, revision, recordedAt, reason } = correction;
  const told = { revision, date: date(recordedAt.toISOString().slice(0, 10)), reason };
  return (
    <p className={styles.correction}>
      {t(replacement ? 'entry.corrected' : 'entry.withdrawn', told)}
    </p>
  );
}
