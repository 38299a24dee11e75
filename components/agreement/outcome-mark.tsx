import type { JudgedMilestone } from '@/lib/agreement/step';
import type { Speech } from '../speech';
import styles from './outcome-mark.module.css';

/** A milestone's outcome in words, with a mark whose shape (not its colour) tells it apart at a glance. */
export function OutcomeMark({ step, speech }: { step: JudgedMilestone; speech: Speech }) {
  const { t } = speech;
  const { outcome, disputed, unconfirmed } = step.judgement;
  const isOpen = step.applies === 'not known whether it applies';
  const told = isOpen ? t('outcome.whether') : t(`outcome.${outcome}`);
  const doubts = [disputed && t('outcome.disputed'), unconfirmed && t('outcome.unconfirmed')];
  return (
    <>
      <span
        className={styles.mark}
        data-outcome={isOpen ? 'whether' : outcome}
        aria-hidden="true"
      />
      {[told, ...doubts].filter(Boolean).join(', ')}
    </>
  );
}
