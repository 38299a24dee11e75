/** The languages of the public pages (BCP 47), each with its messages; the pages of the first have no language in their addresses. */
export const LOCALES = ['en', 'nb', 'nn'] as const;
export type Locale = (typeof LOCALES)[number];

/** The languages among them that the desk speaks too. */
export const DESK_LOCALES = ['en', 'nb'] as const satisfies readonly Locale[];
export type DeskLocale = (typeof DESK_LOCALES)[number];

const [MAIN] = LOCALES;

/** Whether a text names a language of the public pages. */
export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** Whether a text names a language of the desk. */
export function isDeskLocale(text: string | null | undefined): text is DeskLocale {
  return DESK_LOCALES.some((locale) => locale === text);
}

/** What stands before a page's path in a language: empty, or `/nb`. */
export function localePrefix(locale: Locale): string {
  return locale === MAIN ? '' : `/${locale}`;
}

/** The language that a path names, and the path without it: `/nb/about` is `/about` in bokmål. */
export function localeAndPath(path: string): { locale: Locale; bare: string } {
  const [, first = '', ...rest] = path.split('/');
  const isNamed = isLocale(first) && first !== MAIN;
  return isNamed ? { locale: first, bare: `/${rest.join('/')}` } : { locale: MAIN, bare: path };
}

/** What is made for each language of the public pages. */
export function inEveryLocale<Made>(make: (locale: Locale) => Made): Record<Locale, Made> {
  const made = LOCALES.map((locale) => [locale, make(locale)]);
  return Object.fromEntries(made) as Record<Locale, Made>;
}
