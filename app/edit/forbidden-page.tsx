import type { SignedIn } from '@/lib/auth/signed-in';
import { answerWith } from '@/lib/process/request-context';
import { deskI18n } from './desk-i18n';
import { DeskPage } from './desk-page';

/** The page instead of one that the editor's role does not allow, with status 403. */
export async function ForbiddenPage({ editor }: { editor: SignedIn }) {
  const { t } = await deskI18n();
  answerWith(403);
  return (
    <DeskPage editor={editor}>
      <h1>{t('forbidden.title')}</h1>
      <p>{t('forbidden.what', { name: editor.name })}</p>
      <p>{t('forbidden.then')}</p>
      <p>
        <a href="/edit">{t('forbidden.desk')}</a>
      </p>
    </DeskPage>
  );
}
