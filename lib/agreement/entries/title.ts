import { z } from 'zod';
import { ContentLanguage, isIn, Localized, nearestOf, Words } from '../description/words';
import { LanguageTag } from './source';

const TitleTranslations = Localized.nullable()
  .default(null)
  .meta({ description: 'This site’s own translations of the title; null: none' });

/** What an entry with a title of its own says in it: the title, its language, and this site's translations of it. */
export const titled = {
  title: Words,
  titleLanguage: LanguageTag.default('en'),
  titleTranslations: TitleTranslations,
};

const Titled = z.object(titled);
const LANGUAGES = Titled.omit({ title: true });
export type Titled = z.output<typeof Titled>;

/** Whether a title is translated only into languages other than its own. */
export function isIntoOtherLanguages({
  titleLanguage,
  titleTranslations,
}: Omit<Titled, 'title'>): boolean {
  return languagesOf(titleTranslations).every((language) => !isIn(titleLanguage, language));
}

/** What a schema says of an entry whose title is not; it asks also where other parts are wrong. */
export const INTO_OTHER_LANGUAGES = {
  error: 'a translation into a language other than the title’s own',
  path: ['titleTranslations'],
  when: ({ value }: { value: unknown }) => LANGUAGES.safeParse(value).success,
};

/** A title as it is shown to a reader: its language (BCP 47), and whether it is this site's translation. */
export interface ShownTitle {
  text: string;
  language: string;
  isTranslation: boolean;
}

/**
 * An entry's title in the language nearest to a reader's (see `inLanguage`): as it was recorded, or this site's translation;
 * as it was recorded where neither is in a language of the record.
 */
export function entryTitleIn(entry: Titled, language: ContentLanguage): ShownTitle {
  const own = { text: entry.title, language: entry.titleLanguage, isTranslation: false };
  return nearestOf([own, ...translationsOf(entry)], language) ?? own;
}

/** This site's translations of a title, each with its language. */
export function translationsOf({ titleTranslations }: Pick<Titled, 'titleTranslations'>) {
  return languagesOf(titleTranslations).flatMap((language) => {
    const text = titleTranslations?.[language];
    return text === undefined ? [] : [{ text, language, isTranslation: true }];
  });
}

function languagesOf(translations: Localized | null): ContentLanguage[] {
  return ContentLanguage.options.filter((language) => translations?.[language] !== undefined);
}
