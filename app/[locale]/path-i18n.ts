import { type I18n, i18nFor } from '@/components/i18n/i18n';
import { isLocale } from '@/lib/agreement/locales';

/** The interface in the language that a path names; the rewrites in `next.config.ts` leave no path without one. */
export function pathI18n(locale: string): I18n {
  return i18nFor(isLocale(locale) ? locale : 'en');
}
