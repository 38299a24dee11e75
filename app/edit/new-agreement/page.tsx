import { DescriptionForm } from '@/components/description/description-form';
import { freshDescription } from '@/components/description/description-state';
import { formMessages } from '@/components/i18n/form-messages';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { newDescriptionValues } from '@/lib/forms/description/new-description';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { ForbiddenPage } from '../forbidden-page';
import { sendAgreement } from './send-agreement';

export const generateMetadata = () => deskMetadata('description.new.title');

export default async function Page() {
  const editor = await editorOrSender('/edit/new-agreement');
  if (editor && !may(editor.role, 'add agreements')) return <ForbiddenPage editor={editor} />;
  const { t, locale } = await deskI18n();
  return (
    <DeskPage editor={editor} at="agreements">
      <h1>{t('description.new.title')}</h1>
      <p>{t('description.new.lead')}</p>
      <DescriptionForm
        words={formMessages(locale, 'description', 'retired')}
        initial={freshDescription(newDescriptionValues())}
        named={{ parties: [], priorities: [], strands: [], milestones: [] }}
        isNew
        send={sendAgreement}
      />
    </DeskPage>
  );
}
