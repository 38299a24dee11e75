import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '@/components/desk/desk.module.css';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PasskeySignIn } from '@/components/desk/sign-in/passkey-sign-in';
import { signInWords } from '@/components/desk/sign-in/sign-in-fields';
import { SignInForm } from '@/components/desk/sign-in/sign-in-form';
import { backTo } from '@/lib/auth/links';
import { signedIn } from '@/lib/auth/signed-in';
import { deskSpeech } from '../desk-speech';
import { signIn } from './sign-in';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskSpeech();
  return { title: t('signIn.title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const then = backTo((await searchParams)['then']);
  if (await signedIn()) redirect(then);
  const speech = await deskSpeech();
  const { t } = speech;
  return (
    <DeskFrame speech={speech} editor={null}>
      <h1>{t('signIn.title')}</h1>
      <SignInForm action={signIn} send={t('signIn.send')} then={then} words={signInWords(speech)} />
      <PasskeySignIn then={then} send={t('signIn.passkey')} failed={t('signIn.passkeyFailed')} />
      <p className={styles.aside}>{t('signIn.lost')}</p>
    </DeskFrame>
  );
}
