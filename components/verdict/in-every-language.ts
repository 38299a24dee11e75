import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { speak } from '../speech';
import { verdictText } from './verdict';

/** The verdict on the headline, or on another milestone, in every language of the interface. */
export function verdictInEveryLanguage(
  status: AgreementStatus,
  judged: JudgedMilestone = status.headline,
): { en: string; nb: string } {
  return {
    en: verdictText(status, speak('en'), judged),
    nb: verdictText(status, speak('nb'), judged),
  };
}
