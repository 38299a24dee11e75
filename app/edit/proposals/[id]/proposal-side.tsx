import { deskI18n } from '@/app/edit/desk-i18n';
import { previewOfDescription } from '@/components/description/description-preview';
import { DescriptionSide } from '@/components/desk/proposals/proposed-description';
import { PreviewView } from '@/components/update/preview/preview-view';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Proposal } from '@/lib/db/proposals/proposal-row';
import { today } from '@/lib/process/today';
import { previewOfContent } from '../../agreements/[slug]/preview-of-content';

/** What would follow from a proposal as the record is now; why it waits is told above. */
export async function ProposalSide({
  proposal: { content, proposedBy },
  record,
}: {
  proposal: Proposal;
  record: AgreementRecord;
}) {
  const i18n = await deskI18n();
  const on = today(record);
  if (content.kind === 'description') {
    const preview = previewOfDescription(record, content.description, on, i18n);
    return <DescriptionSide of={preview} i18n={i18n} />;
  }
  const preview = await previewOfContent({ record, on }, content, proposedBy.name, i18n);
  return <PreviewView preview={preview && { ...preview, waits: null }} i18n={i18n} />;
}
