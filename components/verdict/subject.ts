import type { Outcome } from '@/lib/agreement/description/milestone';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';

/** What a verdict begins with, by what is said of the milestone; `open`: nothing, `uncompleted`: no more than progress. */
export type Said = Exclude<Outcome, 'not known' | 'under way'> | 'open' | 'uncompleted';

/** Whether a milestone has words of its own in a language for while nothing is on record: the signature, or as described. */
export function isWorded({ milestone }: JudgedMilestone, { locale }: I18n): boolean {
  return milestone.slug === 'signature' || milestone.wording?.open[locale] !== undefined;
}

/** How a verdict begins: "Signed", "No signature on record", "One million rounds delivered: not met". */
export function subjectWords(
  { milestone }: JudgedMilestone,
  said: Said,
  { t, words, locale }: I18n,
): string {
  const { slug, wording } = milestone;
  if (slug === 'signature') return t(`subject.signature.${said}`);
  // Words in another language than the sentence do not go into it: the title stands apart from the rest.
  const own = said === 'met' ? wording?.met[locale] : openWords(said, wording?.open[locale]);
  if (own !== undefined) return own;
  return t(`subject.titled.${said}`, { title: words(milestone.title) });
}

function openWords(said: Said, open: string | undefined): string | undefined {
  return said === 'open' || said === 'uncompleted' ? open : undefined;
}

/** A milestone with its outcome in a few words, and whether that is disputed or unconfirmed: for marks and labels. */
export function shortVerdict(judged: JudgedMilestone, i18n: I18n): string {
  const { t } = i18n;
  const { outcome, dispute, unconfirmed } = judged.judgement;
  if (isContested(judged.judgement)) return subjectOfDispute(judged, i18n);
  const sentence =
    outcome === 'under way'
      ? underWay(judged, i18n)
      : subjectWords(judged, outcome === 'not known' ? 'open' : outcome, i18n);
  const doubts = [dispute && t('outcome.disputed'), unconfirmed && t('outcome.unconfirmed')];
  const doubt = doubts.filter(Boolean).join(', ');
  return doubt === '' ? sentence : t('subject.doubted', { told: sentence, doubt });
}

/** What is disputed: "Signature disputed". */
export function subjectOfDispute({ milestone }: JudgedMilestone, { t, words }: I18n): string {
  if (milestone.slug === 'signature') return t('subject.signature.disputed');
  return t('subject.titled.disputed', { title: words(milestone.title) });
}

function underWay({ milestone }: JudgedMilestone, { t, words }: I18n): string {
  if (milestone.slug === 'signature') return t('subject.signature.under way');
  return t('subject.titled.under way', { title: words(milestone.title) });
}
