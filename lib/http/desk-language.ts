import Negotiator from 'negotiator';
import type { DeskLocale } from '@/lib/agreement/locales';

// By language; readers of nynorsk are given bokmål.
const LOCALE_OF = new Map<string, DeskLocale>([
  ['en', 'en'],
  ['nb', 'nb'],
  ['nn', 'nb'],
  ['no', 'nb'],
]);

/** The language of the desk that an Accept-Language field prefers (RFC 9110, 12.5.4); English where it asks for none of ours. */
export function preferredLanguage(field: string | null): DeskLocale {
  const tags = new Negotiator({ headers: { 'accept-language': field ?? '' } }).languages();
  const locales = tags.map((tag) => LOCALE_OF.get(tag.toLowerCase().split('-')[0] ?? ''));
  return locales.find((locale) => locale !== undefined) ?? 'en';
}
