import { z } from 'zod';
import { keepsDirection } from '../entries/text-direction';

/** The languages in which the record's own content is written (BCP 47): English, bokmål, nynorsk. */
export const ContentLanguage = z
  .enum(['en', 'nb', 'nn'])
  .meta({ description: 'A language, BCP 47' });
export type ContentLanguage = z.infer<typeof ContentLanguage>;

/** Text that says something: trimmed, not empty, at most 10,000 characters, each of which can be stored and sent, none of which reorders other text. */
export const Words = z
  .string()
  .trim()
  .min(1, 'some text')
  .max(10_000, 'at most 10,000 characters')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), {
    error: 'text in well-formed Unicode',
    params: { fault: 'notText' },
  })
  .refine(keepsDirection, 'text that does not reorder what stands around it');

/** A short name by which things are addressed: lower-case letters, digits and single hyphens, at most 80. */
export const Slug = z
  .string()
  .max(80, 'at most 80 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
  .meta({ examples: ['uk-norway'] });

/** A list of at most 200: longer ones are no agreement's, and would take long to compare. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(200, 'at most 200 of them');
}

/** The same words in one or more languages. */
export const Localized = z
  .partialRecord(ContentLanguage, Words)
  .refine((texts) => Object.keys(texts).length > 0, 'words in at least one language');
export type Localized = z.infer<typeof Localized>;

/** Words with the language they are in, so that a page can mark it. */
export interface Wording {
  text: string;
  language: ContentLanguage;
}

// Whoever reads neither Norwegian language is given English first.
const NEAREST: ReadonlyMap<string, readonly ContentLanguage[]> = new Map([
  ['nb', ['nb', 'nn', 'en']],
  ['nn', ['nn', 'nb', 'en']],
]);

function candidatesFor(language: string): readonly ContentLanguage[] {
  return NEAREST.get(language) ?? ContentLanguage.options;
}

/** The wording nearest to a reader's language (BCP 47): that one, else the next of its kin, else English. */
export function inLanguage(texts: Localized, language: string): Wording {
  for (const candidate of candidatesFor(language)) {
    const text = texts[candidate];
    if (text !== undefined) return { text, language: candidate };
  }
  throw new Error('words in no language');
}

/**
 * The one of several texts that is nearest to a reader's language, in the same order; the first where each is in another
 * language, or in none that is known.
 */
export function nearestOf<Text extends { language: string | null }>(
  texts: readonly Text[],
  language: string,
): Text | undefined {
  for (const candidate of candidatesFor(language)) {
    const text = texts.find((one) => one.language !== null && isIn(one.language, candidate));
    if (text !== undefined) return text;
  }
  return texts[0];
}

/** Whether a BCP 47 tag names one of the record's languages, wherever it is written; `no` is bokmål. */
export function isIn(tag: string, language: ContentLanguage): boolean {
  const [primary] = tag.toLowerCase().split('-', 1);
  return (primary === 'no' ? 'nb' : primary) === language;
}
