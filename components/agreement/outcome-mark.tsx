import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';
import styles from './outcome-mark.module.css';

/** A milestone's outcome in words, with a mark whose shape (not its colour) tells it apart at a glance. */
export function OutcomeMark({ step, i18n }: { step: JudgedMilestone; i18n: I18n }) {
  const { outcome } = step.judgement;
  const shown = isContested(step.judgement) ? 'disputed' : outcome;
  return (
    <>
      <span
        className={styles.mark}
        data-outcome={isOpen(step) ? 'whether' : shown}
        aria-hidden="true"
      />
      {outcomeText(step, i18n)}
    </>
  );
}

/** The same outcome in words alone, with what is doubted of it; where the parties contradict each other, no side of theirs. */
export function outcomeText(step: JudgedMilestone, { t }: I18n): string {
  const { outcome, dispute, unconfirmed } = step.judgement;
  if (isContested(step.judgement)) return t('outcome.contested');
  const outcomeWords = isOpen(step) ? t('outcome.whether') : t(`outcome.${outcome}`);
  const doubts = [dispute && t('outcome.disputed'), unconfirmed && t('outcome.unconfirmed')];
  return [outcomeWords, ...doubts].filter(Boolean).join(', ');
}

function isOpen({ applies }: JudgedMilestone): boolean {
  return applies === 'not known whether it applies';
}
