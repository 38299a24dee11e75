import type { Outcome } from '@/lib/agreement/milestone';
import { isContested } from '@/lib/agreement/outcome';
import type { JudgedMilestone } from '@/lib/agreement/step';
import type { Speech } from '../speech';

/** What a verdict begins with, by what is said of the milestone; `open`: nothing, `uncompleted`: no more than progress. */
export type Said = Exclude<Outcome, 'not known' | 'under way'> | 'open' | 'uncompleted';

/** Whether a milestone has words of its own for when it is met and while it is not: the signature, or as described. */
export function isWorded({ milestone }: JudgedMilestone): boolean {
  return milestone.slug === 'signature' || milestone.wording !== null;
}

/** How a verdict begins: "Signed", "No signature on record", "One million rounds delivered: not met". */
export function subjectWords(judged: JudgedMilestone, said: Said, { t, words }: Speech): string {
  const { milestone } = judged;
  if (milestone.slug === 'signature') return t(`subject.signature.${said}`);
  if (milestone.wording && said === 'met') return words(milestone.wording.met);
  if (milestone.wording && (said === 'open' || said === 'uncompleted')) {
    return words(milestone.wording.open);
  }
  return t(`subject.titled.${said}`, { title: words(milestone.title) });
}

/** A milestone with its outcome in a few words, and whether that is disputed or unconfirmed: for marks and labels. */
export function shortVerdict(judged: JudgedMilestone, speech: Speech): string {
  const { t } = speech;
  const { outcome, dispute, unconfirmed } = judged.judgement;
  if (isContested(judged.judgement)) return subjectOfDispute(judged, speech);
  const told =
    outcome === 'under way'
      ? underWay(judged, speech)
      : subjectWords(judged, outcome === 'not known' ? 'open' : outcome, speech);
  const doubts = [dispute && t('outcome.disputed'), unconfirmed && t('outcome.unconfirmed')];
  const doubt = doubts.filter(Boolean).join(', ');
  return doubt === '' ? told : t('subject.doubted', { told, doubt });
}

/** What is disputed: "Signature disputed". */
export function subjectOfDispute({ milestone }: JudgedMilestone, { t, words }: Speech): string {
  if (milestone.slug === 'signature') return t('subject.signature.disputed');
  return t('subject.titled.disputed', { title: words(milestone.title) });
}

function underWay({ milestone }: JudgedMilestone, { t, words }: Speech): string {
  if (milestone.slug === 'signature') return t('subject.signature.under way');
  return t('subject.titled.under way', { title: words(milestone.title) });
}
