import { inEveryLocale, type Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { i18nFor } from '../i18n/i18n';
import { verdictText } from './verdict';

/** The verdict on the headline, or on another milestone, in every language of the public pages. */
export function verdictInEveryLanguage(
  status: AgreementStatus,
  judged: JudgedMilestone = status.headline,
): Record<Locale, string> {
  return inEveryLocale((locale) => verdictText(status, i18nFor(locale), judged));
}
