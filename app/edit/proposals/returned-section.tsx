import { proposeAgainAddress } from '@/components/desk/proposals/propose-again';
import { ReturnedProposals } from '@/components/desk/proposals/returned-proposals';
import type { I18n } from '@/components/i18n/i18n';
import { descriptionAt } from '@/lib/agreement/record/record';
import { readDeclinedProposals } from '@/lib/db/proposals/read-proposals';
import { allRecords } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { letBe } from './let-be';
import { decidedWords, proposalTitle } from './proposal-words';

/** The editor's own proposals that were declined, with the reasons and the ways on. */
export async function ReturnedSection({ editorId, i18n }: { editorId: string; i18n: I18n }) {
  const declined = await readDeclinedProposals(store().db, editorId);
  const records = declined.length === 0 ? [] : await allRecords();
  const returned = declined.flatMap((proposal) => {
    const record = records.find(({ slug }) => slug === proposal.slug);
    if (!record) return [];
    const name = i18n.words(descriptionAt(record, record.revision).name);
    return {
      id: proposal.id,
      text: proposalTitle(proposal, record, i18n),
      details: `${name}. ${decidedWords(proposal, i18n)}`,
      againAddress: proposeAgainAddress(proposal),
    };
  });
  return <ReturnedProposals returned={returned} letBe={letBe} i18n={i18n} />;
}
