import { ContentLanguage, isIn, type Localized } from '@/lib/agreement/description/words';
import { type FormValues, typedIn } from '../form-values';

/** The field for a title's translation into a language. */
export function translationField(language: ContentLanguage): string {
  return `titleTranslations.${language}`;
}

/** A title's translations as a form has them; null for none. That into the title's own language is not shown, and left out. */
export function translationsTyped(values: FormValues, titleLanguage: string): Localized | null {
  const typed = ContentLanguage.options
    .filter((language) => !isIn(titleLanguage, language))
    .map((language) => [language, typedIn(values, translationField(language)).trim()] as const)
    .filter(([, text]) => text !== '');
  return typed.length === 0 ? null : Object.fromEntries(typed);
}

/** A title's translations as the values of their fields, each of them there. */
export function translationValues(translations: Localized | null): FormValues {
  return Object.fromEntries(
    ContentLanguage.options.map((language) => [
      translationField(language),
      [translations?.[language] ?? ''],
    ]),
  );
}
