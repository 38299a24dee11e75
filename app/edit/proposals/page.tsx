import type { Metadata } from 'next';
import { ProposalList } from '@/components/desk/proposals/proposal-list';
import { requireEditor } from '@/lib/auth/signed-in';
import { DeskPage } from '../desk-page';
import { deskSpeech } from '../desk-speech';
import { waitingInWords } from './proposal-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskSpeech()).t('proposal.title') };
}

export default async function Page() {
  const editor = await requireEditor('/edit/proposals');
  const speech = await deskSpeech();
  return (
    <DeskPage editor={editor} at="proposals">
      <ProposalList waiting={await waitingInWords(speech)} speech={speech} />
    </DeskPage>
  );
}
