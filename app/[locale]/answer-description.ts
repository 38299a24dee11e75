import type { I18n } from '@/components/i18n/i18n';
import { verdictText } from '@/components/verdict/verdict';
import type { AgreementStatus } from '@/lib/agreement/status/status';

/** What a page about an agreement says to search engines: its verdict, and the promise in its own words with its day. */
export function answerDescription(status: AgreementStatus, i18n: I18n): string {
  const { t, date, quoted } = i18n;
  const { target } = status;
  const verdict = verdictText(status, i18n);
  if (!target) return verdict;
  const promise = { date: date(target.occurredOn), said: quoted(target.said) };
  return `${verdict} ${t('meta.promise', promise)}`;
}
