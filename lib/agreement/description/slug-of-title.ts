import type { ContentLanguage } from './words';

/** In which language a title gives its slug, where it is written in several: that of the addresses comes first. */
export const SLUG_LANGUAGES = ['en', 'nb', 'nn'] as const satisfies readonly ContentLanguage[];

// As long as a slug may be (`Slug`).
const LONGEST = 80;

// Letters that Unicode does not take apart into a plain letter and a mark; å is taken apart.
const PLAIN = new Map([
  ['æ', 'ae'],
  ['ø', 'o'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/**
 * A slug made of a title: its letters without marks, in lower case, with hyphens between its words, and a number behind
 * it where it is taken. Empty where the title has no letter or digit that a slug may have.
 */
export function slugOfTitle(title: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = Array.from(title.toLowerCase(), (letter) => PLAIN.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const slug = cut(plain, LONGEST);
  if (slug === '' || !taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const numbered = `${cut(slug, LONGEST - String(number).length - 1)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Whole words of a slug, as many as fit; of one that does not fit, its beginning. */
function cut(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const end = slug.lastIndexOf('-', most);
  return slug.slice(0, end > 0 ? end : most);
}
