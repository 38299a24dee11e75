import { type AgreementFilter, partiesOf } from '@/lib/agreement/agreements/filter';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';

/** What a filter of agreements asks for, each in words, as a title gives them: "Norway", "overdue". */
export function agreementsNarrowedTo(
  { party, state }: AgreementFilter,
  statuses: readonly AgreementStatus[],
  { t, words }: I18n,
): string[] {
  const named = statuses.flatMap(partiesOf).find(({ code }) => code === party);
  return [named && words(named.name), state && t(`commitments.state.${state}`)].filter(
    (text) => text !== undefined && text !== null,
  );
}
