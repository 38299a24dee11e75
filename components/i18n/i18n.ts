import type { Locale } from '@/lib/agreement/locales';
import { type I18n, makeI18n } from './make-i18n';
import { messagesIn } from './messages';

export type { I18n } from './make-i18n';

const made = new Map<string, I18n>();

/** The zone in which instants are told where no other is asked for. */
export const USUAL_ZONE = 'Europe/London';

/**
 * The interface in a language, with instants in a time zone of the IANA database; made once, for its parsed messages
 * are kept. For what the server renders: it brings every message of every language, so a form in the browser takes
 * its words from `formI18n`.
 */
export function i18nFor(locale: Locale, timeZone = USUAL_ZONE): I18n {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key) ?? makeI18n(locale, messagesIn(locale), timeZone);
  made.set(key, known);
  return known;
}
