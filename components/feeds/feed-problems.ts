import type { FeedFault } from '@/lib/forms/feeds/parse-feed';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** What is wrong with a feed, in words at its fields. */
export function feedProblems(faults: readonly FeedFault[], { t }: I18n): FieldProblem[] {
  return faults.map(({ field, fault }) => ({
    field,
    message: t(fault === 'language' ? 'update.fault.language' : `feeds.${fault}`),
  }));
}
