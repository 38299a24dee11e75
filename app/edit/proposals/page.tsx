import { ProposalList } from '@/components/desk/proposals/proposal-list';
import { requireEditor } from '@/lib/auth/signed-in';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { waitingInWords } from './proposal-words';
import { ReturnedSection } from './returned-section';

export const generateMetadata = () => deskMetadata('proposal.title');

export default async function Page() {
  const editor = await requireEditor('/edit/proposals');
  const i18n = await deskI18n();
  return (
    <DeskPage editor={editor} at="proposals">
      <ProposalList waiting={await waitingInWords(i18n)} i18n={i18n} />
      <ReturnedSection editorId={editor.editorId} i18n={i18n} />
    </DeskPage>
  );
}
