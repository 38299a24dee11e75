import { LanguageTag } from '@/lib/agreement/entries/source';

/** The language that a text names, as a BCP 47 tag in its canonical form (en_GB is en-GB); null where it names none. */
export function writtenLanguage(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  // "und" says that the language is not determined (RFC 5646, 4.1).
  if (tag.length > 35 || /^und(-|$)/i.test(tag)) return null;
  try {
    return LanguageTag.safeParse(Intl.getCanonicalLocales(tag)[0]).data ?? null;
  } catch {
    return null;
  }
}
