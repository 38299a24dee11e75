import { headers } from 'next/headers';
import { type I18n, i18nFor, USUAL_ZONE } from '@/components/i18n/i18n';
import { signedIn } from '@/lib/auth/signed-in';
import { preferredLanguage } from '@/lib/http/desk-language';

/** The desk in the language that the editor chose, else in the one that the browser asks for, with times in the editor's zone. */
export async function deskI18n(): Promise<I18n> {
  const editor = await signedIn();
  const locale = editor?.language ?? preferredLanguage((await headers()).get('accept-language'));
  return i18nFor(locale, editor?.timeZone ?? USUAL_ZONE);
}
