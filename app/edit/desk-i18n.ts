import { headers } from 'next/headers';
import { type I18n, i18nFor, USUAL_ZONE } from '@/components/i18n/i18n';
import type { Locale } from '@/components/i18n/locale';
import { signedIn } from '@/lib/auth/signed-in';

/** The desk in the language that the editor chose, else in the one that the browser asks for, with times in the editor's zone. */
export async function deskI18n(): Promise<I18n> {
  const editor = await signedIn();
  const locale = editor?.language ?? preferred((await headers()).get('accept-language'));
  return i18nFor(locale, editor?.timeZone ?? USUAL_ZONE);
}

// Norwegian where it is asked for before English; nynorsk readers are given bokmål (RFC 9110, 12.5.4).
function preferred(accepted: string | null): Locale {
  const languages = (accepted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { primary: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const first = languages.find(({ primary }) => ['en', 'nb', 'nn', 'no'].includes(primary));
  return first && first.primary !== 'en' ? 'nb' : 'en';
}
