/** The languages of the interface (BCP 47); each has a folder of messages. */
export const LOCALES = ['en', 'nb'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether a text names a language of the interface. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
