import { Fragment } from 'react';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { TermLink } from '../about/term-link';
import type { I18n } from '../i18n/i18n';
import styles from './outcome-mark.module.css';
import type { StepTerm } from './terms-of-steps';

/** A milestone's outcome in words, with a mark whose shape (not its colour) tells it apart at a glance. */
export function OutcomeMark({
  step,
  terms = [],
  i18n,
}: {
  step: JudgedMilestone;
  /** Which of its words link to where they are explained. */
  terms?: readonly StepTerm[];
  i18n: I18n;
}) {
  const { outcome } = step.judgement;
  const shown = isContested(step.judgement) ? 'disputed' : outcome;
  return (
    <>
      <span
        className={styles.mark}
        data-outcome={isOpen(step) ? 'whether' : shown}
        aria-hidden="true"
      />
      {outcomeWords(step, i18n).map(({ text, term }, index) => (
        <Fragment key={text}>
          {index > 0 && ', '}
          {term === null ? (
            text
          ) : (
            <TermLink to={term} isFirst={terms.includes(term)} locale={i18n.locale}>
              {text}
            </TermLink>
          )}
        </Fragment>
      ))}
    </>
  );
}

/** The same outcome in words alone, with what is doubted of it; where the parties contradict each other, no side of theirs. */
export function outcomeText(step: JudgedMilestone, i18n: I18n): string {
  return outcomeWords(step, i18n)
    .map(({ text }) => text)
    .join(', ');
}

interface OutcomeWord {
  text: string;
  /** Under which name it is explained; null where it needs no explanation. */
  term: StepTerm | null;
}

function outcomeWords(step: JudgedMilestone, { t }: I18n): OutcomeWord[] {
  const { outcome, dispute, unconfirmed } = step.judgement;
  if (isContested(step.judgement)) return [{ text: t('outcome.contested'), term: 'disputed' }];
  const words: OutcomeWord[] = isOpen(step)
    ? [{ text: t('outcome.whether'), term: null }]
    : [{ text: t(`outcome.${outcome}`), term: outcome === 'not known' ? 'not-known' : null }];
  if (dispute) words.push({ text: t('outcome.disputed'), term: 'disputed' });
  if (unconfirmed) words.push({ text: t('outcome.unconfirmed'), term: 'unconfirmed' });
  return words;
}

function isOpen({ applies }: JudgedMilestone): boolean {
  return applies === 'not known whether it applies';
}
