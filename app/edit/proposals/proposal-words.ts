import { entryTitle } from '@/components/entry/entry-title';
import type { I18n } from '@/components/i18n/i18n';
import { approvalText } from '@/components/update/approval';
import { recordWithProposed } from '@/lib/agreement/record/proposed';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { Proposal } from '@/lib/db/proposals/proposal-row';
import { readWaitingProposals } from '@/lib/db/proposals/read-proposals';
import { now } from '@/lib/process/clock';
import { allRecords } from '@/lib/process/records';
import { store } from '@/lib/process/store';

/** The proposals that wait, each with its agreement, what it says and who proposed it when, in words. */
export async function waitingInWords(
  i18n: I18n,
): Promise<{ id: number; text: string; details: string }[]> {
  const records = await allRecords();
  return (await readWaitingProposals(store().db)).flatMap((proposal) => {
    const record = records.find(({ slug }) => slug === proposal.slug);
    if (!record) return [];
    const name = i18n.words(descriptionAt(record, record.revision).name);
    const sentences = [
      `${name}.`,
      proposerWords(proposal, i18n),
      whyItWaits(proposal, record, i18n),
    ];
    const text = proposalTitle(proposal, record, i18n);
    return [{ id: proposal.id, text, details: sentences.filter((one) => one !== null).join(' ') }];
  });
}

/** What a proposal would put on the record, as its title. */
export function proposalTitle({ content }: Proposal, record: AgreementRecord, i18n: I18n): string {
  const { t } = i18n;
  const description = descriptionAt(record, record.revision);
  if (content.kind === 'description') return t('proposal.description');
  if (content.kind !== 'correction') {
    return `${t(`entry.${content.kind}`)}: ${entryTitle(content, description, i18n).text}`;
  }
  const { corrects, replacement } = content;
  const original = record.entries.find(({ id }) => id === corrects);
  const said = replacement ?? original;
  const title = said ? `: ${entryTitle(said, description, i18n).text}` : '';
  return `${t(replacement ? 'proposal.correction' : 'proposal.withdrawal', { id: corrects })}${title}`;
}

/** Who proposed something, when, and on which revision. */
export function proposerWords({ proposedBy, proposedAt, basedOn }: Proposal, i18n: I18n): string {
  const at = i18n.instant(proposedAt);
  return i18n.t('proposal.by', { by: proposedBy.name, at, revision: basedOn });
}

/** By whom a proposal was decided and when, and the reason where one was given; empty while it waits. */
export function decidedWords({ decided }: Pick<Proposal, 'decided'>, i18n: I18n): string {
  if (!decided) return '';
  const { decision, by, at, reason } = decided;
  const sentence = i18n.t(`proposal.decided.${decision}`, { by: by.name, at: i18n.instant(at) });
  return reason === null ? sentence : `${sentence} ${i18n.t('proposal.reason', { reason })}`;
}

/** Which judgements a proposal would change as things are now, in a sentence; null where none any more. */
export function whyItWaits(
  { content, proposedBy }: Proposal,
  record: AgreementRecord,
  i18n: I18n,
): string | null {
  const recording = { recordedAt: now(), recordedBy: proposedBy.name, approvedBy: null };
  return approvalText(record, recordWithProposed(record, content, recording), i18n);
}
