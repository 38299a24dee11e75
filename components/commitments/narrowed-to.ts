import type { Commitment } from '@/lib/agreement/commitments/commitment';
import type { CommitmentFilter } from '@/lib/agreement/commitments/filter';
import { namesInSentence } from '../agreement/who/party-names';
import type { I18n } from '../i18n/i18n';

/**
 * What a filter asks for, each in words, as a title gives them: "overdue", "promised by Norway". A party or agreement of
 * no commitment stands for itself by its code or slug.
 */
export function narrowedTo(
  { state, party, agreement, year }: CommitmentFilter,
  commitments: readonly Commitment[],
  i18n: I18n,
): string[] {
  const { t } = i18n;
  return [
    state && t(`commitments.state.${state}`),
    party && t('commitments.filter.only.party', { name: partyName(party, commitments, i18n) }),
    year && t('commitments.filter.only.year', { year }),
    agreement && agreementName(agreement, commitments, i18n),
  ].filter((words) => words !== null);
}

function partyName(code: string, commitments: readonly Commitment[], i18n: I18n): string {
  const descriptions = commitments.map(({ status }) => status.description);
  const own = descriptions.find(({ parties }) => parties.some((party) => party.code === code));
  return (own && namesInSentence(own, [code], i18n)[0]) ?? code;
}

function agreementName(slug: string, commitments: readonly Commitment[], { words }: I18n): string {
  const own = commitments.find(({ status }) => status.slug === slug);
  return own ? words(own.status.description.name) : slug;
}
