import { previewOfDescription } from '@/components/description/description-preview';
import { DescriptionSide } from '@/components/desk/proposals/proposed-description';
import { PreviewView } from '@/components/update/preview/preview-view';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Proposal } from '@/lib/db/proposals/proposal-row';
import { today } from '@/lib/process/today';
import { previewOfContent } from '../../agreements/[slug]/read-task';
import { deskSpeech } from '../../desk-speech';

/** What would follow from a proposal as the record is now; why it waits is told above. */
export async function ProposalSide({
  proposal: { content, proposedBy },
  record,
}: {
  proposal: Proposal;
  record: AgreementRecord;
}) {
  const speech = await deskSpeech();
  const on = today(record);
  if (content.kind === 'description') {
    const told = previewOfDescription(record, content.description, on, speech);
    return <DescriptionSide of={told} speech={speech} />;
  }
  const preview = await previewOfContent({ record, on }, content, proposedBy.name, speech);
  return <PreviewView preview={preview && { ...preview, waits: null }} speech={speech} />;
}
