import Negotiator from 'negotiator';
import { headers } from 'next/headers';
import { type I18n, i18nFor, USUAL_ZONE } from '@/components/i18n/i18n';
import type { DeskLocale } from '@/lib/agreement/locales';
import { signedIn } from '@/lib/auth/signed-in';

/** The desk in the language that the editor chose, else in the one that the browser asks for, with times in the editor's zone. */
export async function deskI18n(): Promise<I18n> {
  const editor = await signedIn();
  const locale = editor?.language ?? preferred((await headers()).get('accept-language'));
  return i18nFor(locale, editor?.timeZone ?? USUAL_ZONE);
}

// By language; readers of nynorsk are given bokmål.
const LOCALE_OF = new Map<string, DeskLocale>([
  ['en', 'en'],
  ['nb', 'nb'],
  ['nn', 'nb'],
  ['no', 'nb'],
]);

/** The language that a browser prefers (RFC 9110, 12.5.4); English where it asks for none of ours. */
function preferred(accepted: string | null): DeskLocale {
  const tags = new Negotiator({ headers: { 'accept-language': accepted ?? '' } }).languages();
  const locales = tags.map((tag) => LOCALE_OF.get(tag.toLowerCase().split('-')[0] ?? ''));
  return locales.find((locale) => locale !== undefined) ?? 'en';
}
