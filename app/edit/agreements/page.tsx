import type { Metadata } from 'next';
import { DeskAgreements } from '@/components/desk/desk-agreements';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { allStatuses } from '@/lib/pages/statuses-today';
import { deskI18n } from '../desk-i18n';
import { DeskPage } from '../desk-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskI18n()).t('attention.agreements') };
}

export default async function Page() {
  const editor = await requireEditor('/edit/agreements');
  return (
    <DeskPage editor={editor} at="agreements">
      <DeskAgreements
        statuses={await allStatuses()}
        mayAdd={may(editor.role, 'add agreements')}
        i18n={await deskI18n()}
      />
    </DeskPage>
  );
}
