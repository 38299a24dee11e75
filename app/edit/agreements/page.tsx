import type { Metadata } from 'next';
import { DeskAgreements } from '@/components/desk/desk-agreements';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { DeskPage } from '../desk-page';
import { deskSpeech } from '../desk-speech';
import { allStatuses } from '../desk-status';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskSpeech()).t('attention.agreements') };
}

export default async function Page() {
  const editor = await requireEditor('/edit/agreements');
  return (
    <DeskPage editor={editor} at="agreements">
      <DeskAgreements
        statuses={await allStatuses()}
        mayAdd={may(editor.role, 'add agreements')}
        speech={await deskSpeech()}
      />
    </DeskPage>
  );
}
