import { redirect } from 'next/navigation';
import styles from '@/components/desk/desk.module.css';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PasskeySignIn } from '@/components/desk/sign-in/passkey-sign-in';
import { SignInForm } from '@/components/desk/sign-in/sign-in-form';
import { backTo } from '@/lib/auth/links';
import { signedIn } from '@/lib/auth/signed-in';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { signIn } from './sign-in';

export const generateMetadata = () => deskMetadata('signIn.title');

export default async function SignInPage({ searchParams }: PageProps<'/edit/sign-in'>) {
  const then = backTo((await searchParams)['then']);
  if (await signedIn()) redirect(then);
  const i18n = await deskI18n();
  const { t } = i18n;
  return (
    <DeskFrame i18n={i18n} editor={null}>
      <h1>{t('signIn.title')}</h1>
      <SignInForm action={signIn} send={t('signIn.send')} then={then} />
      <PasskeySignIn then={then} send={t('signIn.passkey')} failed={t('signIn.passkeyFailed')} />
      <p className={styles.aside}>{t('signIn.lost')}</p>
    </DeskFrame>
  );
}
