import { lacksFactor } from '@/lib/auth/admin-factor';
import type { SignedIn } from '@/lib/auth/signed-in';
import { deskI18n } from './desk-i18n';
import { DeskPage } from './desk-page';

/** That an admin must first set up a second factor or a passkey; nothing where they have, or need not. */
export async function FactorWanted({ editor }: { editor: SignedIn }) {
  if (!(await lacksFactor(editor))) return null;
  const { t } = await deskI18n();
  return (
    <p>
      {t('signIn.factorWanted')} <a href="/edit/account">{t('ownChanges.account')}</a>
    </p>
  );
}

/** The page instead of one that only admins may see, where they have no second factor yet. */
export async function FactorWantedPage({ editor }: { editor: SignedIn }) {
  const { t } = await deskI18n();
  return (
    <DeskPage editor={editor}>
      <h1>{t('account.factor')}</h1>
      <FactorWanted editor={editor} />
    </DeskPage>
  );
}
