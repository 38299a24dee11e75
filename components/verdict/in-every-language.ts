import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { i18nFor } from '../i18n/i18n';
import { verdictText } from './verdict';

/** The verdict on the headline, or on another milestone, in every language of the interface. */
export function verdictInEveryLanguage(
  status: AgreementStatus,
  judged: JudgedMilestone = status.headline,
): { en: string; nb: string } {
  return {
    en: verdictText(status, i18nFor('en'), judged),
    nb: verdictText(status, i18nFor('nb'), judged),
  };
}
